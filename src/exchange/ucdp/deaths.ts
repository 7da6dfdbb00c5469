import type { Count } from '../../incidents/account.ts'
import { votesOn } from '../../incidents/aggregate.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'
import type { Side } from '../../incidents/telling.ts'

/** Who died, by group: best = a + b + civilians + unknown; low ≤ best ≤ high. */
export type UcdpDeaths = {
  readonly deaths_a: number
  readonly deaths_b: number
  readonly deaths_civilians: number
  readonly deaths_unknown: number
  readonly best: number
  readonly high: number
  readonly low: number
}

/**
 * The dead of an incident by the rule that its figures were drawn by. A side has those whom accounts count as its own (the least
 * that one says); all others are of one-sided violence civilians, else of no known group. Null where nobody tells a number.
 */
export function ucdpDeaths(
  { figures, accounts }: IncidentSummary,
  typeOfViolence: 1 | 2 | 3,
  { a, b }: { readonly a: Side | null; readonly b: Side | null },
): UcdpDeaths | null {
  const killed = figures.killed
  if (!killed || killed.best === null || killed.low === null || killed.high === null) return null
  const counts = votesOn('killed', accounts).map(({ value }) => value)
  const best = killed.best
  const ofA = sideDead(counts, a)
  const ofB = b?.sector === a?.sector ? 0 : sideDead(counts, b)
  const [own, other] = ofA + ofB <= best ? [ofA, ofB] : [0, 0]
  const rest = best - own - other
  return {
    deaths_a: own,
    deaths_b: other,
    deaths_civilians: typeOfViolence === 3 ? rest : 0,
    deaths_unknown: typeOfViolence === 3 ? 0 : rest,
    best,
    high: killed.high,
    low: killed.low,
  }
}

/** The least number of a side's fighters that an account says died. */
function sideDead(counts: readonly Count[], side: Side | null): number {
  const own = counts.filter(({ whom, unknown }) => whom !== null && whom === side?.sector && !unknown)
  const numbers = own.flatMap(({ atLeast, atMost }) => atLeast ?? atMost ?? [])
  return numbers.length ? Math.min(...numbers) : 0
}
