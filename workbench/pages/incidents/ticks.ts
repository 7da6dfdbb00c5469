import { m } from '../../messages/en.ts'
import type { Bin } from './bins.ts'

/** A label under the bar number `at`. */
type Tick = { readonly at: number; readonly label: string }

/** Pixels that a label needs. */
const ROOM = 84

/** Labels for as many bars as there is room for: the first days of years, else of months, else every so many. */
export function ticksOf(bins: readonly Bin[], width: number): readonly Tick[] {
  const most = Math.max(1, Math.floor(width / ROOM))
  const begins = bins.map(({ from }, at) => ({ at, from }))
  const years = begins.filter(({ from }) => from.endsWith('-01-01'))
  const months = begins.filter(({ from }) => from.endsWith('-01'))
  const isYears = bins[0]!.to.slice(0, 4) !== bins[0]!.from.slice(0, 4) || bins[0]!.to.endsWith('12-31')
  const chosen = years.length >= 3 ? years : months.length >= 2 ? months : begins
  const each = Math.ceil(chosen.length / most)
  return chosen
    .filter((_, i) => i % each === 0)
    .map(({ at, from }) => ({
      at,
      label: isYears || chosen === years ? from.slice(0, 4) : chosen === months ? m.month(from) : m.days(from, from),
    }))
}
