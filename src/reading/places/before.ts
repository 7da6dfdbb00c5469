import type { Syntax, Word } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { type Clue, clue } from './clues.ts'
import type { Match } from './mentions.ts'
import { governorClues } from './prepositions.ts'
import { isCapitalised } from './runs.ts'

const BETWEEN =
  /^(?:the|a|an|occupied|besieged|embattled|neighbou?ring|nearby|rebel-held|war-torn|historic|ancient|modern|both|now|then|also|“|")$/

/** "insurgent-held Karabilah": one token or three. */
const HELD = /^(?:[a-z]+-)?(?:held|controlled|occupied|administered)$/

/** What the words before a name tell: the rest of a longer name, a direction, the word that governs it. */
export function cluesBefore(syntax: Syntax, { words: lexicon, countries }: Gazetteer, match: Match): readonly Clue[] {
  const { words } = syntax
  const { first, run } = match
  const isDirection = (word: Word) => lexicon.direction.has(word.lower)
  const isAdjective = (word: Word) => countries.adjectives.has(word.lower)

  if (words[first - 1]?.text === '-' && /^[RDI]$/.test(words[first - 2]?.text ?? ''))
    return [clue(2, 'the seat of a member of parliament', { locative: true, origin: true })]

  // Within the run of capitals: "North Darfur", "Syrian Idlib", "Michael Jordan".
  let left = first - 1
  const isFar = (word: Word) => word.lower === 'far' && isDirection(words[word.index + 1]!)
  while (
    left >= run.first &&
    (isDirection(words[left]!) || isFar(words[left]!) || isAdjective(words[left]!) || words[left]!.text === '-')
  )
    left--
  const direction = words.slice(left + 1, first).find(isDirection)
  const directed = (start: number) => clue(1.5, 'a direction stands before it', { locative: true, first: start })
  if (left >= run.first && !run.headline) {
    const named = longerName(words[left]!)
    return named && direction ? [named, directed(direction.index)] : named ? [named] : []
  }

  // Before the run: "in the northern city of Idlib".
  let at = left
  while (at >= 0 && words[at]!.sentence === words[first]!.sentence && skipped(words[at]!)) at--
  const clues = words.slice(at + 1, isCapitalised(words[first]!) ? first : first + 1).some(isDirection)
    ? [directed(direction?.index ?? first)]
    : []
  const governor = words[at]
  if (!governor || governor.sentence !== words[first]!.sentence) return clues
  const definite = words[first - 1]!.lower === 'the' && match.capitals === 1 && !match.listed
  if (definite && !/^(?:NOUN|ADJ|PROPN)$/.test(words[match.last]?.upos ?? ''))
    clues.push(clue(-1.5, '“the” stands before it'))
  return [...clues, ...governorClues(words, lexicon, match, at)]

  /** The capitals before a name of one word make it a person's, or another name; a title or "City" does not. */
  function longerName({ lower, text }: Word): Clue | null {
    const given = lexicon.given.has(lower) || (/^\p{Lu}\.$/u.test(text) && lexicon.given.has(words[run.first]!.lower))
    if (given && !match.listed)
      return clue(-3, `a given name stands before it (“${text}”)`, { person: true, surname: true })
    if (match.capitals > 1) return null
    if (lexicon.title.has(lower.replace(/\.$/, '')))
      return clue(-4, `a title stands before it (“${text}”)`, { person: true })
    const kind = lexicon.settlement.has(lower) || lexicon.division.has(lower)
    if (kind || (text.endsWith('.') && text.length > 3)) return null
    return clue(-3, `part of a longer name (“${text} ${match.name}”)`, { person: match.last === run.last })
  }

  function skipped(word: Word): boolean {
    return (
      BETWEEN.test(word.lower) ||
      isDirection(word) ||
      isAdjective(word) ||
      (word.upos === 'ADJ' && !/^\p{Lu}/u.test(word.text)) ||
      (word.text === '-' && lexicon.direction.has(words[word.index - 1]?.lower ?? '')) ||
      HELD.test(word.lower)
    )
  }
}
