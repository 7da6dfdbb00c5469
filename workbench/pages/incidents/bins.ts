import type { IncidentRow } from '../../api/types.ts'

/** One bar: its first and last day, the incidents that fell into it and those that may have. */
export type Bin = { readonly from: string; readonly to: string; readonly sure: number; readonly maybe: number }
export type Unit = 'day' | 'month' | 'year'
export type Histogram = {
  readonly unit: Unit
  readonly bins: readonly Bin[]
  /** How many lie on either side of the bars, and how many have no days. */
  readonly before: number
  readonly after: number
  readonly undated: number
}
type Stretch = { readonly from: string; readonly to: string }

const DAY = 86_400_000
const MOST_DAYS = 100
const MOST_MONTHS = 120

/** So much of all lies in the stretch shown at first, where the whole would need bars of years. */
const MOST = 0.95

/** From the first day to the last; a few that lie far off the others (a war told of as history) are left to either side. */
export function stretchOf(rows: readonly IncidentRow[]): Stretch | null {
  const days = rows.filter(row => row.from !== null && row.to !== null) as readonly (IncidentRow & Stretch)[]
  const from = days.map(row => row.from).sort()
  const to = days.map(row => row.to).sort()
  if (!from.length) return null
  const whole = { from: from[0]!, to: to.at(-1)! }
  if (unitOf(whole) !== 'year') return whole
  // Of all stretches from one first day to the last day that stands so many further, the shortest.
  const most = Math.ceil(from.length * MOST)
  return Array.from({ length: from.length - most + 1 }, (_, i) => ({ from: from[i]!, to: to[i + most - 1]! })).reduce(
    (best, next) => (lengthOf(next) < lengthOf(best) ? next : best),
  )
}

const lengthOf = ({ from, to }: Stretch): number => INDEX.day(to) - INDEX.day(from)

/** Incidents by day, month or year, whichever gives a readable number of bars; one whose days lie in several bars may be in each. */
export function histogramOf(rows: readonly IncidentRow[], stretch: Stretch): Histogram {
  const unit = unitOf(stretch)
  const index = INDEX[unit]
  const first = index(stretch.from)
  const count = index(stretch.to) - first + 1
  const sure = new Uint32Array(count)
  const steps = new Int32Array(count + 1)
  let [before, after, undated] = [0, 0, 0]
  for (const { from, to } of rows) {
    if (from === null || to === null) {
      undated++
      continue
    }
    const [a, b] = [index(from) - first, index(to) - first]
    if (b < 0) before++
    else if (a >= count) after++
    else if (a === b) sure[a]!++
    else {
      steps[Math.max(0, a)]!++
      steps[Math.min(count, b + 1)]!--
    }
  }
  let maybe = 0
  const bins = Array.from(sure, (n, i): Bin => ({ ...daysOf(unit, first + i), sure: n, maybe: (maybe += steps[i]!) }))
  return { unit, bins, before, after, undated }
}

function unitOf({ from, to }: Stretch): Unit {
  if (INDEX.day(to) - INDEX.day(from) < MOST_DAYS) return 'day'
  return INDEX.month(to) - INDEX.month(from) < MOST_MONTHS ? 'month' : 'year'
}

/** The number of a day's bar, counted from some beginning. */
const INDEX: Readonly<Record<Unit, (day: string) => number>> = {
  day: day => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY),
  month: day => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
  year: day => Number(day.slice(0, 4)),
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The day so many days later. */
export const dayBeside = (day: string, days: number): string => isoDay((INDEX.day(day) + days) * DAY)

function daysOf(unit: Unit, n: number): Stretch {
  if (unit === 'day') return { from: isoDay(n * DAY), to: isoDay(n * DAY) }
  if (unit === 'year') return { from: `${String(n).padStart(4, '0')}-01-01`, to: `${String(n).padStart(4, '0')}-12-31` }
  const [year, month] = [Math.floor(n / 12), n % 12]
  return { from: isoDay(Date.UTC(year, month, 1)), to: isoDay(Date.UTC(year, month + 1, 0)) }
}
