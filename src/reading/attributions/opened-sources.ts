import type { Word, WordRange } from '../../language/syntax.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { chunkRight } from './chunks.ts'
import { isRelative, isTime } from './known-words.ts'
import { isComma, isFiniteVerb, isNoun, isStop, reach, type Scene } from './scene.ts'

/** "People briefed on | the raid", "Elders and even | some officers": all that opens the clause, where no verb stands in it. */
export function opened(scene: Scene, range: WordRange, from: number): WordRange {
  const { words } = scene
  let first = range.first
  const own = words[first]!
  const begins = own.upos === 'DET' || own.upos === 'PRON'
  if (isRelative(own) || own.xpos === 'PRP' || (begins && first > from && isNoun(words[first - 1]!))) return range
  while (first > from && isNominal(words[first - 1]!)) first--
  while (first < range.first && /^(?:after|before|as|since|until)$/.test(words[first]!.lower)) first++
  const edge =
    words[first]!.upos === 'CCONJ' ||
    first === from ||
    isComma(words[first - 1]) ||
    /^(?:after|before|as|since|until|that|because|while|when)$/.test(words[first - 1]!.lower)
  while (first < range.first && /^(?:CCONJ|ADV|SCONJ)$/.test(words[first]!.upos)) first++
  const before = words.slice(first, range.first)
  const fronted = words.slice(from, first)
  const opens = edge && (fronted.length < 3 || fronted.at(-1)!.upos === 'SCONJ' || isFronted(fronted))
  const named = before[0] !== undefined && before[0].upos !== 'ADP' && before[0].xpos !== 'VBN'
  return opens && named && before.some(isNoun) && !before.some(isTime) ? { first, last: range.last } : range
}

/** "The siege is over, | current and former officials | said.": all between the comma or the mark and a verb of speech that ends its sentence, where the tree has lost who speaks. */
export function speakerLeft(scene: Scene, verb: number, groupFirst: number, from: number): WordRange | null {
  const { words } = scene
  const told = chunkRight(scene, verb + 1, reach(scene, verb).last)?.last ?? verb + 1
  if (!isFiniteVerb(words[verb]!) || !isStop(words[skipAdjuncts(scene, verb, told)])) return null
  let first = groupFirst
  while (first > from && isNominal(words[first - 1]!)) first--
  const edge = isComma(words[first - 1]) || scene.closing.has(first - 1)
  const named = first < groupFirst && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(words[first]!.upos)
  return edge && named && isNoun(words[groupFirst - 1]!) && !isTime(words[groupFirst - 1]!)
    ? { first, last: groupFirst }
    : null
}

/** "In the north, |", "Last year, |", "The bridge fell, but |": what stands before a clause, and no list that goes on. */
function isFronted(words: readonly Word[]): boolean {
  const commas = words.filter(isComma).length
  const opener = words[0]!
  const adjunct = /^(?:ADP|ADV|SCONJ|VERB)$/.test(opener.upos) || words.some(isTime)
  return (commas === 1 && adjunct) || (words.at(-1)!.upos === 'CCONJ' && words.some(isFiniteVerb))
}

export const isNominal = (word: Word): boolean =>
  (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|CCONJ|PART)$/.test(word.upos) && word.lower !== 'as') ||
  word.xpos === 'VBN' ||
  word.xpos === 'PRP$' ||
  /^(?:even|only|just|almost|nearly|others|some|many|most|all)$/.test(word.lower)
