import type { TimeWord } from '../lexicon.ts'
import { type Core, calendar, type Meaning, type Shift, type Unit } from '../meaning.ts'
import { type Captures, compile, type Pattern } from '../pattern.ts'

/** One way to say a time: its pattern, and what it means from what the pattern took; null where that is no time after all. */
export type Rule = {
  readonly name: string
  readonly pattern: Pattern
  readonly mean: (taken: Captures) => Meaning | null
}

type Make = (taken: Captures) => Meaning | Core | null

/** Rules with the same meaning, a pattern each. */
export const rules = (make: Make, ...patterns: readonly string[]): Rule[] =>
  patterns.map(pattern => ({
    name: pattern,
    pattern: compile(pattern),
    mean: taken => {
      const made = make(taken)
      return made === null || 'core' in made ? made : { core: made }
    },
  }))

/** The number that a pattern took under a name. */
export const numberOf = (taken: Captures, name: string): number => taken[name]!.value as number
/** The same, where the pattern may have gone without. */
export const optionalNumber = (taken: Captures, name: string): number | undefined =>
  taken[name]?.value as number | undefined
/** The row of the lexicon that a pattern took under a name. */
export const word = (taken: Captures, name: string): TimeWord => taken[name]!.value as TimeWord
/** The number in the value of that row: of a month, a weekday. */
export const code = (taken: Captures, name: string): number => Number(word(taken, name).value)
/** Which one: "last", "that" …; null where the pattern has none. */
export const shiftOf = (taken: Captures): Shift | null => (taken.shift ? (word(taken, 'shift').value as Shift) : null)
/** The unit of time that a pattern took. */
export const unitOf = (taken: Captures, name: 'unit' | 'units' | 'unitone' | 'longunits' = 'unit'): Unit =>
  word(taken, name).value as Unit
/** What another rule made of its part. */
export const meaningOf = (taken: Captures, name: string): Meaning => taken[name]!.value as Meaning
/** How many; null where the words do not tell. */
export const countOf = (taken: Captures): number | null => taken.count!.value as number | null

/** Year, month and day only where given. */
export const date = (taken: Captures): Core => {
  const fields: Record<string, number> = {}
  if (taken.weekday) fields.weekday = code(taken, 'weekday')
  if (taken.month) fields.month = code(taken, 'month')
  if (taken.day) fields.day = numberOf(taken, 'day')
  if (taken.year) fields.year = numberOf(taken, 'year')
  return calendar(fields)
}

/** "2021-01-06"; null where the numbers are no month or day. */
export const numericDate = (taken: Captures): Core | null => {
  const [year, month, day] = [numberOf(taken, 'year'), numberOf(taken, 'm'), numberOf(taken, 'd')]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? calendar({ year, month, day }) : null
}

/** "T10:30". */
export const clockOf = (hour: number, minute: number): string =>
  `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
/** Quarters of a year by their words. */
export const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}
/** Decades of the twentieth century by their words. */
export const NINETIES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}
/** The year of "June last year". */
export const relativeYear = (taken: Captures): { yearShift: Shift } => ({
  yearShift: (taken.shift ? word(taken, 'shift').value : 'that') as Shift,
})
/** A part of what another rule made. */
export const narrowed = (taken: Captures, name: string, portion: string): Meaning => ({
  ...meaningOf(taken, name),
  portion: portion as 'START' | 'MID' | 'END',
})
/** "last week"; null for units below the day, of which there is no last. */
export const shiftUnit = (taken: Captures): Core | null => {
  const unit = unitOf(taken)
  return unit === 'S' || unit === 'MIN' || unit === 'H' ? null : { kind: 'unit', unit, shift: shiftOf(taken) ?? 'that' }
}
/** "two days later". */
export const offset = (taken: Captures, sign: 1 | -1, from: 'publication' | 'told'): Core => ({
  kind: 'offset',
  count: taken.count ? countOf(taken) : null,
  unit: unitOf(taken),
  sign,
  from,
})
/** "the past two weeks". */
export const stretch = (taken: Captures, shift: Shift): Core | null => ({
  kind: 'stretch',
  count: taken.count ? countOf(taken) : null,
  unit: unitOf(taken, 'units'),
  shift,
})
/** TIMEX3 value of what comes back every so many units. */
export const perUnit = (unit: Unit, count = 1): string =>
  unit === 'FN'
    ? 'P2W'
    : /^(H|MIN|S)$/.test(unit)
      ? `PT${count}${unit[0]}`
      : unit === 'DE'
        ? `P${count * 10}Y`
        : unit === 'Q'
          ? `P${count * 3}M`
          : unit === 'NI'
            ? 'XXXX-XX-XXTNI'
            : unit === 'WE'
              ? 'XXXX-WXX-WE'
              : unit === 'CE'
                ? `P${count * 100}Y`
                : `P${count}${unit}`

/** "nearly three weeks"; "over" before a vague number says how long, not how much: "over several years". */
export const approximate = (taken: Captures): Meaning | null => {
  const amount = meaningOf(taken, 'amount')
  const { value, pieces } = word(taken, 'approximate')
  const vague = 'count' in amount.core && amount.core.count === null
  return amount.core.kind === 'stretch' || (pieces[0] === 'over' && vague) ? null : { ...amount, mod: value }
}
