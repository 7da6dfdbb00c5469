import type { Link } from '../incidents/incident.ts'
import type { Weights } from '../incidents/same-event/weights.ts'
import { judgeCoded } from '../incidents/same-event.ts'
import type { CodedReport } from '../reading/coded-report.ts'
import { fitWeights, judgedPairs } from './same-event.ts'

const FOLDS = 5

/**
 * A judge of coded reports that has never seen the events of the pair it judges: events are dealt into five folds, and a
 * pair is judged by weights that were fitted without any report of either fold.
 */
export function heldOutJudge(
  reports: readonly CodedReport[],
  eventOf: (id: string) => string,
): (a: CodedReport, b: CodedReport) => Link {
  const events = [...new Set(reports.map(({ id }) => eventOf(id)))].sort(
    (a, b) => dealt(a) - dealt(b) || (a < b ? -1 : 1),
  )
  const foldOf = new Map(events.map((event, i) => [event, i % FOLDS]))
  const foldsOf = (a: string, b: string): readonly number[] =>
    [foldOf.get(eventOf(a))!, foldOf.get(eventOf(b))!].sort((x, y) => x - y)
  const pairs = judgedPairs(reports, eventOf).map(pair => ({ ...pair, folds: foldsOf(pair.a, pair.b) }))
  const fitted = new Map<string, Weights>()
  return (a, b) => {
    const folds = foldsOf(a.id, b.id)
    const key = folds.join()
    const weights = fitted.get(key) ?? fitWeights(pairs.filter(pair => !pair.folds.some(fold => folds.includes(fold))))
    fitted.set(key, weights)
    return judgeCoded(a, b, weights)
  }
}

/** A number from a name, FNV-1a: deals events into folds whatever the order of the table. */
function dealt(name: string): number {
  let hash = 2166136261
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619)
  return hash >>> 0
}
