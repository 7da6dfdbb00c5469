import type { Sentence, Syntax, Word } from '../../language/syntax.ts'

/** A base noun phrase: determiners, modifiers and head word, without what follows the head. Half-open range of words. */
export type Phrase = {
  readonly first: number
  readonly last: number
  readonly head: number
  /** The phrase whose "'s" opens this one: "Iraq" in "Iraq's forces". */
  readonly possessor: Phrase | null
}

const WEEKDAY = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/u
const TODAY = /^(today|yesterday|tomorrow|tonight)$/u
const MONTH = /^(january|february|april|june|july|august|september|october|november|december)$/u
const APPROXIMATOR = /^(over|under|about|around|nearly|almost|some|roughly|approximately|only|another)$/u
const APPROXIMATORS: readonly (readonly string[])[] = [
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['as', 'many', 'as'],
  ['as', 'few', 'as'],
]
const PARTICLE = /^(al|el|bin|ibn|ben|abu|van|von|der|den|de|da|dos|do|du|di|la|le|ul|ur|ud|as|ad|ash|an|at)$/u

/**
 * The base noun phrases of a sentence, in order of text. By tags and capitals alone: a wrong arc cannot break one, nor a
 * wrong tag a known name (`named` tells for each word whether it belongs to one).
 */
export function basePhrases(syntax: Syntax, sentence: Sentence, named: Uint8Array): readonly Phrase[] {
  const { words } = syntax
  const phrases: Phrase[] = []
  let possessor: Phrase | null = null
  let i = sentence.first
  while (i < sentence.last) {
    const start = i
    const end = phraseEnd(words, start, sentence.last, named)
    if (end === start) {
      if (!isPossessive(words[i]!)) possessor = null
      i++
      continue
    }
    const head = headWord(words, start, end, named)
    if (head >= 0) {
      const phrase: Phrase = { first: possessor ? possessor.first : start, last: end, head, possessor }
      phrases.push(phrase)
      possessor = end < sentence.last && isPossessive(words[end]!) ? phrase : null
      i = possessor ? end + 1 : end
    } else {
      possessor = null
      i = end
    }
  }
  return phrases
}

