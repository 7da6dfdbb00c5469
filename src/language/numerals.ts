import { cellOf, readTable } from '../text/table.ts'
import type { Atom } from './atoms.ts'

/** Number words of lexicon/en/numbers.tsv. */
export type NumberLexicon = ReadonlyMap<string, NumberWord>
/** What a number word is worth, and how it combines with its neighbours. */
export type NumberWord = { readonly kind: (typeof NUMBER_KINDS)[number]; readonly value: number }

/** cardinal: "seven"; tens: "twenty"; scale: "thousand", multiplies what stands before; ordinal: "third"; tenth: "twentieth". */
const NUMBER_KINDS = ['cardinal', 'tens', 'scale', 'ordinal', 'tenth'] as const

/** A number read from atoms `first` to `last` (half-open). */
export type Numeral = {
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal'
  /** Whether it is written in digits. */
  readonly digits: boolean
  readonly first: number
  readonly last: number
}

/** Reads lexicon/en/numbers.tsv; throws with file and line where a row does not fit. */
export function readNumberLexicon(name: string, tsv: string): NumberLexicon {
  return new Map(
    readTable(name, tsv).map(row => [
      row.cells.word!,
      { kind: cellOf(name, row, 'kind', NUMBER_KINDS), value: Number(row.cells.value) },
    ]),
  )
}

/** The number that starts at atom `at`, the longest reading: "1,300", "1.2 million", "two hundred and fifty", "25th"; else null. */
export function readNumber(atoms: readonly Atom[], at: number, lexicon: NumberLexicon): Numeral | null {
  const atom = atoms[at]
  if (!atom) return null
  return /^[0-9]/.test(atom.text)
    ? readDigits(atoms, at, lexicon)
    : lexicon.has(atom.lower)
      ? readWords(atoms, at, lexicon)
      : null
}

const touches = (atoms: readonly Atom[], i: number): boolean => i < atoms.length && !atoms[i]!.spaced

function readDigits(atoms: readonly Atom[], at: number, lexicon: NumberLexicon): Numeral | null {
  let digits = atoms[at]!.text
  if (digits.length > 15) return null
  let last = at + 1
  while (
    digits.length <= 15 &&
    touches(atoms, last) &&
    touches(atoms, last + 1) &&
    /^[,’']$/.test(atoms[last]!.text) &&
    /^[0-9]{3}$/.test(atoms[last + 1]!.text)
  ) {
    digits += atoms[last + 1]!.text
    last += 2
  }
  if (
    touches(atoms, last) &&
    touches(atoms, last + 1) &&
    atoms[last]!.text === '.' &&
    /^[0-9]+$/.test(atoms[last + 1]!.text)
  ) {
    digits += `.${atoms[last + 1]!.text.slice(0, 6)}`
    last += 2
  }
  const ending = touches(atoms, last) ? atoms[last]!.lower : ''
  if (/^(st|nd|rd|th)$/.test(ending))
    return { value: Number(digits), kind: 'ordinal', digits: true, first: at, last: last + 1 }
  const scaled = scales(atoms, last, Number(digits), lexicon)
  return { value: scaled.value, kind: 'cardinal', digits: true, first: at, last: scaled.last }
}

/** Applies "thousand", "million" … after a number. */
function scales(
  atoms: readonly Atom[],
  at: number,
  value: number,
  lexicon: NumberLexicon,
): { value: number; last: number } {
  let last = at
  for (;;) {
    const hyphen = atoms[last]?.text === '-' && !atoms[last]!.spaced ? 1 : 0
    const word = lexicon.get(atoms[last + hyphen]?.lower ?? '')
    if (word?.kind !== 'scale' || atoms[last + hyphen]!.lower.endsWith('s'))
      return { value: Math.round(value * 1e6) / 1e6, last }
    value *= word.value
    last += hyphen + 1
  }
}

function readWords(atoms: readonly Atom[], at: number, lexicon: NumberLexicon): Numeral | null {
  let total = 0
  let part = 0
  let last = at
  let i = at
  let before: NumberWord | null = null
  while (i < atoms.length) {
    const word = lexicon.get(atoms[i]!.lower)
    if (!word || (word.kind === 'scale' && atoms[i]!.lower.endsWith('s'))) break
    if (word.kind === 'ordinal' || word.kind === 'tenth') {
      const joins =
        before === null ||
        before.kind === 'scale' ||
        (before.kind === 'tens' && word.kind === 'ordinal' && word.value < 10)
      return joins
        ? { value: total + part + word.value, kind: 'ordinal', digits: false, first: at, last: i + 1 }
        : ended()
    }
    if (word.kind === 'scale') {
      if (before === null && part === 0) break
      if (word.value === 100 || word.value === 12) part *= word.value
      else {
        total += part * word.value
        part = 0
      }
    } else if (before === null || before.kind === 'scale') part += word.value
    else if (before.kind === 'tens' && word.kind === 'cardinal' && word.value < 10 && word.value > 0) part += word.value
    else break
    before = word
    last = i + 1
    i = last
    const link = atoms[i]?.lower
    if (link === '-' && !atoms[i]!.spaced && lexicon.has(atoms[i + 1]?.lower ?? '')) i++
    else if (link === 'and' && before.kind === 'scale' && lexicon.has(atoms[i + 1]?.lower ?? '')) i++
  }
  return ended()

  function ended(): Numeral | null {
    return last > at ? { value: total + part, kind: 'cardinal', digits: false, first: at, last } : null
  }
}
