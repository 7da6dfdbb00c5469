import { isoDate } from '../dates.ts'

/**
 * A date of a feed as an ISO date with its offset: ISO 8601 as it stands, or RFC 822 ("Thu, 23 Oct 2025 09:00:00 +0300",
 * with or without the day of the week, the seconds, the century). Null where it is neither.
 */
export function feedDate(value: string | undefined): string | null {
  if (value === undefined) return null
  const text = value.trim()
  const match = RFC_822.exec(text)
  if (!match) return isoDate(text)
  const [, day = '', month = '', year = '', hour, minute, second = '00', zone] = match
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const full = year.length > 2 ? year : `${Number(year) < 50 ? 20 : 19}${year}`
  const iso = `${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return isoDate(iso)
  const offset = zone === undefined ? '' : (ZONES[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? zone : ''))
  return isoDate(`${iso}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`)
}

const RFC_822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]([A-Za-z]{3,9})[\s-](\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([A-Za-z]{1,5}|[+-]\d{2}:?\d{2}))?)?$/

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The zones of RFC 822; of others the offset is not known, and then the time tells nothing. */
const ZONES: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}
