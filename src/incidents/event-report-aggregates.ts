import type { Rule } from './aggregate.ts'
import type { Cell, EventGroup, EventReport } from './event-report.ts'
import { modeOf, modesOf } from './event-report-aggregates/mode.ts'
import { type Role, roleOf } from './event-report-aggregates/roles.ts'
import { joinedTexts } from './event-report-aggregates/texts.ts'
import { type ColumnKind, kindOf } from './event-report-columns.ts'

/** One event brought together by a rule: the group column, every column that has a rule, and the number of its reports. */
export type Aggregate = Readonly<Record<string, Cell>>

/**
 * The reports of each event brought together by a rule of van Baalen & Höglund (International Studies Quarterly 2026, doi
 * 10.1093/isq/sqag014), equal to what their R package `eventreport` gives. Columns without a rule are left out.
 */
export function aggregateEvents(
  events: readonly EventGroup[],
  rule: Rule,
  columns: readonly string[],
  group: string,
): readonly Aggregate[] {
  const ruled = columns.flatMap((column): Ruled[] => {
    const kind = column === group ? null : kindOf(column)
    return kind?.family ? [{ column, kind }] : []
  })
  return events.map(({ event, reports }) => {
    const named = reports[0]?.cells[group] ?? null
    const row: Record<string, Cell> = { [group]: String(named) === event ? named : event }
    for (const { column, kind } of ruled) row[column] = aggregated(reports, column, kind, rule)
    for (const { column, kind } of ruled)
      if (kind.family === 'role' && row[`actor${kind.slot}`] === null) row[column] = null
    return Object.assign(row, {
      number_of_sources: reports.length,
      unit_of_analysis: 'Event',
      aggregation: `Most-${rule}`,
    })
  })
}

type Ruled = { readonly column: string; readonly kind: ColumnKind }

function aggregated(reports: readonly EventReport[], column: string, kind: ColumnKind, rule: Rule): Cell {
  const numeric = kind.values === 'number'
  const missing = rule === 'conservative' ? 'ties' : rule === 'informative' ? 'dropped' : 'counts'
  const least = rule === 'conservative'
  switch (kind.family) {
    case 'label':
      return modeOf(reports, column, { numeric, missing })
    case 'first day':
    case 'last day':
      if (rule === 'representative') return meanDay(modesOf(reports, column))
      return extreme(reports, column, least === (kind.family === 'first day'))
    case 'place':
    case 'actor':
    case 'violence':
      if (rule === 'representative')
        return numeric ? smallest(modesOf(reports, column)) : modeOf(reports, column, { numeric, missing })
      if (rule === 'informative' && kind.family === 'violence') return joinedTexts(reports, column)
      return modeOf(ofPrecision(reports, kind, rule), column, { numeric, missing })
    case 'role':
      return roleOf(reports, kind.slot!, column.slice(column.indexOf('_') + 1) as Role)
    case 'victim':
    case 'toll':
      return rule === 'representative' ? smallest(modesOf(reports, column)) : extreme(reports, column, least)
    case 'consequence':
      return rule === 'representative' ? greatest(modesOf(reports, column)) : extreme(reports, column, least)
    case 'certainty':
      return extreme(reports, column, false)
    case 'certain':
      return certainty(reports)
    default:
      return joinedTexts(reports, column)
  }
}

/** The reports whose place, or actor of the slot, is least exact (those without a precision among them) or most exact. */
function ofPrecision(reports: readonly EventReport[], { slot }: ColumnKind, rule: Rule): readonly EventReport[] {
  const column = slot === null ? 'geo_precision' : `actor${slot}_precision`
  const bound = extreme(reports, column, rule === 'conservative')
  if (bound === null) return reports
  return reports.filter(
    ({ cells }) => cells[column] === bound || (rule === 'conservative' && (cells[column] ?? null) === null),
  )
}

/** The smallest or greatest present value of a column of numbers or days. */
const extreme = (reports: readonly EventReport[], column: string, least: boolean): Cell =>
  (least ? smallest : greatest)(reports.map(({ cells }) => cells[column] ?? null))

const smallest = (values: readonly Cell[]): Cell =>
  values.reduce((best, value) => (value !== null && (best === null || value < best) ? value : best), null)

const greatest = (values: readonly Cell[]): Cell =>
  values.reduce((best, value) => (value !== null && (best === null || value > best) ? value : best), null)

const DAY = 86_400_000

/** The day of a tie: the mean of the tied days, cut to a whole day. */
function meanDay(days: readonly Cell[]): Cell {
  if (!days.length) return null
  const numbers = days.map(day => Date.parse(String(day)) / DAY)
  const middle = Math.floor(numbers.reduce((sum, n) => sum + n, 0) / numbers.length)
  return new Date(middle * DAY).toISOString().slice(0, 10)
}

/** How many of the six things some report of the event is exact about; where the six are not told apart, the most that one is. */
function certainty(reports: readonly EventReport[]): Cell {
  const six = [1, 2, 3, 4, 5, 6].map(n => extreme(reports, `certain${n}`, false))
  return six.every(one => one === null) ? extreme(reports, 'certain', false) : six.filter(one => one === 1).length
}
