import type { Word, WordRange } from '../../language/syntax.ts'
import { isRelative, isTime } from './known-words.ts'
import { isNoun, type Scene } from './scene.ts'

const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/

/** Of a noun phrase by its tags; "United" in a name is a verb to the treebanks. */
const isInside = ({ upos, xpos }: Word): boolean => INSIDE.test(upos) || xpos.startsWith('NNP')

/** "Abdul-Mahdi": the hyphen of a name. */
export const hyphen = (words: readonly Word[], at: number): boolean =>
  words[at]?.xpos === 'HYPH' && words[at - 1]?.upos === 'PROPN' && words[at + 1]?.upos === 'PROPN'

/** The words just left of `before` that make one noun phrase, where the tree gives none. */
export function chunkLeft({ words }: Scene, before: number, from: number): WordRange | null {
  let first = before
  while (first > from && (isInside(words[first - 1]!) || hyphen(words, first - 1))) {
    if (first < before && isRelative(words[first - 1]!)) break
    if (first < before && (words[first]!.upos === 'DET' || words[first]!.upos === 'PRON')) break
    first--
  }
  return first < before && isNoun(words[before - 1]!) ? { first, last: before } : null
}

/** The same with what hangs on it: "the governor of the region", "doctors at the clinic", "a channel affiliated with them". */
export function phraseLeft(scene: Scene, before: number, from: number): WordRange | null {
  const { words } = scene
  const chunk = chunkLeft(scene, before, from)
  const link = chunk ? words[chunk.first - 1] : undefined
  if (!chunk || !link || link.upos !== 'ADP' || link.index <= from || words.slice(chunk.first, before).some(isTime))
    return chunk
  const holder = words[link.index - 1]!
  const participle = holder.xpos === 'VBN' || (holder.upos === 'ADJ' && link.lower !== 'of')
  const owner = phraseLeft(scene, participle ? holder.index : link.index, from)
  if (!owner) return chunk
  const opens = owner.first === from || /^(?:PUNCT|CCONJ|SCONJ)$/.test(words[owner.first - 1]!.upos)
  return link.lower === 'of' || opens ? { first: owner.first, last: before } : chunk
}

/** The words from `at` on that make one noun phrase: a determiner or pronoun after its noun begins another. */
export function chunkRight({ words }: Scene, at: number, to: number): WordRange | null {
  let last = at
  while (last < to && (isInside(words[last]!) || hyphen(words, last))) {
    const begins = words[last]!.upos === 'DET' || words[last]!.upos === 'PRON'
    if (last > at && begins && isNoun(words[last - 1]!)) break
    last++
    if (last - 1 === at && words[at]!.upos === 'PRON' && words[at]!.xpos === 'PRP') break
  }
  while (last > at && !isNoun(words[last - 1]!)) last--
  return last > at ? { first: at, last } : null
}
