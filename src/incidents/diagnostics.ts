import type { Cell, EventGroup } from './event-report.ts'

/** A number by variable; null where no event gives one. */
export type ByVariable = Readonly<Record<string, number | null>>

/**
 * How far the reports of one event differ, as means over events. Named as in the R package `eventreport` of
 * van Baalen & Höglund ("MAVERICK", International Studies Quarterly 2026, doi 10.1093/isq/sqag014).
 */
export type Diagnostics = {
  /** Distinct values − 1; a missing value is a value of its own. */
  readonly mean_dscore: ByVariable
  /** That mean divided by the number of distinct values in the whole table. */
  readonly mean_dscore_normalized: ByVariable
  /** Share of events with more than one distinct value, 0 to 1. */
  readonly share_disagreement: ByVariable
  /** Sample standard deviation of present values; events with fewer than two are left out. */
  readonly mean_sd: ByVariable
  /** Greatest less smallest present value; events without one are left out. */
  readonly mean_range: ByVariable
  /** Share of the present values that equal the most frequent one; events without one are left out. */
  readonly modal_confidence: ByVariable
}

/** The six diagnostics of `variables` over `events`; mean_sd and mean_range of those in `numeric` only. */
export function diagnose(
  events: readonly EventGroup[],
  variables: readonly string[],
  numeric: ReadonlySet<string>,
): Diagnostics {
  const valuesOf = (variable: string) =>
    events.map(({ reports }) => reports.map(({ cells }) => cells[variable] ?? null))
  const table = variables.map(variable => [variable, valuesOf(variable)] as const)
  const numbers = table.filter(([variable]) => numeric.has(variable))
  const by = (columns: typeof table, measure: (values: readonly (readonly Cell[])[]) => number | null): ByVariable =>
    Object.fromEntries(columns.map(([variable, values]) => [variable, measure(values)]))
  return {
    mean_dscore: by(table, values => mean(values.map(dscore))),
    mean_dscore_normalized: by(table, values => {
      const score = mean(values.map(dscore))
      return score === null ? null : score / new Set(values.flat()).size
    }),
    share_disagreement: by(table, values => mean(values.map(v => (dscore(v) > 0 ? 1 : 0)))),
    mean_sd: by(numbers, values => mean(values.map(sampleDeviation))),
    mean_range: by(numbers, values => mean(values.map(range))),
    modal_confidence: by(table, values => mean(values.map(modalShare))),
  }
}

/** Distinct values less one: 0 where all reports of an event agree. */
export const dscore = (values: readonly Cell[]): number => new Set(values).size - 1

function mean(numbers: readonly (number | null)[]): number | null {
  const present = numbers.filter(n => n !== null)
  return present.length ? present.reduce((sum, n) => sum + n, 0) / present.length : null
}

const presentNumbers = (values: readonly Cell[]): number[] => values.filter(value => typeof value === 'number')

function sampleDeviation(values: readonly Cell[]): number | null {
  const numbers = presentNumbers(values)
  const middle = mean(numbers)
  if (middle === null || numbers.length < 2) return null
  return Math.sqrt(numbers.reduce((sum, n) => sum + (n - middle) ** 2, 0) / (numbers.length - 1))
}

function range(values: readonly Cell[]): number | null {
  const numbers = presentNumbers(values)
  return numbers.length ? Math.max(...numbers) - Math.min(...numbers) : null
}

function modalShare(values: readonly Cell[]): number | null {
  const counts = new Map<Cell, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  const present = [...counts.values()]
  return present.length ? Math.max(...present) / present.reduce((sum, n) => sum + n, 0) : null
}
