import { civilOf, type Day, dayOf, easter, islamicDay, nthWeekday, orthodoxEaster } from './calendar.ts'
import type { FeastDays } from './feast-days.ts'
import { hanukkah, hebrewNewYear } from './hebrew.ts'
import { dayStretch, rangeStretch, type Stretch } from './stretch.ts'

/** The occurrences of a named day by its rule in lexicon/en/times.tsv that begin in a Gregorian year: two where a year holds two. */
export const feastsIn = (rule: string, year: number, days: FeastDays): readonly Stretch[] =>
  rule
    .split(' or ')
    .flatMap(one => occurrences(one, year, days))
    .sort((a, b) => a.first - b.first)

function occurrences(rule: string, year: number, days: FeastDays): readonly Stretch[] {
  const [kind, ...rest] = rule.split(' ')
  const [a, b, c] = rest.map(Number)
  if (kind === 'on') return a === year ? [dayStretch(dayOf(a, b!, c!))] : []
  if (kind === 'date') return [dayStretch(dayOf(year, a!, b!))]
  if (kind === 'easter') return [dayStretch(easter(year) + a!)]
  if (kind === 'orthodox') return [dayStretch(orthodoxEaster(year) + a!)]
  if (kind === 'weekday') return [dayStretch(nthWeekday(year, a!, b!, c!))]
  if (kind === 'hebrew') return [lasting(hebrewNewYear(year) + a!, b!)]
  if (kind === 'hanukkah') return [lasting(hanukkah(year), 8)]
  if (kind === 'islamic') return islamic(year, a!, b!, rest[2]!, days)
  const day = kind === 'table' ? days.byYear.get(rest[0]!)?.get(year) : undefined
  return day === undefined ? [] : [lasting(day, b!)]
}

/** A day of the Islamic year in a Gregorian one; `length` in days, or "month" from its first day to its last. */
function islamic(year: number, month: number, day: number, length: string, days: FeastDays): readonly Stretch[] {
  const near = Math.floor((year - 622) * (33 / 32))
  return [-1, 0, 1, 2].flatMap(step => {
    const starts = days.islamic.get(near + step)
    const first = starts ? starts[month - 1]! + day - 1 : islamicDay(near + step, month, day)
    if (civilOf(first).year !== year) return []
    const next =
      month < 12 ? (starts?.[month] ?? islamicDay(near + step, month + 1, 1)) : islamicDay(near + step + 1, 1, 1)
    return [lasting(first, length === 'month' ? next - first : Number(length))]
  })
}

/** By which calendar a rule reckons, in words; empty where the days are those of the Gregorian one. */
export function calendarOf(rule: string, year: number, days: FeastDays): string {
  if (!rule.startsWith('islamic')) return ''
  const tabled = days.islamic.has(Math.floor((year - 622) * (33 / 32)))
  return `, by the ${tabled ? 'Umm al-Qura' : 'tabular Islamic'} calendar, which may be a day off`
}

const lasting = (first: Day, days: number): Stretch =>
  days === 1 ? dayStretch(first) : rangeStretch(first, first + days - 1)

/** The occurrence of a feast last begun on or before a day, and the next after it. */
export function feastsAround(
  rule: string,
  day: Day,
  days: FeastDays,
): { readonly before: Stretch | null; readonly after: Stretch | null } {
  const { year } = civilOf(day)
  const near = [year - 1, year, year + 1].flatMap(y => feastsIn(rule, y, days))
  return { before: near.findLast(s => s.first <= day) ?? null, after: near.find(s => s.first > day) ?? null }
}
