import type { Rule } from '../../incidents/aggregate.ts'
import type { Cell, EventReports } from '../../incidents/event-report.ts'
import { kindOf } from '../../incidents/event-report-columns.ts'
import { underRule } from '../../incidents/summary.ts'
import { incidentsWhole } from '../../store/exports-read.ts'
import { incidentIds } from '../../store/incidents-kept.ts'
import type { Ledger } from '../../store/open.ts'
import { loadCodeBook } from '../coded/code-book.ts'
import { loadCountries } from '../export/countries.ts'
import { EVENT_REPORT_COLUMNS } from './columns.ts'
import { eventReportCells } from './event-reports-out.ts'
import { codesOf } from './told-cells.ts'

/** All of a ledger as event-report data, a row a report and incident: what the exported file says, without a file. `line`: that of the file. */
export async function ledgerEvents(ledger: Ledger, rule: Rule): Promise<EventReports> {
  const codes = codesOf(loadCodeBook(), new Map([...loadCountries()].map(([code, { name }]) => [code, name])))
  const found: Readonly<Record<string, Cell>>[] = []
  for await (const { kept, ...rest } of incidentsWhole(ledger, await incidentIds(ledger, {}, 'weight')))
    found.push(...eventReportCells({ summary: underRule(kept, rule), ...rest }, rule, codes))
  const named = new Set(found.map(({ id }) => id)).size === found.length
  const rows = found.map((cells, i) => ({
    id: named ? String(cells.id) : String(i + 1),
    line: i + 2,
    cells: Object.fromEntries(EVENT_REPORT_COLUMNS.map(column => [column, cells[column] ?? null])),
  }))
  const isNumeric = (column: string): boolean => {
    const kind = kindOf(column)
    if (kind) return kind.values === 'number'
    const present = rows.flatMap(({ cells }) => cells[column] ?? [])
    return present.length > 0 && present.every(value => typeof value === 'number')
  }
  return { columns: EVENT_REPORT_COLUMNS, numeric: new Set(EVENT_REPORT_COLUMNS.filter(isNumeric)), rows }
}
