import type { WordRange } from '../../language/syntax.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { contentEnd } from './contents.ts'
import { isComma, isDash, isFiniteVerb, isStop, reach, type Scene } from './scene.ts'
import { speechAfter, speechBefore } from './speech.ts'

/** Whether a quotation closes right before `start`. */
export const isSpoken = (scene: Scene, start: number): boolean =>
  scene.closing.has(start - 1) || (isComma(scene.words[start - 1]) && scene.closing.has(start - 2))

/** What stands left of an aside, and right of it where the sentence goes on. */
export function aroundCue(scene: Scene, verb: number, start: number, end: number): readonly WordRange[] | null {
  const { words, closing } = scene
  const within = reach(scene, verb)
  let edge = start
  while (edge > within.first && isComma(words[edge - 1])) edge--
  const spoken = closing.get(edge - 1)
  if (spoken) return [...speechBefore(scene, spoken, within), ...speechAfter(scene, verb, end)]
  const left = { first: leftEdge(scene, within.first, edge), last: edge }
  if (left.first >= left.last) return null
  const whole = words.slice(left.first, left.last).some(isFiniteVerb)
  let at = end
  while (at < within.last && isComma(words[at])) at++
  const next = words[at]
  const dated = at > end && isStop(words[skipAdjuncts(scene, verb, at)])
  const goesOn = at > end && at < within.last && next !== undefined && !isStop(next) && !dated
  const fronted = !whole || /^(?:ADP|SCONJ|ADV|VERB)$/.test(words[left.first]!.upos)
  if (goesOn && fronted && scene.opening.has(at)) {
    const { inside } = scene.opening.get(at)!
    // "In other words, he said, “the war is over”": a quotation that begins amid a sentence leaves its beginning before the cue
    const amid = /^\p{Ll}/u.test(words[inside.first]!.text) && edge - left.first > 1
    return amid ? [left, inside] : null
  }
  if (!goesOn) return whole || edge - left.first > 3 ? [left, ...speechAfter(scene, verb, end)] : null
  if (whole && (next.xpos === 'VBG' || LEAVES.has(next.lower) || next.lower === 'according')) return [left]
  const right = { first: at, last: contentEnd(scene, verb, at) }
  return words.slice(left.first, left.last).every(w => w.upos === 'CCONJ' || w.upos === 'PUNCT')
    ? [right]
    : [left, right]
}

const LEAVES = new Set('who which while as after when whose where although though but because'.split(' '))

/** Past a dateline: "HEMPSTEAD, N.Y., Sept. 26 (UPI) —". */
function leftEdge({ words }: Scene, first: number, last: number): number {
  for (let i = first; i < Math.min(last, first + 14); i++)
    if (isDash(words[i]) && words.slice(first, i).every(w => w.upos !== 'VERB')) return i + 1
  return first
}
