const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(?:(Z)|([+-])(\d{2}):?(\d{2})?)?)?$/

/**
 * An ISO 8601 date or date-time in one spelling: "2025-10-23", and "2025-10-23T23:30:00-05:00" where the offset from UTC is
 * known, since without it a time of day tells no moment. The first ten signs are the day in the offset given. Null where
 * `value` is none or names no day of the calendar.
 */
export function isoDate(value: string): string | null {
  const match = DATE.exec(value.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(part => Number(part ?? 0))
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || year < 1000 || hour > 24 || minute > 59 || second > 60) return null
  const iso = match.slice(1, 4).join('-')
  const [zulu, sign, hours, minutes = '00'] = match.slice(7)
  if ((!zulu && !sign) || hour === 24) return iso
  if (Number(hours ?? 0) > 14 || Number(minutes) > 59) return null
  const clock = [match[4], match[5], match[6] ?? '00'].join(':')
  return `${iso}T${clock}${zulu ?? `${sign}${hours}:${minutes}`}`
}
