import type { Sentence, Syntax, Word } from '../../language/syntax.ts'
import type { ActorLexicon } from './lexicon.ts'
import { isCapital, NAME_PARTICLES, opensName } from './name-words.ts'
import { singularOf } from './roles.ts'

/** A base noun phrase: determiners, modifiers and head word, without what follows the head. Half-open range of words. */
export type Phrase = {
  readonly first: number
  readonly last: number
  readonly head: number
  /** The phrase whose "'s" opens this one: "Iraq" in "Iraq's forces". */
  readonly possessor: Phrase | null
}

/** What the phrases of a sentence are cut by: the words, where the sentence ends, which words belong to known names. */
type Cutting = {
  readonly words: readonly Word[]
  readonly limit: number
  readonly named: Uint8Array
  readonly lexicon: ActorLexicon
}

/**
 * The base noun phrases of a sentence, in order of text. By tags and capitals alone: a wrong arc cannot break one, nor a
 * wrong tag a known name (`named` is 1 for each word that belongs to one).
 */
export function basePhrases(
  syntax: Syntax,
  sentence: Sentence,
  named: Uint8Array,
  lexicon: ActorLexicon,
): readonly Phrase[] {
  const { words } = syntax
  const cutting: Cutting = { words, limit: sentence.last, named, lexicon }
  const phrases: Phrase[] = []
  let possessor: Phrase | null = null
  let i = sentence.first
  while (i < sentence.last) {
    const start = i
    const end = opensNone(words[i]!) && !named[i] ? start : phraseEnd(cutting, start)
    if (end === start) {
      if (!isPossessive(words[i]!)) possessor = null
      i++
      continue
    }
    const head = headWord(words, start, end, named)
    if (head < 0) {
      possessor = null
      i = end
      continue
    }
    const phrase: Phrase = { first: possessor ? possessor.first : start, last: end, head, possessor }
    phrases.push(phrase)
    possessor = end < sentence.last && isPossessive(words[end]!) ? phrase : null
    i = possessor ? end + 1 : end
  }
  return phrases
}

const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(' '),
)
const MONTHS = new Set('january february april june july august september october november december'.split(' '))
/** Adjectives and participles that stand for people after "the" or a number: "the wounded were flown out". */
const THE_HURT = new Set('wounded injured dead missing elderly displaced disappeared fallen accused'.split(' '))
const QUANTIFIERS = new Set('both some many several all few others most another'.split(' '))
/** Past forms that the tagger takes for nouns after the noun that does it: "a sniper shot". */
const PAST = new Set(
  'shot spoke withdrew fled hit struck fought led held met said took left found drove threw broke fell sent heard saw gave began won lost flew ran went came brought swore wrote'.split(
    ' ',
  ),
)

const isPossessive = (word: Word): boolean =>
  (word.text === "'s" || word.text === '’s' || word.text === "'" || word.text === '’') &&
  (word.upos === 'PART' || word.xpos === 'POS')
/** Words by which no phrase begins. */
const opensNone = ({ upos, xpos, lower }: Word): boolean => {
  if (upos === 'VERB' ? xpos === 'VBN' || xpos === 'VBG' : !OUTSIDE.has(upos)) return false
  return xpos !== 'PRP$' && xpos !== 'PDT' && !APPROXIMATORS.has(lower) && !NAME_PARTICLES.has(lower)
}
const OUTSIDE: ReadonlySet<string> = new Set(['PUNCT', 'AUX', 'CCONJ', 'SCONJ', 'ADP', 'ADV', 'PART'])
const isNominal = (word: Word): boolean => word.upos === 'NOUN' || word.upos === 'PROPN'
const isCalendar = (word: Word): boolean => CALENDAR.has(word.lower) || (MONTHS.has(word.lower) && isCapital(word))
const isDetermining = (word: Word): boolean => word.upos === 'DET' || word.xpos === 'PRP$' || word.xpos === 'PDT'

