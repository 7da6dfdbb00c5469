import type { Place } from '../reading.ts'
import { type Day, isoDay, parseDay } from './calendar.ts'

/** The day from which a report tells: what "today" means in it. */
export type Publication = {
  readonly day: Day
  /** Why it is another than the day written, in words; null where it is the one written. */
  readonly why: string | null
}

/** Hours by which zones differ from the sun: within them an offset other than UTC's own is the clock of the dateline. */
const SLACK = 2.5
const MOMENT = /T(\d{2}):(\d{2}):\d{2}(?:Z|([+-])(\d{2}):(\d{2}))$/

/**
 * The day of publication: the one written (in the offset written), or, where the moment is known and the dateline lies in
 * another part of the world, the day that it was there, reckoned by the sun (an hour is 15 degrees; no table of zones).
 * Null where no date of publication is known.
 */
export function publicationOf(publishedAt: string | null, places: readonly Place[]): Publication | null {
  const day = parseDay(publishedAt)
  if (day === null) return null
  const written = { day, why: null }
  const moment = MOMENT.exec(publishedAt!)
  const dateline = places.find(({ role, longitude }) => role === 'dateline' && longitude !== null)
  if (!moment || !dateline || /^(?:country|province|area|unknown)$/.test(dateline.precision)) return written
  const [hour, minute, hours, minutes] = [moment[1], moment[2], moment[4], moment[5]].map(part => Number(part ?? 0))
  const offset = (moment[3] === '-' ? -1 : 1) * (hours! + minutes! / 60)
  const sun = Math.round(dateline.longitude! / 15)
  if (offset !== 0 && Math.abs(sun - offset) <= SLACK) return written
  const there = day + Math.floor((hour! + minute! / 60 - offset + sun) / 24)
  return there === day
    ? written
    : { day: there, why: `published ${publishedAt}, when it was ${isoDay(there)} by the sun in ${dateline.name}` }
}
