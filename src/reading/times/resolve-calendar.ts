import { civilOf, dayOf, daysInMonth, isoDay, weekdayOf } from './calendar.ts'
import type { CalendarFields, Shift } from './meaning.ts'
import { unitShift } from './resolve-counted.ts'
import { type Found, found, open, type Setting, two } from './setting.ts'
import {
  dayStretch,
  halfStretch,
  monthStretch,
  quarterStretch,
  type Stretch,
  seasonStretch,
  yearStretch,
} from './stretch.ts'

/** The stretch of fields that need only a year; null where the calendar has no such day. */
function inYear(fields: CalendarFields, year: number): Stretch | null {
  if (fields.month !== undefined && fields.day !== undefined)
    return fields.day <= daysInMonth(year, fields.month) ? dayStretch(dayOf(year, fields.month, fields.day)) : null
  if (fields.month !== undefined) return monthStretch(year, fields.month)
  if (fields.season) return seasonStretch(year, fields.season)
  if (fields.quarter !== undefined) return quarterStretch(year, fields.quarter)
  if (fields.half !== undefined) return halfStretch(year, fields.half)
  return yearStretch(year)
}

function blankOf(fields: CalendarFields): string {
  if (fields.weekday !== undefined && fields.month === undefined) return `XXXX-WXX-${fields.weekday}`
  if (fields.month !== undefined)
    return `XXXX-${two(fields.month)}${fields.day === undefined ? '' : `-${two(fields.day)}`}`
  if (fields.season) return `XXXX-${fields.season}`
  return fields.quarter === undefined ? 'XXXX' : `XXXX-Q${fields.quarter}`
}

/** Named parts of the calendar → days: the missing year or week from what was told, the tense and publication. */
export function resolveCalendar(fields: CalendarFields, setting: Setting): Found | null {
  if (fields.year !== undefined) {
    const stretch = inYear(fields, fields.year)
    return stretch && found(stretch, 'as written')
  }
  if (fields.yearShift) {
    const year = unitShift('Y', fields.yearShift, setting)?.stretch
    const stretch = year && inYear(fields, civilOf(year.first).year)
    return stretch ? found(stretch, 'year by the words beside it') : open(blankOf(fields), 'its year is unknown')
  }
  const { publication, tense, told } = setting
  if (fields.weekday !== undefined && fields.month === undefined) return resolveWeekday(fields.weekday, setting)
  const lastTold = told[0]
  if (lastTold && setting.chronicle) {
    const stretch = inYear(fields, civilOf(lastTold.first).year)
    return stretch && found(stretch, `of the year of ${lastTold.value}, told before`)
  }
  if (setting.beside) {
    const stretch = nearestTo(fields, setting.beside)
    return stretch && found(stretch, `nearest to ${setting.beside.value}, told in the same sentence`)
  }
  if (publication === null)
    return nearAnchor(fields, setting.anchor) ?? open(blankOf(fields), 'day of publication unknown')
  const { year } = civilOf(publication)
  const near = [year - 1, year, year + 1].map(y => inYear(fields, y)).filter(s => s !== null)
  const past = near.findLast(s => s.first <= publication)
  const future = near.find(s => s.last >= publication)
  if (!past || !future) return null
  const soon = future.first - publication <= 90 && publication - past.last > 180
  const ahead =
    tense === 'future' ||
    (tense !== 'past' && soon) ||
    (tense === 'past' && fields.day !== undefined && future.first - publication <= 14 && publication - past.last > 300)
  return found(ahead ? future : past, `${ahead ? 'next after' : 'last before'} publication ${isoDay(publication)}`)
}

/** Farther from the last date told with its year, a month may be of any year. */
const ANCHORED_DAYS = 62

/** "early November 2005 … on 5 November": the year told before, where the months lie close together. */
function nearAnchor(fields: CalendarFields, anchor: Stretch | null): Found | null {
  const stretch = anchor && fields.month !== undefined ? nearestTo(fields, anchor) : null
  return stretch && anchor && Math.abs(stretch.first - anchor.first) <= ANCHORED_DAYS
    ? found(stretch, `nearest to ${anchor.value}, the last date told with its year`)
    : null
}

/** The occurrence of fields without a year that is nearest to another time; of a whole year, that within it. */
function nearestTo(fields: CalendarFields, { first, grain }: Stretch): Stretch | null {
  const { year } = civilOf(first)
  if (grain === 'year') return inYear(fields, year)
  const near = [year - 1, year, year + 1].map(y => inYear(fields, y)).filter(s => s !== null)
  return near.reduce<Stretch | null>(
    (best, one) => (best && Math.abs(best.first - first) <= Math.abs(one.first - first) ? best : one),
    null,
  )
}

function resolveWeekday(weekday: number, { publication, tense }: Setting): Found {
  if (publication === null) return open(`XXXX-WXX-${weekday}`, 'day of publication unknown')
  const back = (weekdayOf(publication) - weekday + 7) % 7
  const ahead = tense === 'future' && back !== 0
  return found(
    dayStretch(publication - back + (ahead ? 7 : 0)),
    `${ahead ? 'next after' : 'last before'} publication ${isoDay(publication)}`,
  )
}

/** "last November", "next Monday", "this summer", "that spring". */
export function shifted(fields: CalendarFields, shift: Shift, setting: Setting): Found | null {
  const telling = shift === 'previous' || shift === 'following' || shift === 'that'
  const base = telling ? (setting.told[0]?.first ?? null) : setting.publication
  if (base === null)
    return open(blankOf(fields), telling ? 'nothing told before to count from' : 'day of publication unknown')
  const how = telling ? `counted from ${isoDay(base)}, told before` : `counted from publication ${isoDay(base)}`
  const direction = shift === 'last' || shift === 'previous' ? -1 : shift === 'next' || shift === 'following' ? 1 : 0
  if (fields.weekday !== undefined) {
    const back = (weekdayOf(base) - fields.weekday + 7) % 7
    if (direction < 0) return found(dayStretch(base - (back || 7)), how)
    if (direction > 0) return found(dayStretch(base - back + 7), how)
    return found(dayStretch(base - back + (back !== 0 && setting.tense === 'future' ? 7 : 0)), how)
  }
  const { year } = civilOf(base)
  const near = [year - 1, year, year + 1].map(y => inYear(fields, y)).filter(s => s !== null)
  const chosen =
    direction < 0
      ? near.findLast(s => s.last < base)
      : direction > 0
        ? near.find(s => s.first > base)
        : near.find(s => civilOf(s.first).year === year)
  return chosen ? found(chosen, how) : null
}
