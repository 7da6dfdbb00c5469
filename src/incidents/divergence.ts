import type { Cell, EventGroup } from './event-report.ts'
import { kindOf } from './event-report-columns.ts'

/** An event whose reports differ: in which columns, with their distinct values; those with most of them first. */
export type Divergence = {
  readonly event: string
  readonly reports: number
  readonly differing: readonly { readonly column: string; readonly values: readonly Cell[] }[]
}

/**
 * The events whose reports differ on what happened, in most columns first. Columns that the code book does not know and
 * those that tell of the report itself (its source, what it is exact about) are looked at only where there are no others.
 */
export function divergences(events: readonly EventGroup[], columns: readonly string[]): readonly Divergence[] {
  const happening = columns.filter(column => {
    const family = kindOf(column)?.family
    return family && !['certainty', 'certain', 'sources'].includes(family)
  })
  const watched = happening.length ? happening : columns
  return events
    .map(({ event, reports }) => ({
      event,
      reports: reports.length,
      differing: watched
        .map(column => ({ column, values: [...new Set(reports.map(({ cells }) => cells[column] ?? null))] }))
        .filter(({ values }) => values.length > 1)
        .sort((a, b) => b.values.length - a.values.length),
    }))
    .filter(({ differing }) => differing.length)
    .sort((a, b) => b.differing.length - a.differing.length || (a.event < b.event ? -1 : 1))
}
