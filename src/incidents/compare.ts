import { comparedDays } from './compare/days.ts'
import { comparedHours } from './compare/hours.ts'
import { comparedKinds } from './compare/kinds.ts'
import { comparedNames } from './compare/names.ts'
import { comparedSides } from './compare/sides.ts'
import { comparedSites } from './compare/sites.ts'
import { comparedTargets } from './compare/targets.ts'
import { comparedTolls } from './compare/tolls.ts'
import { comparedWords } from './compare/words.ts'
import type { Link, Reason } from './incident.ts'
import { judgeCoded } from './same-event.ts'
import type { Telling } from './telling.ts'

/**
 * How likely two tellings are of the same happening. Each ground adds its weight, in natural log odds, to those of two
 * tellings that share a key; the sum as a probability is the score. Looks at the pair alone, so that what else is in the
 * ledger changes nothing, and gives the same whichever comes first. Two rows of event-report data are judged by what was coded.
 */
export function compare(a: Telling, b: Telling): Link {
  if (a.coded && b.coded) return judgeCoded({ ...a.coded, id: a.id }, { ...b.coded, id: b.id })
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const reasons = GROUNDS.flatMap(ground => ground(first, second) ?? []).toSorted(
    (x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.ground < y.ground ? -1 : 1),
  )
  const odds = reasons.reduce((sum, { weight }) => sum + weight, PRIOR)
  return { a: first.id, b: second.id, score: Math.round(1e4 / (1 + Math.exp(-odds))) / 1e4, reasons }
}

/** Of tellings that share a key, most are of two happenings. */
const PRIOR = -2.5

const GROUNDS: readonly ((a: Telling, b: Telling) => Reason | null)[] = [
  comparedWords,
  comparedNames,
  comparedDays,
  comparedSites,
  comparedTolls,
  comparedSides,
  comparedKinds,
  comparedTargets,
  comparedHours,
]
