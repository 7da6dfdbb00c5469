import type { Word, WordRange } from '../../language/syntax.ts'
import { isRelative, isTime } from './noun-phrases.ts'
import { isComma, isFiniteVerb, isNoun, type Scene } from './scene.ts'

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