function phraseEnd(cutting: Cutting, start: number): number {
  const { words, limit } = cutting
  let nominal = -1
  let last = start
  for (let i = approximatorEnd(words, start, limit); i < limit; i++) {
    const part = partAt(cutting, start, i, nominal, last)
    if (part === 'none') break
    last = i + 1
    if (part === 'hyphen') {
      i++
      last++
    }
    if (part === 'noun' || (part === 'hyphen' && (isNominal(words[i]!) || isCapital(words[i]!)))) nominal = i
  }
  while (last > start && (isLink(words[last - 1]!) || words[last - 1]!.text === '-')) last--
  return last
}

/** What word `i` is to the phrase that began at `start`: its noun (the last is the head), a modifier, a hyphen with what it glues, nothing. */
function partAt(
  { words, limit, named, lexicon }: Cutting,
  start: number,
  i: number,
  nominal: number,
  last: number,
): 'noun' | 'modifier' | 'hyphen' | 'none' {
  const word = words[i]!
  const before = i > start ? words[i - 1]! : null
  if (before && nominal === i - 1 && !named[i] && isDeed(word, before, lexicon)) return 'none'
  // "police suspect the attackers": with its object behind it, no suspect of the police
  if (
    !named[i] &&
    i <= start + 1 &&
    BELIEVE.has(word.lower) &&
    opensClause(words[i + 1]) &&
    isBare(words, i - 1, lexicon)
  )
    return 'none'
  if (before && before.xpos === 'NNS' && !isCapital(before) && isCapital(word) && word.upos === 'PROPN') return 'none'
  if (named[i]) return 'noun'
  // "police chief Greg Allen": the tagger takes the office for an adjective
  if (word.lower === 'chief' && before?.xpos === 'NNS') return 'noun'
  // "Reuters journalist Daniel Karam": an office between two names is no verb
  if (before && named[i - 1] && lexicon.roles.has(word.lower) && isCapital(words[i + 1] ?? word)) return 'noun'
  if (isCalendar(word)) return 'none'
  if (isDetermining(word))
    return last > start && before?.upos !== 'DET' && !opensName(words, i, limit) ? 'none' : 'modifier'
  if (isNominal(word) || (before && nominal === i - 1 && isCapital(word) && !isFunction(word))) return 'noun'
  if (
    before &&
    THE_HURT.has(word.lower) &&
    (before.upos === 'DET' || before.upos === 'NUM') &&
    !continuesTo(words, i + 1, limit)
  )
    return 'noun'
  if (word.text === '-') return before && i + 1 < limit && glued(words, i) ? 'hyphen' : 'none'
  if (NAME_PARTICLES.has(word.lower) && opensName(words, i, limit)) return 'noun'
  if (word.upos === 'ADJ' || word.upos === 'NUM' || isParticipleBefore(words, i, limit)) {
    if (!before || nominal !== i - 1) return 'modifier'
    // "deputy prime minister", "Chelyabinsk regional governor"
    if ((isCapital(before) || before.xpos === 'NN') && continuesTo(words, i + 1, limit)) return 'modifier'
    return word.upos === 'NUM' && before.upos === 'PROPN' && /^\d/u.test(word.text) ? 'modifier' : 'none'
  }
  return isLink(word) && nominal < start && before?.upos === 'ADJ' && adjectiveThenNoun(words, i + 1, limit)
    ? 'modifier'
    : 'none'
}

const BELIEVE = new Set('suspect guard patrol raid search claim report fear plan demand attack force battle'.split(' '))
/** A word that opens the object of a verb; after a noun it cannot stand. */
const opensClause = (word: Word | undefined): boolean =>
  word !== undefined && (word.upos === 'DET' || word.xpos === 'PRP' || word.xpos === 'PRP$' || word.lower === 'that')
/** "police": who acts, without an article. */
const isBare = (words: readonly Word[], i: number, lexicon: ActorLexicon): boolean =>
  words[i]?.upos === 'NOUN' && lexicon.roles.has(words[i]!.lower) && words[i - 1]?.upos !== 'DET'
