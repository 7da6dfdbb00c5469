import { isoDate } from '../../dates.ts'
import { feedDate } from '../../feeds/feed-date.ts'

/** Which comes first in dates like 03/04/2025; null where a table does not show it. */
export type DayOrder = 'day' | 'month' | null

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[T ].{0,20})?$/
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ].{0,20})?$/

/**
 * A date of a table as an ISO date: ISO 8601, "2025/3/2", "2 March 2025", "02.03.2025", and "02/03/2025" where the order is
 * known. Of several, parted by ";", the first. Null where it is none.
 */
export function tableDate(value: string, order: DayOrder): string | null {
  const text = value.split(';')[0]!.trim()
  const iso = feedDate(text)
  if (iso) return iso
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? []
  if (year) return isoDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
  const [, first, sign, second, last] = NUMBERS.exec(text) ?? []
  const known = sign === '.' ? 'day' : order
  if (!last || !known) return null
  const [d, m] = known === 'day' ? [first!, second!] : [second!, first!]
  return isoDate(`${last}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
}

/** The order of day and month that the dates of a column show by numbers over 12. */
export function dayOrderOf(values: readonly string[]): DayOrder {
  const dates = values.flatMap(value => {
    const [, first, , second] = NUMBERS.exec(value.split(';')[0]!.trim()) ?? []
    return first ? [[Number(first), Number(second)] as const] : []
  })
  const dayFirst = dates.some(([first]) => first > 12)
  const monthFirst = dates.some(([, second]) => second > 12)
  return dayFirst === monthFirst ? null : dayFirst ? 'day' : 'month'
}

/** Whether a value looks like a date of any of these forms. */
export const isDate = (value: string): boolean => tableDate(value, 'day') !== null || tableDate(value, 'month') !== null
