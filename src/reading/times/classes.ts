import { readNumber } from '../../language/numerals.ts'
import type { TimeClass, TimeWord } from './lexicon.ts'
import type { Taken, Taking, View } from './pattern.ts'

/** The lexicon's word of a class at an atom. */
export function wordAt(view: View, at: number, wanted: TimeClass): Taken<TimeWord> | null {
  const rows = view.lexicon.words.get(view.atoms[at]!.lower)
  if (!rows) return null
  for (const row of rows)
    if (row.class === wanted && row.pieces.every((piece, k) => view.atoms[at + k]?.lower === piece))
      return { value: row, first: at, last: at + row.pieces.length }
  return null
}

const lexical =
  (wanted: TimeClass, accept: (word: TimeWord, view: View, at: number) => boolean = () => true): Taking =>
  (view, at) => {
    const found = wordAt(view, at, wanted)
    if (!found || !accept(found.value, view, at)) return null
    const dotted =
      found.value.form === 'short' && view.atoms[found.last]?.text === '.' && !view.atoms[found.last]!.spaced
    return { ...found, last: found.last + (dotted ? 1 : 0) }
  }

const capital = (view: View, at: number): boolean => /^\p{Lu}/u.test(view.atoms[at]!.text)

const number = (
  view: View,
  at: number,
  low: number,
  high: number,
  kinds: 'both' | 'cardinal' | 'ordinal',
): Taken | null => {
  const found = readNumber(view.atoms, at, view.lexicon.numbers)
  if (!found || !Number.isInteger(found.value) || found.value < low || found.value > high) return null
  if (kinds !== 'both' && found.kind !== kinds) return null
  return { value: found.value, first: at, last: found.last }
}

const plainDigits = (view: View, at: number, pattern: RegExp): Taken | null =>
  pattern.test(view.atoms[at]!.text) ? { value: Number(view.atoms[at]!.text), first: at, last: at + 1 } : null

/** A comma or point with digits right after makes the number longer: "2,000", "3.5". */
const goesOn = (view: View, at: number): boolean =>
  /^[.,]$/.test(view.atoms[at]?.text ?? '') &&
  !view.atoms[at]!.spaced &&
  !view.atoms[at + 1]?.spaced &&
  /^[0-9]/.test(view.atoms[at + 1]?.text ?? '')

/** "nineteen ninety-six", "two thousand": a year in words. */
function yearInWords(view: View, at: number): Taken | null {
  if (/^[0-9]/.test(view.atoms[at]!.text)) return null
  const century = number(view, at, 17, 20, 'cardinal')
  const rest = century && number(view, century.last, 10, 99, 'cardinal')
  if (rest && !/^[0-9]/.test(view.atoms[at]!.text + view.atoms[century.last]!.text))
    return { value: (century.value as number) * 100 + (rest.value as number), first: at, last: rest.last }
  return number(view, at, 2000, 2099, 'cardinal')
}

/** How many: a number, "a", "several" (null: not told), "two and a half", "half a". */
function count(view: View, at: number): Taken | null {
  const vague = wordAt(view, at, 'vague')
  if (vague) return { value: vague.value.value === 'X' ? null : Number(vague.value.value), first: at, last: vague.last }
  const { lower } = view.atoms[at]!
  const following = view.atoms[at + 1]?.lower
  if (lower === 'half' && /^an?$/.test(following ?? '')) return { value: 0.5, first: at, last: at + 2 }
  const found = readNumber(view.atoms, at, view.lexicon.numbers)
  const article = lower === 'a' || lower === 'an'
  if (article && /^(dozen|hundred|thousand)$/.test(following ?? '')) {
    const scale = view.lexicon.numbers.get(following!)!
    return { value: scale.value, first: at, last: at + 2 }
  }
  if (article) return following === 'half' ? null : { value: 1, first: at, last: at + 1 }
  if (found?.kind !== 'cardinal') return null
  const [b, c, d] = [1, 2, 3].map(k => view.atoms[found.last + k - 1]?.lower)
  if (b === 'and' && c === 'a' && d === 'half') return { value: found.value + 0.5, first: at, last: found.last + 3 }
  if (b === '1' && c === '/' && d === '2') return { value: found.value + 0.5, first: at, last: found.last + 3 }
  return { value: found.value, first: at, last: found.last }
}