const isLink = (word: Word): boolean => word.lower === 'and' || word.lower === 'or' || word.text === ','
const FUNCTION = new Set(['ADP', 'CCONJ', 'SCONJ', 'AUX', 'ADV', 'PART', 'VERB', 'PUNCT', 'PRON'])
const isFunction = (word: Word): boolean => FUNCTION.has(word.upos)
const glued = (words: readonly Word[], i: number): boolean =>
  words[i - 1]!.end === words[i]!.start && words[i]!.end === words[i + 1]!.start

/** "a sniper | shot", "the undersecretary | briefed reporters": what a role does, whatever its tag. */
const isDeed = (word: Word, before: Word, lexicon: ActorLexicon): boolean =>
  (PAST.has(word.lower) || (word.lower.endsWith('ed') && word.xpos !== 'NN' && word.xpos !== 'NNP')) &&
  !isCapital(word) &&
  (lexicon.roles.has(before.lower) || lexicon.roles.has(singularOf(before)))

function isParticipleBefore(words: readonly Word[], i: number, limit: number): boolean {
  const word = words[i]!
  if (word.upos !== 'VERB' || (word.xpos !== 'VBN' && word.xpos !== 'VBG')) return false
  const before = words[i - 1]
  const attributive =
    before !== undefined &&
    (before.upos === 'DET' ||
      before.upos === 'ADJ' ||
      before.upos === 'NUM' ||
      before.text === '-' ||
      before.xpos === 'PRP$')
  return (attributive || word.relation === 'amod') && continuesTo(words, i + 1, limit)
}

function continuesTo(words: readonly Word[], i: number, limit: number): boolean {
  for (let k = i; k < Math.min(limit, i + 3); k++) {
    if (isNominal(words[k]!)) return true
    if (words[k]!.upos !== 'ADJ' && words[k]!.text !== '-') return false
  }
  return false
}

const adjectiveThenNoun = (words: readonly Word[], i: number, limit: number): boolean =>
  i + 1 < limit && words[i]!.upos === 'ADJ' && continuesTo(words, i + 1, limit)

const APPROXIMATORS = new Map<string, readonly (readonly string[])[]>([
  ['at', [['least'], ['most']]],
  ['up', [['to']]],
  ['more', [['than']]],
  ['less', [['than']]],
  ['fewer', [['than']]],
  [
    'as',
    [
      ['many', 'as'],
      ['few', 'as'],
    ],
  ],
  ...'over under about around nearly almost some roughly approximately only another'
    .split(' ')
    .map(w => [w, [[]]] as [string, string[][]]),
])

/** "at least", "more than", "nearly": the words that bound a number belong to its phrase. */
function approximatorEnd(words: readonly Word[], start: number, limit: number): number {
  const rest = APPROXIMATORS.get(words[start]!.lower)?.find(list =>
    list.every((part, k) => words[start + 1 + k]?.lower === part),
  )
  const end = rest ? start + 1 + rest.length : start
  return end < limit && words[end]!.upos === 'NUM' ? end : start
}

/** The last noun or name; where there is none, a number, "both", "some", or the adjective after "the". */
function headWord(words: readonly Word[], first: number, last: number, named: Uint8Array): number {
  for (let i = last - 1; i >= first; i--) {
    const word = words[i]!
    if (isNominal(word) || named[i]) return i
    if (i === last - 1 && THE_HURT.has(word.lower)) return i
    if (i > first && i === last - 1 && isCapital(word) && word.upos !== 'DET' && word.upos !== 'PRON') return i
  }
  const final = words[last - 1]!
  if (final.upos === 'NUM' || (final.upos === 'DET' && QUANTIFIERS.has(final.lower))) return last - 1
  return final.upos === 'ADJ' && last - first > 1 ? last - 1 : -1
}
