import { dependents } from '../../language/syntax.ts'
import { chunkRight } from './chunks.ts'
import { isTime } from './known-words.ts'
import { isFiniteVerb, isStop, reach, type Scene } from './scene.ts'

export function objectAt(scene: Scene, verb: number, start: number): boolean {
  const word = scene.words[start]!
  // "a report published Wednesday | said"
  if (isTime(word) && scene.words[start + 1] && isFiniteVerb(scene.words[start + 1]!)) return false
  const object = dependents(scene.syntax, verb, 'obj', 'obl').find(i => i >= start)
  if (object !== undefined && scene.tree.range(object).first <= start + 1) return true
  const chunk = chunkRight(scene, start, reach(scene, verb).last)
  if (chunk && start > verb + 2 && scene.words[chunk.last - 1]!.head < start) return true
  // "condemns in the strongest terms | both attacks"
  const both = word.lower === 'both' ? start + 1 : start
  if (scene.words[start - 1]!.lower === 'terms' && chunkRight(scene, both, both + 9)) return true
  return scene.opening.has(start) && chunkRight(scene, start + 1, start + 9) !== null
}

/** "called the raid a crime", "named the victim Idris": an object and what is said of it. */
export function predicateAhead(scene: Scene, verb: number, start: number, limit: number): boolean {
  const { syntax } = scene
  if (dependents(syntax, verb, 'xcomp').some(i => i > start)) return true
  for (let i = start + 1; i < Math.min(limit, start + 12); i++) if (scene.opening.has(i)) return true
  const object = chunkRight(scene, start, limit)
  const next = object && object.last < limit ? scene.words[object.last]! : null
  if (next?.upos === 'DET') return !scene.words.slice(next.index, next.index + 3).some(isTime)
  return next?.upos === 'ADJ' && (object!.last + 1 >= limit || isStop(scene.words[object!.last + 1]))
}

/** "counted | 97 civilians". */
export const countAhead = ({ words }: Scene, start: number, limit: number): boolean =>
  words[start]!.upos === 'NUM' ||
  (words[start]!.upos === 'ADV' && start + 1 < limit && words[start + 1]!.upos === 'NUM')

/** "put | the death toll | at 45". */
export function tollAhead(scene: Scene, start: number, limit: number): boolean {
  const { words } = scene
  const chunk = chunkRight(scene, start, limit)
  if (!chunk || !TOLLS.has(words[chunk.last - 1]!.lemma)) return false
  let at = chunk.last
  while (at < Math.min(limit, chunk.last + 8) && words[at]!.lower !== 'at') at++
  return words.slice(at + 1, Math.min(limit, at + 5)).some(word => word.upos === 'NUM')
}

const TOLLS = new Set('toll number figure count total casualty dead'.split(' '))
