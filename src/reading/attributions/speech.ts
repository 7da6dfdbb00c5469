import type { WordRange } from '../../language/syntax.ts'
import { paragraphOf } from './pieces.ts'
import { type Quoted, reach, type Scene, sayingFollows, verbCues } from './scene.ts'

/** A quotation before its cue, with the words of its sentence that stand before it ("It was “a trap,” he said"). */
export function speechBefore(scene: Scene, spoken: Quoted, within: WordRange): readonly WordRange[] {
  const { words } = scene
  const opened = openedBefore(scene, spoken)
  if (opened) return [...speechBefore(scene, opened, within), spoken.inside]
  const starts =
    spoken.range.first <= within.first || /^(?:[,:.—–-]|--+)$/.test(words[spoken.range.first - 1]?.text ?? '')
  if (starts || spoken.range.last - spoken.range.first > 40) return [spoken.inside]
  const opens = scene.closing.get(spoken.range.first - 1)
  return opens ? [spoken.inside] : [{ first: within.first, last: spoken.range.last }]
}

/** The paragraph of speech before this one, left open for it: each has a mark at its beginning, the last one at its end too. */
function openedBefore(scene: Scene, { range }: Quoted): Quoted | null {
  const before = scene.around(range.first - 1)
  if (!before || !isLeftOpen(before) || before.range.last !== range.first) return null
  return before.range.first === 0 || paragraphOf(scene, before.range.first - 1) !== paragraphOf(scene, range.first - 1)
    ? before
    : null
}

const isLeftOpen = ({ range, inside }: Quoted): boolean => range.last === inside.last

/** The quotations that go on after the cue: `“…,” he said. “…”`, in the same sentence, the next ones, or the next paragraph. */
export function speechAfter(scene: Scene, verb: number, end: number): readonly WordRange[] {
  const { words, opening } = scene
  const found: WordRange[] = []
  let at = end
  const { last: limit } = reach(scene, verb)
  while (at < limit && !(opening.has(at) && /^(?:[,.;:]|[—–]|--+)$/.test(words[at - 1]!.text))) {
    const another = at > end && words[at]!.upos === 'VERB' ? verbCues(scene, at) : undefined
    if (another?.some(cue => cue.forms.has('quote'))) return found
    at++
  }
  const spoken = scene.around(end - 1)
  let paragraph = paragraphOf(scene, Math.max(verb, at - 1))
  let leftOpen = spoken !== null && isLeftOpen(spoken) && spoken.range.last === end
  for (;;) {
    const next = opening.get(at)
    if (!next || (at >= limit && sayingFollows(scene, next))) break
    const here = paragraphOf(scene, at)
    if (here !== paragraph && !(here === paragraph + 1 && (leftOpen || fillsParagraph(scene, next)))) break
    found.push(next.inside)
    paragraph = here
    leftOpen = isLeftOpen(next)
    at = next.range.last
    while (at < words.length && /^[.,;]$/.test(words[at]!.text)) at++
  }
  return found
}

/** A paragraph of nothing but speech belongs to who spoke before it. */
export function fillsParagraph(scene: Scene, quoted: Quoted): boolean {
  const { words } = scene
  const { range, inside, quotation } = quoted
  if (quotation.kind !== 'speech' || inside.last - inside.first < 6) return false
  let at = range.last
  while (at < words.length && /^[.,;]$/.test(words[at]!.text)) at++
  // left open for the next paragraph, which has a cue of its own
  const next = isLeftOpen(quoted) ? scene.opening.get(range.last) : undefined
  if (next && sayingFollows(scene, next)) return false
  const opens = range.first === 0 || paragraphOf(scene, range.first - 1) !== paragraphOf(scene, range.first)
  return opens && (at >= words.length || paragraphOf(scene, at) !== paragraphOf(scene, range.first))
}
