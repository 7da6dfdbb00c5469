import { pieces } from '../../language/atoms.ts'
import type { NumberLexicon } from '../../language/numerals.ts'
import { cellOf, readTable } from '../../text/table.ts'
import type { TimeCodingRule } from './coding.ts'
import { type FeastDays, type FeastTables, readFeastDays } from './feast-days.ts'

/** Classes of lexicon/en/times.tsv; patterns name them in capitals. */
export const TIME_CLASSES = [
  'weekday',
  'weekdays',
  'month',
  'unit',
  'weekend',
  'part',
  'overnight',
  'season',
  'shift',
  'portion',
  'portion-of',
  'deictic',
  'reference',
  'frequency',
  'vague',
  'approximate',
  'feast',
] as const
/** What a word of time does in an expression; the header of times.tsv explains each. */
export type TimeClass = (typeof TIME_CLASSES)[number]

const FORMS = ['plain', 'short', 'double', 'singular', 'plural'] as const

/** A row of lexicon/en/times.tsv, its phrase cut as text is cut. */
export type TimeWord = {
  readonly phrase: string
  readonly pieces: readonly string[]
  readonly class: TimeClass
  readonly value: string
  readonly form: (typeof FORMS)[number]
}

/** The words of lexicon/en/times.tsv by their first piece, longest first, and the number words. */
export type TimeLexicon = {
  readonly words: ReadonlyMap<string, readonly TimeWord[]>
  readonly numbers: NumberLexicon
  /** How exact a time is in the codes of other data sets. */
  readonly coding: readonly TimeCodingRule[]
  readonly feasts: FeastDays
  /** For every first piece the classes it can begin, as bits by the order of TIME_CLASSES. */
  readonly begins: ReadonlyMap<string, number>
}

/** Reads lexicon/en/times.tsv and the tables of days that move; throws with file and line where a row does not fit. */
export function readTimeLexicon(
  name: string,
  tsv: string,
  numbers: NumberLexicon,
  coding: readonly TimeCodingRule[],
  feasts: FeastTables,
): TimeLexicon {
  const words = new Map<string, TimeWord[]>()
  for (const row of readTable(name, tsv)) {
    const word: TimeWord = {
      phrase: row.cells.phrase!,
      pieces: pieces(row.cells.phrase!),
      class: cellOf(name, row, 'class', TIME_CLASSES),
      value: row.cells.value!,
      form: cellOf(name, row, 'form', FORMS),
    }
    const first = word.pieces[0]!
    words.set(first, [...(words.get(first) ?? []), word])
  }
  for (const rows of words.values()) rows.sort((a, b) => b.pieces.length - a.pieces.length)
  const begins = new Map([...words].map(([first, rows]) => [first, classBits(rows.map(row => row.class))]))
  return { words, numbers, coding, feasts: readFeastDays(feasts), begins }
}

/** Classes as bits by their order. */
export const classBits = (classes: readonly TimeClass[]): number =>
  classes.reduce((bits, name) => bits | (1 << TIME_CLASSES.indexOf(name)), 0)
