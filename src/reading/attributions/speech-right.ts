import type { WordRange } from '../../language/syntax.ts'
import { clauseAhead } from './clauses.ts'
import { contentEnd } from './contents.ts'
import { paragraphOf } from './pieces.ts'
import { isComma, type Scene } from './scene.ts'
import { speechAfter } from './speech.ts'
import { paragraphEnd, statementAt } from './statements.ts'

/** A quotation right after the cue, a comma or a colon; at a colon that ends its paragraph, the paragraphs after it. */
export function speechRight(scene: Scene, verb: number, start: number, limit: number): readonly WordRange[] | null {
  const { words, opening } = scene
  let at = start
  while (at < words.length && (isComma(words[at]) || words[at]!.text === ':')) at++
  const marked = at > start
  const next = opening.get(at)
  if (next && (at < limit || words[at - 1]?.text === ':')) {
    const spoken = next.quotation.kind === 'speech' || marked || next.range.last >= limit - 1
    if (!spoken) return null
    const rest =
      next.range.last < limit &&
      !/^[.!?;,]$/.test(words[next.range.last]!.text) &&
      !/[.!?]/.test(words[next.inside.last - 1]!.text)
    if (rest) return marked ? [{ first: at, last: contentEnd(scene, verb, at) }] : null
    return [next.inside, ...speechAfter(scene, verb, next.range.last)]
  }
  if (words[at - 1]?.text !== ':' || at >= words.length) return null
  if (at >= limit) return statementAt(scene, verb, at)
  const { first } = scene.syntax.sentences[words[verb]!.sentence]!
  const opens = first === 0 || paragraphOf(scene, first - 1) !== paragraphOf(scene, first)
  const own = opens && !scene.around(verb) && /^\p{Lu}/u.test(words[at]!.text) && clauseAhead(scene, at, limit)
  return own ? [{ first: at, last: paragraphEnd(scene, at) }] : null
}
