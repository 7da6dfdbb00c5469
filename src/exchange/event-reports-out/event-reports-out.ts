import type { Rule } from '../../incidents/aggregate.ts'
import type { Cell } from '../../incidents/event-report.ts'
import { loadCodeBook } from '../coded/code-book.ts'
import { csvLine } from '../csv/cells.ts'
import { loadCountries } from '../export/countries.ts'
import type { ExportedIncident, ExportFormat, Loss, Piece } from '../export/exported.ts'
import { decisionsLost } from '../export/loss.ts'
import { lostOf } from '../export/lost.ts'
import { codedCells } from './coded-cells.ts'
import { EVENT_REPORT_COLUMNS } from './columns.ts'
import { type Codes, codesOf, toldCells } from './told-cells.ts'

/** Event-report data in MAVERICK's columns: a row a report and incident, for `according diagnose` and the R package eventreport. */
export const eventReports: ExportFormat = {
  name: 'event-reports',
  summary: 'one row a report and incident in MAVERICK’s 108 columns; for `according diagnose` and R’s eventreport',
  extension: 'csv',
  mediaType: 'text/csv',
  write: async function* (incidents, { rule }): AsyncGenerator<Piece> {
    const countries = new Map([...loadCountries()].map(([code, { name }]) => [code, name]))
    const codes = codesOf(loadCodeBook(), countries)
    yield csvLine(EVENT_REPORT_COLUMNS)
    for await (const incident of incidents) {
      for (const cells of eventReportCells(incident, rule as Rule, codes))
        yield csvLine(EVENT_REPORT_COLUMNS.map(column => cells[column] ?? 'NA'))
      yield* lossesOf(incident)
    }
  },
}

/** The rows of an incident: of each report that is no copy of another, as its coders wrote it or as its accounts tell it. */
export const eventReportCells = (
  incident: ExportedIncident,
  rule: Rule,
  codes: Codes,
): readonly Readonly<Record<string, Cell>>[] =>
  incident.reports.flatMap(report => {
    const accounts = incident.summary.accounts.filter(account => account.report === report.reading.report.id)
    const coded = codedCells(incident.summary.id, report)
    if (coded) return [coded]
    return accounts.length ? [toldCells(incident, report, accounts, rule, codes)] : []
  })

function lossesOf(incident: ExportedIncident): readonly Loss[] {
  const { summary, reports } = incident
  const lost = (field: string, rule: string, left: Loss['left']): readonly Loss[] =>
    left.length ? [{ kind: 'loss', incident: summary.id, field, rule, kept: null, left }] : []
  const told = new Set(reports.filter(({ row }) => row === null).map(({ reading }) => reading.report.id))
  const accounts = summary.accounts.filter(({ report }) => told.has(report))
  return [
    ...lost(
      'row',
      'a copy of a report is no report of its own: no row',
      accounts.flatMap(({ id, copies }) => copies.map(value => ({ value, accounts: [id] }))),
    ),
    ...lost(
      'source',
      'one source a row: the report; whom it quotes has no column',
      accounts
        .filter(({ source }) => source.kind === 'source' || source.kind === 'unnamed')
        .map(({ id, source }) => ({ value: source.name, accounts: [id] })),
    ),
    ...[...Map.groupBy(accounts, ({ report }) => report).values()].flatMap(own =>
      (['killed', 'injured', 'when', 'where'] as const).flatMap(field =>
        own.length > 1
          ? lostOf({ ...summary, accounts: own }, field, {
              column: field,
              kept: null,
              rule: 'one value a report and column',
            })
          : [],
      ),
    ),
    ...(['missing', 'detained', 'abducted', 'casualties', 'present'] as const).flatMap(measure =>
      lostOf({ ...summary, accounts }, measure, { column: measure, kept: null, rule: 'format has no column for it' }),
    ),
    ...lost(
      'columns',
      'not a column of MAVERICK’s code book',
      reports.flatMap(report =>
        Object.keys(codedCells(summary.id, report) ?? {})
          .filter(column => !EVENT_REPORT_COLUMNS.includes(column))
          .map(value => ({ value, accounts: [report.reading.report.id] })),
      ),
    ),
    ...decisionsLost(incident),
  ]
}
