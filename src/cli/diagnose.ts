import { type BCubed, bCubed } from '../evaluate/b-cubed.ts'
import type { EventReportsRead } from '../exchange/event-reports.ts'
import type { Rule } from '../incidents/aggregate.ts'
import { codedReport } from '../incidents/coded-report.ts'
import { type Diagnostics, diagnose } from '../incidents/diagnostics.ts'
import { type EventGroup, type EventReports, groupedBy } from '../incidents/event-report.ts'
import { type Aggregate, aggregateEvents } from '../incidents/event-report-aggregates.ts'
import type { Link } from '../incidents/incident.ts'
import { regroup } from '../incidents/regroup.ts'
import { diagnosisTable } from './diagnosis-table.ts'
import { missingColumn, openEventTable } from './event-table.ts'
import { ledgerAddress, onLedger } from './on-ledger.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

const FORMATS = ['table', 'json'] as const

export const diagnoseVerb: Verb = {
  name: 'diagnose',
  operands: '[FILE.csv]',
  summary: 'Measure how far the reports of each event differ, and bring each event together by three rules.',
  description: [
    'FILE.csv is event-report data: one report of one happening a row, coded by hand, with the columns of MAVERICK (van Baalen & Höglund 2026) or some of them. "NA" is a missing value, "" an empty text.',
    'The six measures (mean_dscore, mean_dscore_normalized, share_disagreement, mean_sd, mean_range, modal_confidence) and the three rules (most-conservative, most-informative, most-representative) are those of the R package eventreport, equal to its output.',
    'With --regroup the events are proposed from days, places, parties, deeds, figures and sources, each join with a score and its reasons; no column that names the event is looked at. Where one is there (--group, else event_id), B³ tells how near the proposal comes. Measures and rules are of the events of --group where it is given, else of the proposed ones.',
    'With --ledger in place of FILE.csv the reports of a ledger are measured, a row a report and incident, as `according export --format event-reports --profile internal` would write them.',
    'A value that is not what its column holds is told with its line and column, counts as missing, and makes the exit status 1.',
  ],
  options: [
    {
      name: 'ledger',
      value: 'DIR',
      help: 'Measure the reports of this ledger: a folder, or postgres://USER@HOST/DATABASE.',
    },
    { name: 'group', value: 'COLUMN', help: 'The column that tells which rows are of one event (default event_id).' },
    { name: 'regroup', help: 'Propose which rows are of one event.' },
    {
      name: 'format',
      choices: FORMATS,
      help: 'table (for people, the default) or json (all variables, all events, all joins).',
    },
  ],
  examples: [
    { command: 'according diagnose event_reports.csv --group event_id', does: 'Where the reports disagree most.' },
    {
      command: 'according diagnose event_reports.csv --group event_id --format json',
      does: 'Every measure and every aggregated event for other programs.',
    },
    { command: 'according diagnose --ledger led', does: 'Where the reports of a ledger disagree most.' },
    { command: 'according diagnose event_reports.csv --regroup', does: 'The events as the machine would group them.' },
  ],
  run: runDiagnose,
}

/** Measures and aggregates of a table whose rows are gathered into events; with a proposal, how good it is. */
export type Diagnosis = {
  readonly diagnostics: Diagnostics
  readonly aggregations: Readonly<Record<Rule, readonly Aggregate[]>>
  /** Ids of the rows of each event: as given, or as proposed. */
  readonly groups: readonly (readonly string[])[]
  readonly regrouped?: { readonly b3: BCubed | null; readonly links: readonly Link[] }
}

async function runDiagnose(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: diagnose: ${text}\n`)
    return 2
  }
  const [path, ...more] = call.operands
  if (call.options.ledger !== undefined) {
    if (path !== undefined) return misuse('give one FILE.csv or --ledger, not both')
    return onLedger('diagnose', call, 'read', terminal, async ledger => {
      const { ledgerEvents } = await import('../exchange/event-reports-out/ledger-events.ts')
      const table = await ledgerEvents(ledger, 'representative')
      if (table.rows.length) return tellDiagnosis({ ...table, troubles: [] }, ledgerAddress(call), call, terminal)
      terminal.tell(`according: diagnose: ${ledgerAddress(call)}: no report tells of an incident; add some first\n`)
      return 1
    })
  }
  if (path === undefined || more.length) return misuse('give one FILE.csv, or --ledger DIR')
  const table = openEventTable(path, terminal)
  return 'misuse' in table ? misuse(table.misuse) : tellDiagnosis(table, path, call, terminal)
}

/** Measures a table that lies at `path` and prints what it finds. */
function tellDiagnosis(
  table: EventReports & Pick<EventReportsRead, 'troubles'>,
  path: string,
  { options }: Call,
  terminal: Terminal,
): ExitStatus {
  const group = options.group ?? 'event_id'
  const isThere = table.columns.includes(group)
  if (!isThere && (options.group !== undefined || !('regroup' in options))) {
    terminal.tell(`according: diagnose: ${path}: ${missingColumn(group, table.columns)}\n`)
    return 2
  }
  const ungrouped = isThere ? table.rows.filter(({ cells }) => cells[group] === null) : []
  for (const { line } of ungrouped)
    terminal.tell(`according: ${path}:${line}: ${group}: no value; the row belongs to no event\n`)
  const given = isThere ? groupedBy(group, table.rows) : null
  const proposed = 'regroup' in options ? proposedEvents(table, given) : null
  const events = options.group === undefined && proposed ? proposed.events : given!
  const diagnosis: Diagnosis = {
    ...measured(table, events, group),
    groups: (proposed?.events ?? events).map(({ reports }) => reports.map(({ id }) => id)),
    ...(proposed && { regrouped: { b3: proposed.b3, links: proposed.links } }),
  }
  terminal.print(
    options.format === 'json'
      ? `${JSON.stringify(diagnosis)}\n`
      : diagnosisTable(table, events, diagnosis, { ...terminal, group }),
  )
  return table.troubles.length || ungrouped.length ? 1 : 0
}

function measured(table: EventReports, events: readonly EventGroup[], group: string) {
  const variables = table.columns.filter(column => column !== 'id' && column !== group)
  const by = (rule: Rule) => aggregateEvents(events, rule, table.columns, group)
  return {
    diagnostics: diagnose(events, variables, table.numeric),
    aggregations: {
      conservative: by('conservative'),
      informative: by('informative'),
      representative: by('representative'),
    },
  }
}

/** The events as the machine proposes them, each named by its first row. */
function proposedEvents({ rows }: EventReports, given: readonly EventGroup[] | null) {
  const byId = new Map(rows.map(row => [row.id, row]))
  const proposal = regroup(rows.map(codedReport))
  const events = proposal
    .map(({ reports }) => reports.map(id => byId.get(id)!).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    .map(reports => ({ event: reports[0]!.id, reports }))
    .toSorted((a, b) => (a.event < b.event ? -1 : 1))
  const idsOf = ({ reports }: EventGroup): string[] => reports.map(({ id }) => id)
  return {
    events,
    b3: given && bCubed(given.map(idsOf), events.map(idsOf)),
    links: proposal.flatMap(({ links }) => links),
  }
}
