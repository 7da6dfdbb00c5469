import type { CodedReport } from '../reading/coded-report.ts'
import { kilometres } from '../reading/places/distance.ts'
import { clustersOf } from './clusters.ts'
import { componentsOf } from './components.ts'
import type { Link } from './incident.ts'
import { daysApart } from './same-event/days.ts'
import { judgeCoded } from './same-event.ts'

/** Reports proposed to be of one event, with the links that hold them together. */
export type ProposedEvent = { readonly reports: readonly string[]; readonly links: readonly Link[] }

/**
 * Coded reports → proposed events, the same whatever the order of the rows: every two that can be of one event are judged,
 * and gathered by average linkage as tellings are.
 */
export function regroup(
  reports: readonly CodedReport[],
  judge: (a: CodedReport, b: CodedReport) => Link = judgeCoded,
): readonly ProposedEvent[] {
  const ids = reports
    .map(report => ({ id: report.id, said: JSON.stringify({ ...report, id: '' }) }))
    .sort((a, b) => (a.said !== b.said ? (a.said < b.said ? -1 : 1) : a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  const links = neighbours(reports)
    .map(([a, b]) => judge(a, b))
    .filter(({ score }) => score >= WORTH_KEEPING)
  return componentsOf(ids, links, ({ score }) => score >= SAME, []).flatMap(component =>
    clustersOf(component, SAME, [], () => false).map(({ tellings, links }) => ({ reports: tellings, links })),
  )
}

/** Mean score from which two groups of reports are of one event. */
const SAME = 0.5
/** A pair whose link scores less counts as 0. */
const WORTH_KEEPING = 0.02
const WEEK = 7
const REGION_KM = 100
const DAY = 86_400_000

/** Every two reports that can be of one event: days at most a week apart and, where both say where, 100 km. */
export function neighbours(reports: readonly CodedReport[]): readonly (readonly [CodedReport, CodedReport])[] {
  const dated = reports
    .flatMap(report => (report.days ? [{ report, days: report.days, from: Date.parse(report.days.from) / DAY }] : []))
    .toSorted((a, b) => a.from - b.from || (a.report.id < b.report.id ? -1 : 1))
  const near = (a: CodedReport, b: CodedReport): boolean =>
    !a.point || !b.point || kilometres(a.point, b.point) <= REGION_KM
  return dated.flatMap(({ report, days }, i) => {
    const until = Date.parse(days.to) / DAY + WEEK
    const found: (readonly [CodedReport, CodedReport])[] = []
    for (let j = i + 1; j < dated.length && dated[j]!.from <= until; j++)
      if (daysApart(days, dated[j]!.days) <= WEEK && near(report, dated[j]!.report))
        found.push([report, dated[j]!.report])
    return found
  })
}
