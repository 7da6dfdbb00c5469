import { readFileSync } from 'node:fs'
import { type EventReportsRead, readEventReports } from '../exchange/event-reports.ts'
import { diagnose } from '../incidents/diagnostics.ts'
import { type EventGroup, groupedBy } from '../incidents/event-report.ts'
import { aggregateEvent, RULES } from '../incidents/event-report-aggregates.ts'
import { diagnosisTable } from './diagnosis-table.ts'
import type { Terminal } from './terminal.ts'
import { type Call, type ExitStatus, nearest, type Verb } from './verb.ts'

const FORMATS = ['table', 'json'] as const

export const diagnoseVerb: Verb = {
  name: 'diagnose',
  operands: 'FILE.csv',
  summary: 'Measure how far the reports of each event differ, and bring each event together by three rules.',
  description: [
    'FILE.csv is event-report data: one report of one happening a row, coded by hand, with the columns of MAVERICK (van Baalen & Höglund 2026) or some of them. "NA" is a missing value, "" an empty text.',
    'The six measures (mean_dscore, mean_dscore_normalized, share_disagreement, mean_sd, mean_range, modal_confidence) and the three rules (most-conservative, most-informative, most-representative) are those of the R package eventreport, equal to its output.',
    'A value that is not what its column holds is told with its line and column, counts as missing, and makes the exit status 1.',
  ],
  options: [
    { name: 'group', value: 'COLUMN', help: 'The column that tells which rows are of one event (default event_id).' },
    { name: 'format', choices: FORMATS, help: 'table (for people, the default) or json (all variables, all events).' },
  ],
  examples: [
    { command: 'according diagnose event_reports.csv --group event_id', does: 'Where the reports disagree most.' },
    {
      command: 'according diagnose event_reports.csv --group event_id --format json',
      does: 'Every measure and every aggregated event for other programs.',
    },
  ],
  run: runDiagnose,
}

async function runDiagnose(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: diagnose: ${text}\n`)
    return 2
  }
  const [path, ...more] = call.operands
  if (path === undefined || more.length) return misuse('give one FILE.csv')
  let table: EventReportsRead
  try {
    table = readEventReports(readFileSync(path, 'utf8'))
  } catch (error) {
    return misuse(`${path}: ${(error as Error).message}`)
  }
  const group = call.options.group ?? 'event_id'
  if (!table.columns.includes(group)) return misuse(`${path}: ${missingColumn(group, table.columns)}`)
  for (const { line, column, message } of table.troubles)
    terminal.tell(`according: ${path}:${line}: ${column}: ${message}; taken as missing\n`)
  const ungrouped = table.rows.filter(({ cells }) => cells[group] === null)
  for (const { line } of ungrouped) terminal.tell(`according: ${path}:${line}: no ${group}; the row is left out\n`)
  const diagnosis = diagnosed(table, groupedBy(group, table.rows), group)
  terminal.print(
    call.options.format === 'json'
      ? `${JSON.stringify({ ...diagnosis, groups: diagnosis.groups.map(({ reports }) => reports.map(({ id }) => id)) })}\n`
      : diagnosisTable(table, diagnosis, terminal),
  )
  return table.troubles.length || ungrouped.length ? 1 : 0
}

/** Measures and aggregates of a table whose rows are gathered into events. */
export type Diagnosis = ReturnType<typeof diagnosed>

function diagnosed(table: EventReportsRead, groups: readonly EventGroup[], group: string) {
  const variables = table.columns.filter(column => column !== 'id' && column !== group)
  return {
    diagnostics: diagnose(groups, variables, table.numeric),
    aggregations: Object.fromEntries(
      RULES.map(rule => [rule, groups.map(event => aggregateEvent(event, rule, table.columns, group))]),
    ),
    groups,
  }
}

function missingColumn(name: string, columns: readonly string[]): string {
  const near = nearest(name, columns)
  return `no column "${name}"${near ? `; did you mean "${near}"?` : ''} (the columns are ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ' …' : ''}; --group names another)`
}
