const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * The day of an ISO 8601 date or date-time, as "2025-10-23", in the date-time's own offset; null where `value` is none or
 * names no day of the calendar.
 */
export function isoDay(value: string): string | null {
  const match = DATE.exec(value.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(part => Number(part ?? 0))
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1000 && hour <= 24 && minute < 60 && second <= 60 ? match.slice(1, 4).join('-') : null
}
