import type { Syntax, Word } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { type Clue, clue } from './clues.ts'
import type { Match } from './mentions.ts'
import { isCapitalised } from './runs.ts'

const BETWEEN =
  /^(?:the|a|an|occupied|besieged|embattled|neighbou?ring|nearby|rebel-held|war-torn|historic|ancient|modern|both|now|then|also|“|")$/

/** What the words before a name tell: the rest of a longer name, a direction, a preposition, "the city of". */
export function cluesBefore(syntax: Syntax, { words: lexicon, countries }: Gazetteer, match: Match): readonly Clue[] {
  const { words } = syntax
  const { first, run, country } = match
  const single = match.capitals === 1
  const clues: Clue[] = []
  let left = first - 1
  let direction = false
  while (
    left >= run.first &&
    (isDirection(words[left]!) || countries.adjectives.has(words[left]!.lower) || hyphen(left))
  ) {
    if (isDirection(words[left]!)) direction = true
    left--
  }
  const start = direction ? firstDirection(left + 1) : first
  if (left >= run.first && !run.headline && words[left]!.text !== '-') {
    const { lower, text } = words[left]!
    if (lexicon.title.has(lower.replace(/\.$/, ''))) {
      if (single) clues.push(clue(-4, `a title stands before it (“${text}”)`, { person: true }))
    } else if (
      single &&
      !lexicon.settlement.has(lower) &&
      !lexicon.division.has(lower) &&
      !(text.endsWith('.') && text.length > 3)
    )
      clues.push(clue(-3, `part of a longer name (“${text} ${match.name}”)`, { person: match.last === run.last }))
    if (left >= run.first && clues.length === 0) return clues
    return [...clues, ...(direction ? directed() : [])]
  }

  let i = left
  while (i >= 0 && words[i]!.sentence === words[first]!.sentence && skipped(words[i]!)) {
    if (isDirection(words[i]!)) direction = true
    i--
  }
  if (direction) clues.push(...directed())
  const word = words[i]
  if (!word || word.sentence !== words[first]!.sentence) return clues
  const definite = i < first - 1 && words[first - 1]!.lower === 'the'
  if (definite && single && !match.listed && !/^(?:NOUN|ADJ|PROPN)$/.test(words[match.last]?.upos ?? ''))
    clues.push(clue(-1.5, '“the” stands before it'))
  return [...clues, ...preposition(word, i)]

  function directed(): Clue[] {
    return [clue(1.5, 'a direction stands before it', { locative: true, first: start })]
  }

  function preposition(word: Word, at: number): Clue[] {
    const { lower, lemma, text } = word
    const head = words[at - 1]
    if (at === first - 1 && !isCapitalised(word) && (lexicon.settlement.has(lower) || lexicon.division.has(lower)))
      return [clue(1.5, `“${text}” stands before it`, { locative: true, asked: lexicon.kinds.get(lower) ?? null })]
    if (lower === 'of' && head) {
      const named =
        isCapitalised(words[at - 2] ?? head) &&
        words[at - 2]?.sentence === head.sentence &&
        words[at - 2]!.lower !== 'the'
      const kindWord = lexicon.division.has(head.lower) || lexicon.settlement.has(head.lower)
      if (isCapitalised(head) && (lexicon.organisation.has(head.lower) || (named && kindWord)))
        return [clue(-3, `part of a body’s name (“${head.text} of ${match.name}”)`, { body: true })]
      if (lexicon.locative.has(head.lower)) return [clue(2, `“${head.text} of” stands before it`, { locative: true })]
      const kind = lexicon.settlement.has(head.lower) || lexicon.division.has(head.lower)
      if (kind || lexicon.part.has(head.lower))
        return [
          clue(2, `“${head.text} of” stands before it`, {
            locative: true,
            ...(kind ? { asked: lexicon.kinds.get(head.lower) ?? null } : {}),
          }),
        ]
      return country ? [] : [clue(1, '“of” stands before it')]
    }
    if (lower === 'to') {
      const moves = moving(at)
      return moves || !country ? [clue(moves ? 2 : 1, '“to” stands before it', { locative: true })] : []
    }
    if (lexicon.locative.has(lower)) {
      const weak = lower === 'between' || lower === 'over' || lower === 'at'
      const origin = lower === 'from' && /^(?:NOUN|PROPN)$/.test(head?.upos ?? '')
      return [clue(weak ? 1 : 2, `“${text}” stands before it`, { locative: true, origin })]
    }
    if (word.upos === 'VERB' && (lexicon.entering.has(lemma) || (!country && lexicon.striking.has(lemma))))
      return [clue(1.5, `“${text}” takes places`, { locative: true })]
    if (lexicon.addressing.has(lemma) && word.upos === 'VERB')
      return [clue(-2, `“${text}” takes persons and states`, { body: true })]
    if (lower === 'for' && head && isCapitalised(head))
      return [clue(-2, `“${head.text} for” stands before it`, { body: true })]
    return lower === 'on' && !country ? [clue(0.5, '“on” stands before it')] : []
  }

  /** Whether a word of movement stands shortly before "to". */
  function moving(to: number): boolean {
    for (let k = to - 1; k >= Math.max(0, to - 4) && words[k]!.sentence === words[to]!.sentence; k--)
      if (lexicon.motion.has(words[k]!.lemma) || lexicon.motion.has(words[k]!.lower)) return true
    return false
  }

  function isDirection(word: Word): boolean {
    return lexicon.direction.has(word.lower)
  }

  function hyphen(at: number): boolean {
    return words[at]!.text === '-' && at > run.first
  }

  function firstDirection(from: number): number {
    let at = from
    while (at < first && !isDirection(words[at]!)) at++
    return at
  }

  function skipped(word: Word): boolean {
    return (
      BETWEEN.test(word.lower) ||
      isDirection(word) ||
      countries.adjectives.has(word.lower) ||
      (word.upos === 'ADJ' && !isCapitalised(word)) ||
      (word.text === '-' && lexicon.direction.has(words[word.index - 1]?.lower ?? ''))
    )
  }
}
