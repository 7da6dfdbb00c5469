import { m } from '../../messages/en.ts'
import type { Bin } from './bins.ts'

/** A label under the bar number `at`. */
type Tick = { readonly at: number; readonly label: string }

/** Pixels that a label needs. */
const ROOM = 84

/** Years between two labels. */
const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** Labels for as many bars as there is room for: of round years, else of months, else of days. */
export function ticksOf(bins: readonly Bin[], width: number): readonly Tick[] {
  const most = Math.max(1, Math.floor(width / ROOM))
  const begins = bins.map(({ from }, at) => ({ at, from }))
  const years = begins.filter(({ from }) => from.endsWith('-01-01'))
  if (years.length >= 3) {
    const step = ROUND.find(each => years.length / each <= most) ?? 1000
    const round = years.filter(({ from }) => Number(from.slice(0, 4)) % step === 0)
    return round.map(({ at, from }) => ({ at, label: from.slice(0, 4) }))
  }
  const months = begins.filter(({ from }) => from.endsWith('-01'))
  const chosen = months.length >= 2 ? months : begins
  const each = Math.ceil(chosen.length / most)
  return chosen
    .filter((_, i) => i % each === 0)
    .map(({ at, from }) => ({ at, label: chosen === months ? m.month(from) : m.days(from, from) }))
}
