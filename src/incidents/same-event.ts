import type { CodedReport } from '../reading/coded-report.ts'
import type { Link } from './incident.ts'
import { evidenceOfDays } from './same-event/days.ts'
import type { Evidence } from './same-event/evidence.ts'
import { evidenceOfHarm } from './same-event/harm.ts'
import { evidenceOfDeeds, evidenceOfParties } from './same-event/parties.ts'
import { evidenceOfPlace } from './same-event/place.ts'
import { evidenceOfSource } from './same-event/source.ts'
import { WEIGHTS, type Weights } from './same-event/weights.ts'

/**
 * How likely two coded reports are of one event: each ground adds its weights, in natural log odds, to those of two reports
 * of one week and one region. Looks at the pair alone and gives the same whichever comes first.
 */
export function judgeCoded(a: CodedReport, b: CodedReport, weights: Weights = WEIGHTS): Link {
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const reasons = evidenceOn(first, second)
    .map(({ ground, parts, words }) => ({
      ground,
      weight: Math.round(100 * parts.reduce((sum, [name, times]) => sum + weights[name] * times, 0)) / 100,
      words,
    }))
    .toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.ground < y.ground ? -1 : 1))
  const odds = reasons.reduce((sum, { weight }) => sum + weight, weights.prior)
  return { a: first.id, b: second.id, score: Math.round(1e4 / (1 + Math.exp(-odds))) / 1e4, reasons }
}

/** All that is brought forward on two coded reports. */
export const evidenceOn = (a: CodedReport, b: CodedReport): readonly Evidence[] =>
  GROUNDS.flatMap(ground => ground(a, b) ?? [])

const GROUNDS: readonly ((a: CodedReport, b: CodedReport) => Evidence | null)[] = [
  evidenceOfDays,
  evidenceOfPlace,
  evidenceOfParties,
  evidenceOfDeeds,
  evidenceOfHarm,
  evidenceOfSource,
]
