import type { Cell, EventReport } from '../event-report.ts'

/** What stands where no text wins. */
export const INDETERMINATE = 'Indeterminate'

/** The present values that are most frequent; empty where all are missing. */
export function modesOf(reports: readonly EventReport[], column: string): readonly Cell[] {
  return mostFrequent(reports.map(({ cells }) => cells[column] ?? null).filter(value => value !== null))
}

/**
 * The most frequent value, a missing one being a candidate. Of a tie, what the reports with the highest
 * `source_classification` and then the highest `certain` say, where they say one thing; else "Indeterminate" for a text
 * and null for a number. `missing` 'ties' lets a tie with the missing value stay undecided, as the package does.
 */
export function modeOf(
  reports: readonly EventReport[],
  column: string,
  { numeric, missing }: { readonly numeric: boolean; readonly missing: 'counts' | 'ties' | 'dropped' },
): Cell {
  const saidBy = ({ cells }: EventReport): Cell => cells[column] ?? null
  const candidates = missing === 'dropped' ? reports.filter(report => saidBy(report) !== null) : reports
  const undecided = numeric ? null : INDETERMINATE
  const tied = mostFrequent(candidates.map(saidBy))
  if (tied.length < 2) return tied[0] ?? null
  if (missing === 'ties' && tied.includes(null)) return undecided
  let best: readonly EventReport[] = candidates.filter(report => tied.includes(saidBy(report)))
  for (const rank of ['source_classification', 'certain']) {
    best = highest(best, rank)
    const said = new Set(best.map(saidBy))
    if (said.size === 1) return [...said][0]!
  }
  return undecided
}

function mostFrequent(values: readonly Cell[]): readonly Cell[] {
  const counts = new Map<Cell, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts].filter(([, count]) => count === most).map(([value]) => value)
}

function highest(reports: readonly EventReport[], rank: string): readonly EventReport[] {
  const rankOf = ({ cells }: EventReport): number => (typeof cells[rank] === 'number' ? cells[rank] : -1)
  const top = Math.max(...reports.map(rankOf))
  return reports.filter(report => rankOf(report) === top)
}