/** Classes of pattern elements. Values: numbers for numeric classes, lexicon rows for words, `count`'s for COUNT. */
export const CLASSES: Readonly<Record<string, Taking>> = {
  WEEKDAY: lexical('weekday', (word, view, at) => capital(view, at) || word.form === 'plain'),
  WEEKDAYS: lexical('weekdays', (_, view, at) => capital(view, at)),
  MONTH: lexical('month', (_, view, at) => capital(view, at)),
  SEASON: lexical('season'),
  SHIFT: lexical('shift'),
  PART: lexical('part'),
  UNIT: lexical('unit'),
  UNITONE: lexical('unit', word => word.form === 'singular'),
  UNITS: lexical('unit', word => word.form === 'plural'),
  LONGUNITS: lexical('unit', word => word.form === 'plural' && /^(D|W|M|Y|DE|CE|H)$/.test(word.value)),
  WEEKEND: lexical('weekend'),
  OVERNIGHT: lexical('overnight'),
  PORTION: lexical('portion'),
  PORTIONOF: lexical('portion-of'),
  DEICTIC: lexical('deictic'),
  REFERENCE: lexical('reference'),
  FREQUENCY: lexical('frequency'),
  APPROXIMATE: lexical('approximate'),
  FEAST: lexical(
    'feast',
    (_, view, at) => capital(view, at) || /^[0-9]/.test(view.atoms[at]!.text) || capital(view, at + 1),
  ),
  COUNT: count,
  DAY: (view, at) => {
    if (goesOn(view, at + 1)) return null
    return number(view, at, 1, 31, /^[0-9]/.test(view.atoms[at]!.text) ? 'both' : 'ordinal')
  },
  DAYNUMBER: (view, at) =>
    goesOn(view, at + 1) ? null : plainDigits(view, at, /^[0-9]{1,2}$/) && number(view, at, 1, 31, 'both'),
  ORDINAL: (view, at) => number(view, at, 1, 31, 'ordinal'),
  YEAR: (view, at) => {
    const plain = plainDigits(view, at, /^(1[0-9]|20)[0-9]{2}$/)
    if (plain)
      return goesOn(view, at + 1) && (view.atoms[at + 1]!.text === '.' || /^[0-9]{3}$/.test(view.atoms[at + 2]!.text))
        ? null
        : plain
    if (/^['’‘]$/.test(view.atoms[at]!.text) && view.atoms[at + 1] && !view.atoms[at + 1]!.spaced) {
      const short = plainDigits(view, at + 1, /^[0-9]{2}$/)
      return (
        short && {
          value: (short.value as number) + ((short.value as number) > 40 ? 1900 : 2000),
          first: at,
          last: at + 2,
        }
      )
    }
    return yearInWords(view, at)
  },
  /** "6 Oct 89" of agency wires. */
  SHORTYEAR: (view, at) => {
    const two = plainDigits(view, at, /^(3[2-9]|[4-9][0-9])$/)
    return two && { ...two, value: 1900 + (two.value as number) }
  },
  OLDYEAR: (view, at) => plainDigits(view, at, /^[0-9]{2,4}$/),
  TWO: (view, at) => plainDigits(view, at, /^[0-9]{2}$/),
  HOUR: (view, at) => plainDigits(view, at, /^([01]?[0-9]|2[0-4])$/),
  HOURWORD: (view, at) => number(view, at, 1, 12, 'cardinal'),
  MINUTE: (view, at) => plainDigits(view, at, /^[0-5][0-9]$/),
  HHMM: (view, at) => plainDigits(view, at, /^([01][0-9]|2[0-3])[0-5][0-9]$/),
  DECADE: (view, at) => {
    const plain = plainDigits(view, at, /^(1[0-9]|20)[0-9]0$/)
    const short = /^['’‘]$/.test(view.atoms[at]!.text)
      ? plainDigits(view, Math.min(at + 1, view.atoms.length - 1), /^[0-9]0$/)
      : null
    const start = plain ?? (short && { ...short, value: 1900 + (short.value as number) })
    if (!start) return null
    const ending = view.atoms[start.last]
    if (ending && !ending.spaced && ending.lower === 's') return { ...start, first: at, last: start.last + 1 }
    if (ending && !ending.spaced && /^['’]$/.test(ending.text) && view.atoms[start.last + 1]?.lower === 's')
      return { ...start, first: at, last: start.last + 2 }
    return null
  },
  MERIDIEM: (view, at) => {
    const rest = view.atoms.slice(at, at + 4).map(a => a.lower)
    const half = /^[ap]m$/.test(rest[0]!)
      ? rest[0]![0]!
      : /^[ap]$/.test(rest[0]!) && rest[1] === '.' && rest[2] === 'm'
        ? rest[0]!
        : null
    if (!half) return null
    return { value: half === 'p' ? 12 : 0, first: at, last: at + (rest[0]!.length === 2 ? 1 : rest[3] === '.' ? 4 : 3) }
  },
}
