import type { WordRange } from '../../language/syntax.ts'
import { paragraphOf } from './contents.ts'
import { type Quoted, reach, type Scene, sayingFollows } from './scene.ts'

/** A quotation before its cue, with the words of its sentence that stand before it ("It was “a trap,” he said"). */
export function speechBefore(scene: Scene, spoken: Quoted, within: WordRange): readonly WordRange[] {
  const { words } = scene
  const starts =
    spoken.range.first <= within.first || /^(?:[,:.—–-]|--+)$/.test(words[spoken.range.first - 1]?.text ?? '')
  if (starts || spoken.range.last - spoken.range.first > 40) return [spoken.inside]
  const opens = scene.closing.get(spoken.range.first - 1)
  return opens ? [spoken.inside] : [{ first: within.first, last: spoken.range.last }]
}

/** The quotations that go on after the cue: `“…,” he said. “…”`, in the same sentence, the next ones, or the next paragraph. */
export function speechAfter(scene: Scene, verb: number, end: number): readonly WordRange[] {
  const { words, opening } = scene
  const found: WordRange[] = []
  let at = end
  const home = paragraphOf(scene, verb)
  const { last: limit } = reach(scene, verb)
  while (at < limit && !(opening.has(at) && /^(?:[,.;:]|[—–]|--+)$/.test(words[at - 1]!.text))) {
    const another = at > end && words[at]!.upos === 'VERB' ? scene.lexicon.verb.get(words[at]!.lemma) : undefined
    if (another?.some(cue => cue.forms.has('quote'))) return found
    at++
  }
  for (;;) {
    const next = opening.get(at)
    if (!next || paragraphOf(scene, at) !== home) break
    found.push(next.inside)
    at = next.range.last
    while (at < words.length && /^[.,;]$/.test(words[at]!.text)) at++
    if (opening.has(at) && sayingFollows(scene, opening.get(at)!)) break
  }
  return found
}
