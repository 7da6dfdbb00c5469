import type { EventFile } from '../exchange/import-accounts.ts'
import type { Pinned } from '../exchange/pin-events.ts'
import { groupedBy } from '../incidents/event-report.ts'
import type { Ledger } from '../store/open.ts'
import { addSummary, count, newTally } from './add-summary.ts'
import { wrap } from './columns.ts'
import { userName } from './decide.ts'
import { type EventTable, missingColumn, openEventTable } from './event-table.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { progressOn } from './progress.ts'
import { printable, type Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const importAccountsVerb: Verb = {
  name: 'import-accounts',
  operands: 'FILE.csv',
  summary: 'Take hand-coded event reports into a ledger, each row an account.',
  description: [
    'FILE.csv is event-report data as `according diagnose` takes it (MAVERICK’s columns, or some of them). The file and each row are kept as they came; a row becomes a report with one event, its place, days, parties and figures, every value pointing at its cell, all of it claimed by the source that the row names.',
    'With --group COLUMN the rows of one value are decided to be of one incident, and rows of two values to be of two, as decisions that can be revoked. Without it, rows are gathered as `according diagnose --regroup` does, with whatever else the ledger holds.',
    'A row that is imported twice is one. A count of 0 makes no figure, since 0 is also coded where a report is silent. --dry-run shows what each column becomes and changes nothing.',
  ],
  options: [
    LEDGER_OPTION,
    { name: 'group', value: 'COLUMN', help: 'The column that tells which rows are of one event.' },
    { name: 'who', value: 'NAME', help: 'Who grouped them; this system’s name of the user where it is not given.' },
    { name: 'dry-run', help: 'Print what each column becomes, and change nothing.' },
  ],
  examples: [
    {
      command: 'according import-accounts event_reports.csv --ledger civ --group event_id --dry-run',
      does: 'What each column becomes.',
    },
    {
      command: 'according import-accounts event_reports.csv --ledger civ --group event_id',
      does: 'The accounts, grouped as their coders did.',
    },
  ],
  run: runImport,
}

async function runImport(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: import-accounts: ${text}\n`)
    return 2
  }
  const [path, ...more] = call.operands
  if (path === undefined || more.length) return misuse('give one FILE.csv')
  const table = openEventTable(path, terminal)
  if ('misuse' in table) return misuse(table.misuse)
  const { isEventData, lackingOf } = await import('../exchange/coded/mapping.ts')
  if (!isEventData(table))
    return misuse(`${path}: no column tells when, where, who or how many (date_start, city, actor1, deaths_best …)`)
  const { group, who = userName() } = call.options
  if (group !== undefined && !table.columns.includes(group))
    return misuse(`${path}: ${missingColumn(group, table.columns)}`)
  const lacking = lackingOf(table)
  if (lacking.length) terminal.tell(`according: ${path}: no column ${lacking.join(', ')}; imported without\n`)
  if ('dry-run' in call.options) return printMapping(table, group ?? null, terminal)
  return onLedger('import-accounts', call, 'write', terminal, ledger =>
    importInto(ledger, { path, bytes: table.bytes, table }, { group: group ?? null, who }, terminal),
  )
}

async function importInto(
  ledger: Ledger,
  file: EventFile,
  { group, who }: { readonly group: string | null; readonly who: string },
  terminal: Terminal,
): Promise<ExitStatus> {
  const [{ importAccounts }, { pinEvents }, { loadCodeBook }, { standingAmong }, { readWordWeights }, { projectFile }] =
    await Promise.all([
      import('../exchange/import-accounts.ts'),
      import('../exchange/pin-events.ts'),
      import('../exchange/coded/code-book.ts'),
      import('../store/incidents-kept.ts'),
      import('../incidents/words.ts'),
      import('../intake/knowledge.ts'),
    ])
  const started = Date.now()
  const progress = progressOn(terminal)
  const tally = newTally()
  const { path, table } = file
  const reportOf = new Map<string, string>()
  const idAt = new Map(table.rows.map(({ line, id }) => [line, id]))
  const now = () => new Date().toISOString()
  const weights = readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv'))
  try {
    for await (const batch of importAccounts(ledger, file, loadCodeBook(), weights, now))
      for (const added of batch) {
        count(tally, added)
        if (added.report !== null) reportOf.set(idAt.get(added.line!)!, added.report)
        progress.step(`${path}:${added.line}`, tally.inputs, table.rows.length)
      }
  } finally {
    progress.clear()
  }
  const why = (event: string): string => `${group} ${event} in ${path}`
  const pinned =
    group === null ? null : await pinEvents(ledger, groupedBy(group, table.rows), reportOf, { who, why, at: now() })
  terminal.print(
    addSummary(tally, await standingAmong(ledger, tally.incidents), ledger.address, Date.now() - started, terminal),
  )
  if (pinned) for (const line of wrap(pinnedWords(pinned, group!, who), terminal.columns)) terminal.print(`${line}\n`)
  return tally.failed || table.troubles.length ? 1 : 0
}

const pinnedWords = ({ merged, split }: Pinned, group: string, who: string): string =>
  `By ${group}, ${printable(who)} decided ${merged} times that rows are of one incident and ${split} times that they are not; according decisions lists it.`

async function printMapping(table: EventTable, group: string | null, terminal: Terminal): Promise<ExitStatus> {
  const { mappingOf } = await import('../exchange/coded/mapping.ts')
  const mapped = mappingOf(table, group)
  const read = mapped.filter(({ becomes }) => becomes !== null)
  const kept = mapped.filter(({ becomes }) => becomes === null)
  const width = Math.max(6, ...read.map(({ column }) => column.length))
  terminal.print(`${table.rows.length} rows\n${'column'.padEnd(width)}   rows  becomes\n`)
  for (const { column, becomes, rows } of read)
    terminal.print(`${printable(column).padEnd(width)}  ${String(rows).padStart(5)}  ${becomes}\n`)
  if (kept.length)
    for (const line of wrap(
      `Kept with the row, not read: ${kept.map(({ column }) => printable(column)).join(', ')}.`,
      terminal.columns,
    ))
      terminal.print(`${line}\n`)
  terminal.print('nothing was changed (--dry-run)\n')
  return table.troubles.length ? 1 : 0
}
