import type { Atom } from '../../language/atoms.ts'
import { classBits, TIME_CLASSES, type TimeClass, type TimeLexicon } from './lexicon.ts'

/** What an element or a rule can begin with: kinds of atoms as bits, and literal atoms. It spares most matching. */
export type Beginning = { readonly kinds: number; readonly literals: ReadonlySet<string> }

const NUMBER_WORD = 1 << TIME_CLASSES.length
/** Atoms of digits. */
export const DIGITS = NUMBER_WORD << 1
const APOSTROPHE = NUMBER_WORD << 2
const ARTICLE = NUMBER_WORD << 3
const MERIDIEM = NUMBER_WORD << 4
/** Atoms that some pattern names. */
export const LITERAL = NUMBER_WORD << 5
const WORDS: Readonly<Record<string, number>> = {
  a: ARTICLE | MERIDIEM,
  an: ARTICLE,
  half: ARTICLE,
  p: MERIDIEM,
  am: MERIDIEM,
  pm: MERIDIEM,
  "'": APOSTROPHE,
  '’': APOSTROPHE,
  '‘': APOSTROPHE,
}

/** Classes of patterns that are not classes of the lexicon by the same name. */
const OTHER: Readonly<Record<string, number>> = {
  UNITONE: classBits(['unit']),
  UNITS: classBits(['unit']),
  LONGUNITS: classBits(['unit']),
  PORTIONOF: classBits(['portion-of']),
  COUNT: classBits(['vague']) | NUMBER_WORD | DIGITS | ARTICLE,
  DAY: DIGITS | NUMBER_WORD,
  DAYNUMBER: DIGITS,
  ORDINAL: DIGITS | NUMBER_WORD,
  YEAR: DIGITS | APOSTROPHE | NUMBER_WORD,
  SHORTYEAR: DIGITS,
  OLDYEAR: DIGITS,
  TWO: DIGITS,
  HOUR: DIGITS,
  HOURWORD: NUMBER_WORD,
  MINUTE: DIGITS,
  HHMM: DIGITS,
  DECADE: DIGITS | APOSTROPHE,
  MERIDIEM,
}

/** The kinds that a class of patterns can begin with. */
export const kindsOfClass = (name: string): number => OTHER[name] ?? classBits([name.toLowerCase() as TimeClass])

/** The kinds of every atom, 0 where none can begin anything; `literals`: all atoms that patterns name. */
export function kindsOf(atoms: readonly Atom[], lexicon: TimeLexicon, literals: ReadonlySet<string>): Int32Array {
  const kinds = new Int32Array(atoms.length)
  for (let i = 0; i < atoms.length; i++) {
    const { lower } = atoms[i]!
    const code = lower.charCodeAt(0)
    kinds[i] =
      (lexicon.begins.get(lower) ?? 0) |
      (lexicon.numbers.has(lower) ? NUMBER_WORD : 0) |
      (code >= 48 && code <= 57 ? DIGITS : 0) |
      (lower.length <= 4 ? (WORDS[lower] ?? 0) : 0) |
      (literals.has(lower) ? LITERAL : 0)
  }
  return kinds
}

/** Whether an atom of these kinds can begin it. */
export const canBegin = (beginning: Beginning, kinds: number, lower: string): boolean =>
  (beginning.kinds & kinds) !== 0 || beginning.literals.has(lower)
