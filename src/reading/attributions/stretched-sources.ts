import type { WordRange } from '../../language/syntax.ts'
import { chunkLeft } from './chunks.ts'
import { isNaming, isPersonal, presents } from './elaborations.ts'
import { isRelative, isTime } from './known-words.ts'
import { nounRange } from './noun-phrases.ts'
import { opened } from './opened-sources.ts'
import { isComma, isFiniteVerb, isNoun, type Scene } from './scene.ts'

/**
 * "the mayor, a former soldier, said": what stands between commas before the verb names the subject too, and so does what
 * follows it without a comma ("a person familiar with the plan said").
 */
export function stretched(scene: Scene, head: number, from: number, groupFirst: number): WordRange {
  const range = opened(scene, nounRange(scene, head, from, groupFirst), from)
  const { words } = scene
  const next = words[range.last]
  if (!next || range.last >= groupFirst) return range
  if (isComma(next)) {
    const apposed = words[range.last + 1]!
    const closes = isComma(words[groupFirst - 1]) && apposed.index < groupFirst - 1 && groupFirst - range.last < 40
    const whole = { first: range.first, last: groupFirst - 1 }
    if (closes && /^(?:who|whose)$/.test(apposed.lower))
      return presents(scene, range, apposed.index, groupFirst) ? whole : range
    return closes && isNaming(apposed) ? cutAside(scene, whole, range.last + 1) : range
  }
  const rest = words.slice(range.last, groupFirst)
  const relative = rest.findIndex(isRelative)
  const restricted =
    relative === 0 && rest.length > 2 && rest.length < 25 && !rest.some(w => isComma(w) || w.upos === 'PUNCT')
  if (restricted && isPersonal(next) && rest.some(isFiniteVerb)) return { first: range.first, last: groupFirst }
  if (relative >= 0 && rest.length > relative + 1 && rest.slice(relative + 1).every(w => isNoun(w) || isNaming(w)))
    return { first: range.last + relative + 1, last: groupFirst }
  const plain =
    rest.length < 14 &&
    rest.at(-1)!.upos !== 'CCONJ' &&
    rest.every(w => !isComma(w) && !isFiniteVerb(w) && !scene.opening.has(w.index) && w.upos !== 'PUNCT')
  const adverbial =
    next.upos === 'ADV' ||
    isTime(rest.at(-1)!) ||
    next.upos === 'CCONJ' ||
    (next.upos === 'ADP' && next.lower !== 'of' && next.lower !== 'from' && next.lower !== 'with')
  return plain && !adverbial ? { first: range.first, last: groupFirst } : range
}

/** "Eaton, a farmer who voted for him, said": a relative that has a verb of its own is not the speaker; its noun is. */
export function antecedent(scene: Scene, subject: number, from: number, groupFirst: number): number {
  const { words } = scene
  if (!isRelative(words[subject]!)) return subject
  let verbs = 0
  for (let i = subject + 1; i < groupFirst - 1; i++) if (isFiniteVerb(words[i]!)) verbs++
  const restricts = subject > from && !words.slice(subject - 1, groupFirst).some(isComma)
  if (verbs === 0 || !(restricts || isComma(words[groupFirst - 1]))) return subject
  let at = subject - 1
  if (restricts) while (at > from && words[at]!.upos === 'PART') at--
  if (restricts) return isNoun(words[at]!) ? at : subject
  while (at > from && !isNoun(words[at]!)) at--
  const chunk = chunkLeft(scene, at + 1, from)
  if (!chunk || !isComma(words[chunk.first - 1])) return at
  const before = chunkLeft(scene, chunk.first - 1, from)
  return before ? before.last - 1 : at
}

/** "the mayor, a former soldier, | who fled, said": a relative clause that presents nobody is left out. */
function cutAside(scene: Scene, range: WordRange, from: number): WordRange {
  const { words } = scene
  for (let i = from; i < range.last; i++)
    if (isComma(words[i]) && isRelative(words[i + 1]!) && !presents(scene, range, i + 1, range.last))
      return { first: range.first, last: i }
  return range
}
