import { type Day, dayOf } from './calendar.ts'

/** Days from the epoch of the Hebrew calendar to the day of a new year, by its mean new moon and four postponements. */
function elapsedDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const parts = 12084 + 13753 * months
  const day = 29 * months + Math.floor(parts / 25920)
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
}

/** The Hebrew new year (Rosh Hashanah) that begins in a Gregorian year (Reingold and Dershowitz, Calendrical Calculations). */
export function hebrewNewYear(year: number): Day {
  const [before, at, after] = [-1, 0, 1].map(step => elapsedDays(year + 3761 + step))
  const postponed = after! - at! === 356 ? 2 : at! - before! === 382 ? 1 : 0
  return EPOCH + at! + postponed
}

/** The day that `elapsedDays` counts from, so that 1 Tishri 5734 is 27 September 1973. */
const EPOCH = dayOf(1973, 9, 27) - elapsedDays(5734)

/** 25 Kislev, the first day of Hanukkah: a day later where the year that began is a long one. */
export const hanukkah = (year: number): Day =>
  hebrewNewYear(year) + ((hebrewNewYear(year + 1) - hebrewNewYear(year)) % 10 === 5 ? 84 : 83)
