import type { WordRange } from '../../language/syntax.ts'
import { chunkLeft, chunkRight } from './chunks.ts'
import { isRelative } from './known-words.ts'
import { nounRange } from './noun-phrases.ts'
import { ownSubjects } from './own-subjects.ts'
import { isComma, isFiniteVerb, reach, type Scene } from './scene.ts'

const LONGEST = 45

/**
 * "Awa Togo, the No. 2 officer of the port, speaking to the radio after the raid, | said …": who stands before the asides, where
 * the tree has lost them. The name opens the sentence or stands after a conjunction, and no other verb of a main clause lies between.
 */
export function farSubject(scene: Scene, verb: number, groupFirst: number): WordRange | null {
  const { words } = scene
  const { first: from } = reach(scene, verb)
  if (!isFiniteVerb(words[verb]!)) return null
  if (words[groupFirst - 1]?.text === ')') return bracketed(scene, groupFirst, from)
  if (words[groupFirst - 1]?.upos === 'CCONJ') return spokeBefore(scene, verb, groupFirst, from)
  if (!isComma(words[groupFirst - 1])) return null
  for (let at = groupFirst - 2; at >= Math.max(from, groupFirst - LONGEST); at--) {
    if (at > from && !isComma(words[at - 1]) && words[at - 1]!.upos !== 'CCONJ') continue
    const name = isRelative(words[at]!) ? null : chunkRight(scene, at, groupFirst)
    if (!name || !stands(scene, name, groupFirst - 1)) continue
    const opens = at === from || words[at - 1]!.upos === 'CCONJ' || frontedOnly(scene, from, at - 1)
    if (opens) return { first: name.first, last: namedTo(scene, name.last, groupFirst - 1) }
  }
  return null
}

/** "Awa Togo (the north) | said". */
function bracketed(scene: Scene, groupFirst: number, from: number): WordRange | null {
  let open = groupFirst - 1
  while (open > Math.max(from, groupFirst - 10) && scene.words[open]!.text !== '(') open--
  const name = scene.words[open]!.text === '(' ? chunkLeft(scene, open, from) : null
  return name && { first: name.first, last: groupFirst }
}

/** "She blamed it on a man, not on his faith, and | said …": the subject of the last finite verb before the conjunction. */
function spokeBefore(scene: Scene, verb: number, groupFirst: number, from: number): WordRange | null {
  const { words } = scene
  for (let i = groupFirst - 2; i >= Math.max(from, groupFirst - LONGEST); i--) {
    if (words[i]!.upos !== 'VERB' || words[i]!.xpos !== words[verb]!.xpos || scene.around(i) !== scene.around(verb))
      continue
    const subject = ownSubjects(scene, i, i).at(-1)
    if (subject !== undefined && !isRelative(words[subject]!)) return nounRange(scene, subject, from, i)
  }
  return null
}

/** With what follows it to the comma, and an apposition without a verb. */
function namedTo({ words }: Scene, last: number, end: number): number {
  let i = last
  while (i < end && !isComma(words[i])) i++
  let next = i + 1
  while (next < end && !isComma(words[next])) next++
  const apposed = words.slice(i + 1, next)
  const nominal = apposed[0] !== undefined && /^(?:DET|PROPN|NOUN|ADJ)$/.test(apposed[0].upos)
  return nominal && apposed.every(w => w.upos !== 'VERB') ? next : i
}

/** A name with "of" or "in" phrases, then a comma, and nothing but asides up to `end`. */
function stands({ words }: Scene, { last }: WordRange, end: number): boolean {
  let i = last
  while (i < end && !isComma(words[i])) {
    if (isFiniteVerb(words[i]!) || words[i]!.upos === 'VERB') return false
    i++
  }
  for (let start = i + 1; i < end; start = i + 1) {
    i = start
    while (i < end && !isComma(words[i])) i++
    const finite = words.slice(start, i).some(isFiniteVerb)
    const led = isRelative(words[start]!) || words[start]!.upos === 'CCONJ'
    if (finite && !led) return false
  }
  return true
}

/** "In the capital, | Awa Togo": nothing but an adjunct without a verb stands before the name. */
const frontedOnly = ({ words }: Scene, from: number, comma: number): boolean =>
  /^(?:ADP|ADV|CCONJ)$/.test(words[from]!.upos) && !words.slice(from, comma).some(isFiniteVerb)
