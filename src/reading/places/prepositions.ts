import type { Word } from '../../language/syntax.ts'
import { type Clue, clue } from './clues.ts'
import type { Match } from './mentions.ts'
import { isCapitalised } from './runs.ts'
import type { PlaceWords } from './words.ts'

/** Heads of groups that name their field: "al-Qaeda in the Arabian Peninsula". */
const GROUPS = /^(?:al-)?qa[ei]da$/

/** How many words before "to" a word of movement may stand: "travelled by bus to". */
const REACH = 4

/** What the word that governs a name tells: "in", "to" behind a movement, "of" behind a part, a verb that takes places. */
export function governorClues(words: readonly Word[], lexicon: PlaceWords, match: Match, at: number): readonly Clue[] {
  const { upos, lower, lemma, text } = words[at]!
  const { country } = match
  const before = words[at - 1]
  const head = before && before.sentence === words[at]!.sentence ? before : undefined
  if (at === match.first - 1 && !isCapitalised(words[at]!) && isKind(lexicon, lower))
    return [clue(1.5, `“${text}” stands before it`, { locative: true, asked: lexicon.kinds.get(lower) ?? null })]
  if (lower === 'of' && head && !isAge(words, at)) return ofClues(words, lexicon, match, at - 1)
  if (lower === 'to' && head?.lower === 'according' && !/^(?:NOUN|PROPN|ADJ|PART)$/.test(words[match.last]?.upos ?? ''))
    return [clue(-2, '“according to” stands before it', { body: true })]
  if (lower === 'of' && isAge(words, at))
    return [clue(2, 'somebody of an age is of it', { locative: true, origin: true })]
  if (lower === 'to') {
    const moves = words
      .slice(Math.max(0, at - REACH), at)
      .some(w => w.sentence === words[at]!.sentence && (lexicon.motion.has(w.lemma) || lexicon.motion.has(w.lower)))
    return moves || !country ? [clue(moves ? 2 : 1, '“to” stands before it', { locative: true })] : []
  }
  if (lower === 'from' && ownsNoPlace(words, lexicon, match)) return [clue(0.5, 'what it owns is no place')]
  if (lexicon.locative.has(lower)) {
    if (head && GROUPS.test(head.lower))
      return [clue(-3, `part of a group’s name (“${head.text} ${text} ${match.name}”)`, { body: true })]
    const weak = lower === 'between' || lower === 'over' || lower === 'at'
    const origin = lower === 'from' && /^(?:NOUN|PROPN)$/.test(head?.upos ?? '') && !lexicon.part.has(head!.lower)
    return [clue(weak ? 1 : 2, `“${text}” stands before it`, { locative: true, origin })]
  }
  if (upos === 'VERB' && (lexicon.entering.has(lemma) || (!country && lexicon.striking.has(lemma))))
    return [clue(1.5, `“${text}” takes places`, { locative: true })]
  if (upos === 'VERB' && lexicon.addressing.has(lemma) && !lexicon.title.has(words[match.last]?.lower ?? ''))
    return [clue(-2, `“${text}” takes persons and states`, { body: true })]
  if (lower === 'for' && head && isCapitalised(head))
    return [clue(-2, `“${head.text} for” stands before it`, { body: true })]
  if (lower === 'on' && head && !country && (lexicon.part.has(head.lower) || lexicon.striking.has(head.lemma)))
    return [clue(1.5, `“${head.text} on” stands before it`, { locative: true })]
  return lower === 'on' && !country ? [clue(0.5, '“on” stands before it')] : []
}

/** "the city of Homs", "the outskirts of Homs", "outside of Homs"; but "the Ministry of Health", "the Islamic State of Iraq". */
function ofClues(words: readonly Word[], lexicon: PlaceWords, { name, country }: Match, at: number): readonly Clue[] {
  const head = words[at]!
  const reason = `“${head.text} of” stands before it`
  const kind = isKind(lexicon, head.lower)
  if (isCapitalised(head)) {
    const before = words[at - 1]
    const named = before?.sentence === head.sentence && isCapitalised(before) && before.lower !== 'the'
    if (lexicon.organisation.has(head.lower) || (named && kind))
      return [clue(-3, `part of a body’s name (“${head.text} of ${name}”)`, { body: true })]
  }
  if (kind) return [clue(2, reason, { locative: true, asked: lexicon.kinds.get(head.lower) ?? null })]
  if (lexicon.part.has(head.lower) || lexicon.locative.has(head.lower) || head.lower === 'out')
    return [clue(2, reason, { locative: true })]
  return country ? [] : [clue(1, '“of” stands before it')]
}

/** "from Georgia's hard work": neither a person nor a state is where that comes from. */
function ownsNoPlace(words: readonly Word[], lexicon: PlaceWords, { last }: Match): boolean {
  if (!/^['’]s?$/.test(words[last]?.text ?? '')) return false
  for (let i = last + 1; /^(?:ADJ|NOUN|PROPN|ADV)$/.test(words[i]?.upos ?? ''); i++) {
    const { lower } = words[i]!
    if (isKind(lexicon, lower) || lexicon.part.has(lower) || lexicon.direction.has(lower) || lexicon.site.has(lower))
      return false
  }
  return true
}

/** Whether an age stands before "of": "Jones, 41, of Dayton", "a 22-year-old of Dayton". */
function isAge(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text === ',' ? at - 2 : at - 1
  const { text, lower } = words[before] ?? { text: '', lower: '' }
  return (
    lower.endsWith('year-old') ||
    (before < at - 1 && /^[1-9]\d$/.test(text) && words[before - 1]?.text === ',') ||
    (lower === 'old' && words[before - 2]?.lower === 'year')
  )
}

const isKind = (lexicon: PlaceWords, word: string): boolean =>
  lexicon.settlement.has(word) || lexicon.division.has(word)
