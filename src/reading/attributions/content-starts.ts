import { dependents } from '../../language/syntax.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { chunkRight } from './chunks.ts'
import { WH } from './clauses.ts'
import { joinedAt } from './joined-objects.ts'
import { isTime } from './known-words.ts'
import type { Cue } from './lexicon.ts'
import { isComma, isFiniteVerb, reach, type Scene } from './scene.ts'

/** Where the content can begin: right after the cue, after the one who is told, after "on Monday". */
export function starts(scene: Scene, verb: number, cues: readonly Cue[], at: number): readonly number[] {
  const limit = reach(scene, verb).last
  const found = new Set<number>()
  const later = cues.some(cue => cue.forms.has('that')) ? opensLater(scene, cues, at, limit) : null
  if (later !== null) found.add(later)
  const urged = later === null ? joinedAt(scene, verb, cues, at, limit) : null
  if (urged?.form === 'object-to') return [at]
  if (cues.some(cue => cue.forms.has('addressee'))) {
    const told = toldAt(scene, verb, at, limit)
    if (told > at) found.add(skipAdjuncts(scene, verb, told))
  }
  found.add(skipAdjuncts(scene, verb, at))
  found.add(at)
  return [...found]
}

/** "said, however, | that …", "told a town hall in Salem | that …", "said of the raid: | “…”": what stands before the mark is no content. */
function opensLater(scene: Scene, cues: readonly Cue[], at: number, limit: number): number | null {
  const { words, opening, lexicon } = scene
  const told = cues.some(cue => cue.forms.has('addressee'))
  const beside = /^(?:ADP|ADV|PUNCT)$/.test(words[at]?.upos ?? '') || (words[at] && isTime(words[at + 1] ?? words[at]))
  if (at >= limit || !(told || beside) || words[at]!.lower === 'that') return null
  for (let i = at; i < Math.min(limit, at + 24); i++) {
    const word = words[i]!
    const marked = i > at && (isComma(word) || word.text === ':') && opening.has(i + 1)
    if (marked && opening.get(i + 1)!.quotation.kind === 'speech') return i
    if (word.lower === 'that') {
      const held = lexicon.noun.get(words[i - 1]!.lemma)?.some(cue => cue.forms.has('that')) ?? false
      return word.upos === 'SCONJ' && !held ? i : null
    }
    if (isFiniteVerb(word) || word.xpos === 'TO' || WH.has(word.lower) || word.text === ';') return null
  }
  return null
}

/** The end of the one who is told: "told | Reuters", "told | a crowd of supporters in the square". */
function toldAt(scene: Scene, verb: number, at: number, limit: number): number {
  const { words } = scene
  const object = dependents(scene.syntax, verb, 'iobj', 'obj').find(i => i >= at && i < at + 8)
  const chunk = chunkRight(scene, at, limit)
  if (!chunk) return at
  if (object === undefined) return chunk.last
  let last = Math.max(chunk.last, 0)
  while (words[last]?.upos === 'ADP' && /^(?:of|at|in|from)$/.test(words[last]!.lower)) {
    const more = chunkRight(scene, last + 1, limit)
    if (!more) break
    last = more.last
  }
  return last
}
