import { civilOf, type Day, dayOf, easter, islamicIn, nthWeekday, orthodoxEaster } from './calendar.ts'
import { dayStretch, rangeStretch, type Stretch } from './stretch.ts'

/** A named day by its rule in lexicon/en/times.tsv, in a Gregorian year; null where the rule or that year gives none. */
export function feastIn(rule: string, year: number): Stretch | null {
  const [kind, ...rest] = rule.split(' ')
  const [a, b, c] = rest.map(Number)
  if (kind === 'date') return dayStretch(dayOf(year, a!, b!))
  if (kind === 'easter') return dayStretch(easter(year) + a!)
  if (kind === 'orthodox') return dayStretch(orthodoxEaster(year) + a!)
  if (kind === 'weekday') return dayStretch(nthWeekday(year, a!, b!, c!))
  if (kind !== 'islamic') return null
  const first = islamicIn(year, a!, b!)
  return first === null ? null : c === 1 ? dayStretch(first) : rangeStretch(first, first + c! - 1)
}

/** The occurrence of a feast last begun on or before a day, and the next after it. */
export function feastsAround(
  rule: string,
  day: Day,
): { readonly before: Stretch | null; readonly after: Stretch | null } {
  const { year } = civilOf(day)
  const near = [year - 1, year, year + 1].map(y => feastIn(rule, y)).filter(found => found !== null)
  return { before: near.findLast(s => s.first <= day) ?? null, after: near.find(s => s.first > day) ?? null }
}
