/** Days of the proleptic Gregorian calendar as whole numbers (days since 1970-01-01), and what can be reckoned from them. */

/** Days since 1970-01-01. */
export type Day = number

/** The day of a date of the calendar; months from 1. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** A day by year, month (1–12) and day of the month. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number }

/** The date of a day. */
export function civilOf(day: Day): Civil {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

const padded = (n: number, width: number): string => String(n).padStart(width, '0')

/** "2025-03-01". */
export function isoDay(day: Day): string {
  const { year, month, day: d } = civilOf(day)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(d, 2)}`
}

/** "2025-03". */
export const isoMonth = (year: number, month: number): string => `${padded(year, 4)}-${padded(month, 2)}`
/** "2025". */
export const isoYear = (year: number): string => padded(year, 4)

/** The day of an ISO date or date and time; null where it is none. */
export function parseDay(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1)

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** "1998-W07", the ISO week. */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4
  const { year } = civilOf(thursday)
  return `${padded(year, 4)}-W${padded(1 + Math.floor((thursday - dayOf(year, 1, 1)) / 7), 2)}`
}

/** The same day `months` later or earlier; the last of the month where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: d } = civilOf(day)
  const index = year * 12 + month - 1 + months
  const y = Math.floor(index / 12)
  const m = (((index % 12) + 12) % 12) + 1
  return dayOf(y, m, Math.min(d, daysInMonth(y, m)))
}

/** Western Easter Sunday (the anonymous Gregorian algorithm). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Orthodox Easter Sunday (Meeus, Julian algorithm, in Gregorian days; 1900–2099). */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1) + 13
}

/** The day of a date of the tabular Islamic calendar: within a day or so of what is seen in the sky and proclaimed. */
export const islamicDay = (year: number, month: number, day: number): Day =>
  day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 1948439 - 2440588

/** The `nth` weekday of a month; -1 the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = dayOf(year, month, 1)
  if (nth < 0) {
    const last = first + daysInMonth(year, month) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}