const isPossessive = (word: Word): boolean =>
  /^['’]s?$/u.test(word.text) && (word.upos === 'PART' || word.xpos === 'POS')
// "police chief Greg Allen": the tagger takes the office for an adjective
const isNominal = (word: Word): boolean => word.upos === 'NOUN' || word.upos === 'PROPN' || word.lower === 'chief'
export const isCapital = (word: Word): boolean => /^['’]?\p{Lu}/u.test(word.text)
const isCalendar = (word: Word): boolean =>
  WEEKDAY.test(word.lower) || TODAY.test(word.lower) || (MONTH.test(word.lower) && isCapital(word))

function phraseEnd(words: readonly Word[], start: number, limit: number, named: Uint8Array): number {
  let i = approximatorEnd(words, start, limit)
  if (i > start && !(i < limit && (words[i]!.upos === 'NUM' || words[i]!.upos === 'NOUN'))) i = start
  let nominal = -1
  let last = start
  for (; i < limit; i++) {
    const word = words[i]!
    // "the protesters | Wikinews interviewed"
    if (
      last > start &&
      words[i - 1]!.xpos === 'NNS' &&
      !isCapital(words[i - 1]!) &&
      isCapital(word) &&
      word.upos === 'PROPN'
    )
      break
    if (named[i]) {
      nominal = i
      last = i + 1
      continue
    }
    if (isCalendar(word)) break
    if (word.upos === 'DET' || word.xpos === 'PRP$' || word.xpos === 'PDT') {
      if (last > start && !(words[last - 1]!.upos === 'DET')) {
        if (!isName(words, i, limit)) break
      }
      last = i + 1
      continue
    }
    if (
      isNominal(word) ||
      (isCapital(word) && nominal === i - 1 && i > start && word.upos !== 'PRON' && !isFunction(word))
    ) {
      nominal = i
      last = i + 1
      continue
    }
    if (word.text === '-' && i > start && i + 1 < limit && glued(words, i)) {
      i++
      const after = words[i]!
      if (isNominal(after) || isCapital(after)) nominal = i
      last = i + 1
      continue
    }
    if (
      PARTICLE.test(word.lower) &&
      i + 1 < limit &&
      isName(words, i, limit) &&
      (nominal === i - 1 || word.lower !== 'at')
    ) {
      nominal = i
      last = i + 1
      continue
    }
    if (word.upos === 'ADJ' || word.upos === 'NUM' || isParticipleBefore(words, i, limit)) {
      if (nominal === i - 1 && i > start && !(isCapital(words[i - 1]!) && continuesTo(words, i + 1, limit))) {
        if (word.upos === 'NUM' && /^\d/u.test(word.text) && words[i - 1]!.upos === 'PROPN') {
          last = i + 1
          continue
        }
        break
      }
      last = i + 1
      continue
    }
    if (
      isLink(word) &&
      nominal < start &&
      last > start &&
      words[i - 1]!.upos === 'ADJ' &&
      adjectiveThenNoun(words, i + 1, limit)
    ) {
      last = i + 1
      continue
    }
    break
  }
  while (last > start && (isLink(words[last - 1]!) || words[last - 1]!.text === '-')) last--
  return last
}

const isLink = (word: Word): boolean => word.lower === 'and' || word.lower === 'or' || word.text === ','
const isFunction = (word: Word): boolean =>
  word.upos === 'ADP' ||
  word.upos === 'CCONJ' ||
  word.upos === 'SCONJ' ||
  word.upos === 'AUX' ||
  word.upos === 'ADV' ||
  word.upos === 'PART' ||
  word.upos === 'VERB' ||
  word.upos === 'PUNCT'
const glued = (words: readonly Word[], i: number): boolean =>
  words[i - 1]!.end === words[i]!.start && words[i]!.end === words[i + 1]!.start

/** "al-Sharaa", "bin Tamim": a particle glued or set before a capital. */
const isName = (words: readonly Word[], i: number, limit: number): boolean => {
  if (!PARTICLE.test(words[i]!.lower)) return false
  let next = i + 1
  if (next < limit && words[next]!.text === '-') next++
  else if (i === 0 || !isCapital(words[i - 1]!)) return false
  return next < limit && isCapital(words[next]!) && !isCalendar(words[next]!)
}

const isParticipleBefore = (words: readonly Word[], i: number, limit: number): boolean => {
  const word = words[i]!
  if (word.upos !== 'VERB' || !/^VB[NG]$/u.test(word.xpos)) return false
  const before = i > 0 ? words[i - 1]! : null
  const attributive =
    before !== null &&
    (before.upos === 'DET' ||
      before.upos === 'ADJ' ||
      before.upos === 'NUM' ||
      before.text === '-' ||
      before.xpos === 'PRP$')
  return (attributive || word.relation === 'amod') && continuesTo(words, i + 1, limit)
}

const continuesTo = (words: readonly Word[], i: number, limit: number): boolean => {
  for (let k = i; k < Math.min(limit, i + 3); k++) {
    if (isNominal(words[k]!)) return true
    if (words[k]!.upos !== 'ADJ' && words[k]!.text !== '-') return false
  }
  return false
}

const adjectiveThenNoun = (words: readonly Word[], i: number, limit: number): boolean =>
  i + 1 < limit && words[i]!.upos === 'ADJ' && continuesTo(words, i + 1, limit)

/** "at least", "more than", "up to": the words that bound a number belong to its phrase. */
function approximatorEnd(words: readonly Word[], start: number, limit: number): number {
  const long = APPROXIMATORS.find(list => list.every((part, k) => words[start + k]?.lower === part))
  const end = start + (long ? long.length : APPROXIMATOR.test(words[start]!.lower) ? 1 : 0)
  return end < limit && words[end]!.upos === 'NUM' ? end : start
}

/** The last noun or name; where there is none, a number, "both", "some", or the adjective after "the". */
function headWord(words: readonly Word[], first: number, last: number, named: Uint8Array): number {
  for (let i = last - 1; i >= first; i--) {
    const word = words[i]!
    if (isNominal(word) || named[i]) return i
    if (isCapital(word) && word.upos !== 'DET' && word.upos !== 'PRON' && i > first) return i
  }
  const final = words[last - 1]!
  if (final.upos === 'NUM') return last - 1
  if (final.upos === 'DET' && /^(both|some|many|several|all|few|others|most|another)$/u.test(final.lower))
    return last - 1
  if (final.upos === 'ADJ' && last - first > 1) return last - 1
  return -1
}
