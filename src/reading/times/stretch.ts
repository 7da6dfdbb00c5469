import {
  addMonths,
  civilOf,
  type Day,
  dayOf,
  daysInMonth,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  weekdayOf,
} from './calendar.ts'
import type { Season, Unit } from './meaning.ts'

/** How much of the calendar an expression names. */
export type Grain =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'range'

/** A stretch of whole days with its TIMEX3 and EDTF (ISO 8601-2) names. */
export type Stretch = {
  readonly first: Day
  readonly last: Day
  readonly grain: Grain
  readonly value: string
  readonly edtf: string
}

/** Stretches of the calendar by what names them. */
export const dayStretch = (day: Day): Stretch => ({
  first: day,
  last: day,
  grain: 'day',
  value: isoDay(day),
  edtf: isoDay(day),
})

export const rangeStretch = (first: Day, last: Day): Stretch => {
  const value = `${isoDay(first)}/${isoDay(last)}`
  return { first, last, grain: 'range', value, edtf: value }
}

export function weekStretch(day: Day): Stretch {
  const monday = day - weekdayOf(day) + 1
  return { ...rangeStretch(monday, monday + 6), grain: 'week', value: isoWeek(day) }
}

export function weekendStretch(day: Day): Stretch {
  const saturday = day - weekdayOf(day) + 6
  return { ...rangeStretch(saturday, saturday + 1), grain: 'weekend', value: `${isoWeek(day)}-WE` }
}

export function monthStretch(year: number, month: number): Stretch {
  const first = dayOf(year, month, 1)
  const value = isoMonth(year, month)
  return { first, last: first + daysInMonth(year, month) - 1, grain: 'month', value, edtf: value }
}

export const yearStretch = (year: number): Stretch => ({
  first: dayOf(year, 1, 1),
  last: dayOf(year, 12, 31),
  grain: 'year',
  value: isoYear(year),
  edtf: isoYear(year),
})

const months = (year: number, first: number, count: number) => ({
  first: dayOf(year, first, 1),
  last: addMonths(dayOf(year, first, 1), count) - 1,
})

/** Northern seasons by whole months; winter begins in December of its year. */
const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }
const SEASON_EDTF: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 }

export const seasonStretch = (year: number, season: Season): Stretch => ({
  ...months(year, SEASON_MONTH[season], 3),
  grain: 'season',
  value: `${isoYear(year)}-${season}`,
  edtf: `${isoYear(year)}-${SEASON_EDTF[season]}`,
})

export const quarterStretch = (year: number, quarter: number): Stretch => ({
  ...months(year, 3 * quarter - 2, 3),
  grain: 'quarter',
  value: `${isoYear(year)}-Q${quarter}`,
  edtf: `${isoYear(year)}-${32 + quarter}`,
})

export const halfStretch = (year: number, half: number): Stretch => ({
  ...months(year, 6 * half - 5, 6),
  grain: 'half',
  value: `${isoYear(year)}-H${half}`,
  edtf: `${isoYear(year)}-${39 + half}`,
})

export const decadeStretch = (start: number): Stretch => ({
  first: dayOf(start, 1, 1),
  last: dayOf(start + 9, 12, 31),
  grain: 'decade',
  value: isoYear(start).slice(0, 3),
  edtf: `${isoYear(start).slice(0, 3)}X`,
})

/** The nineteenth century is number 19: 1801 to 1900. */
export const centuryStretch = (number: number): Stretch => ({
  first: dayOf(100 * (number - 1) + 1, 1, 1),
  last: dayOf(100 * number, 12, 31),
  grain: 'century',
  value: String(number - 1).padStart(2, '0'),
  edtf: `${String(number - 1).padStart(2, '0')}XX`,
})

/** The stretch of a unit's kind that holds a day. Units below the day give the day. */
export function unitAround(day: Day, unit: Unit): Stretch {
  const { year, month } = civilOf(day)
  if (unit === 'W' || unit === 'FN') return weekStretch(day)
  if (unit === 'WE') return weekendStretch(day)
  if (unit === 'M') return monthStretch(year, month)
  if (unit === 'Q') return quarterStretch(year, Math.ceil(month / 3))
  if (unit === 'Y') return yearStretch(year)
  if (unit === 'DE') return decadeStretch(Math.floor(year / 10) * 10)
  if (unit === 'CE') return centuryStretch(Math.ceil(year / 100))
  return dayStretch(day)
}

const DAYS: Readonly<Partial<Record<Unit, number>>> = { D: 1, NI: 1, W: 7, WE: 7, FN: 14 }
const MONTHS: Readonly<Partial<Record<Unit, number>>> = { M: 1, Q: 3, Y: 12, DE: 120, CE: 1200 }

/** The day `count` units later (negative: earlier). Halves are rounded down to days or months. */
export function addUnits(day: Day, unit: Unit, count: number): Day {
  if (DAYS[unit]) return day + Math.trunc(DAYS[unit] * count)
  if (MONTHS[unit]) return addMonths(day, Math.trunc(MONTHS[unit] * count))
  const hours = unit === 'H' ? count : unit === 'MIN' ? count / 60 : count / 3600
  return day + Math.sign(hours) * Math.floor(Math.abs(hours) / 24)
}

/** A third of a stretch: "early June" 1–10, "mid" 11–20, "late" from 21; of a year four months, of a decade 0–3, 4–6, 7–9. */
export function portionOf(stretch: Stretch, portion: 'START' | 'MID' | 'END'): Stretch {
  const { year, month } = civilOf(stretch.first)
  const third = portion === 'START' ? 0 : portion === 'MID' ? 1 : 2
  const narrowed = (first: Day, last: Day, edtf: string): Stretch => ({ ...stretch, first, last, edtf })
  if (stretch.grain === 'month') {
    const first = stretch.first + 10 * third
    const last = third === 2 ? stretch.last : first + 9
    return narrowed(first, last, `${isoDay(first)}/${isoDay(last)}`)
  }
  if (stretch.grain === 'year') {
    const [first, last] = [1 + 4 * third, 4 + 4 * third]
    return narrowed(
      dayOf(year, first, 1),
      addMonths(dayOf(year, last, 1), 1) - 1,
      `${isoMonth(year, first)}/${isoMonth(year, last)}`,
    )
  }
  if (stretch.grain === 'decade' || stretch.grain === 'century') {
    const [from, to] = [
      [0, 3],
      [4, 6],
      [7, 9],
    ][third]!
    const size = stretch.grain === 'decade' ? 1 : 10
    const [first, last] = [year + from! * size, year + to! * size + (size === 10 ? 9 : 0)]
    return narrowed(dayOf(first, 1, 1), dayOf(last, 12, 31), `${isoYear(first)}/${isoYear(last)}`)
  }
  if (stretch.grain === 'season' || stretch.grain === 'quarter') {
    const first = addMonths(dayOf(year, month, 1), third)
    const { year: y, month: m } = civilOf(first)
    return narrowed(first, addMonths(first, 1) - 1, isoMonth(y, m))
  }
  if (stretch.grain === 'week') {
    const first = stretch.first + [0, 2, 4][third]!
    const last = stretch.first + [1, 3, 6][third]!
    return narrowed(first, last, `${isoDay(first)}/${isoDay(last)}`)
  }
  return stretch
}
