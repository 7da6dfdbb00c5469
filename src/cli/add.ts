import type { Intake } from '../intake/intake.ts'
import type { Added } from '../store/add.ts'
import type { Ledger } from '../store/open.ts'
import { addSummary, count, newTally } from './add-summary.ts'
import { countReports } from './count-reports.ts'
import { FETCH_OPTIONS } from './fetch-call.ts'
import { INTAKE_OPTIONS, intakeOf, place } from './intake-call.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { progressOn } from './progress.ts'
import { stopping } from './stopping.ts'
import { styled, type Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const addVerb: Verb = {
  name: 'add',
  operands: 'PATH…',
  summary: 'Add reports to a ledger that lasts: originals, readings, claims and incidents.',
  description: [
    'PATH is what `according read` takes. The bytes as they came are kept first; then each report is read and kept with its claims, and its accounts are placed beside those that others give of the same incident. Nothing in the ledger is ever overwritten.',
    'A report that is added twice is one. A run that was cut off goes on with the same command: what the ledger has is passed over quickly. A report is safe on the disk before its line is printed.',
    'An input that cannot be read is told in one line on the error output and written down with the reason, and the others are added all the same; the exit status is then 1.',
    '--again reads every report of the ledger that this version of According has not read; earlier readings stay beside the new ones, and each claim says which version made it.',
  ],
  options: [
    LEDGER_OPTION,
    ...INTAKE_OPTIONS,
    ...FETCH_OPTIONS,
    { name: 'again', help: 'Read what the ledger holds anew with this version; no PATH.' },
    {
      name: 'format',
      choices: ['table', 'jsonl'],
      help: 'table (what was done, at the end; the default) or jsonl (a line a report as soon as it is safe).',
    },
  ],
  examples: [
    { command: 'according add fixtures/reports --ledger mali', does: 'The sample reports, into the folder mali.' },
    { command: 'according add reports.jsonl --ledger postgres://team@db/mali', does: 'Into the ledger of a team.' },
    { command: 'according add --again --ledger mali', does: 'All that it holds, read by a newer According.' },
  ],
  run: runAdd,
}

async function runAdd(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const again = 'again' in call.options
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: add: ${text}\n`)
    return 2
  }
  if (again && call.operands.length) return misuse('--again reads what the ledger holds; give no PATH with it')
  if (!again && !call.operands.length) return misuse('no PATH; give a file, a folder, or - for standard input')
  const intake = again ? null : await intakeOf(call)
  if (intake && 'misuse' in intake) return misuse(intake.misuse)
  return onLedger('add', call, 'write', terminal, async ledger => {
    const total = terminal.watched && !again ? await countReports(call.operands) : null
    return addTo(ledger, intake, { format: call.options.format ?? 'table', total }, terminal)
  })
}

/** Adds (or reads again where `intake` is null), telling each report after its commit, until all is done or somebody stops it. */
async function addTo(
  ledger: Ledger,
  intake: AsyncIterable<Intake> | null,
  { format, total }: { readonly format: string; readonly total: number | null },
  terminal: Terminal,
): Promise<ExitStatus> {
  const [{ add }, { readAgain }, { openReaders }, { standingAmong }, { readerVersion }] = await Promise.all([
    import('../store/add.ts'),
    import('../store/again.ts'),
    import('../store/readers.ts'),
    import('../store/incidents-kept.ts'),
    import('../intake/reader-version.ts'),
  ])
  const started = Date.now()
  const progress = progressOn(terminal)
  const stop = stopping('add', terminal)
  const readers = openReaders()
  const adding = { reader: readerVersion(), now: () => new Date().toISOString() }
  const tally = newTally()
  try {
    for await (const batch of intake ? add(ledger, intake, readers, adding) : readAgain(ledger, readers, adding)) {
      progress.clear()
      for (const added of batch) {
        count(tally, added)
        if (added.state === 'failed')
          terminal.tell(
            `${styled(terminal.watched && terminal.colour, 'red', 'according:')} ${place(added)}: ${added.why}\n`,
          )
        if (format === 'jsonl') terminal.print(`${JSON.stringify(addedLine(added))}\n`)
      }
      progress.step(place(batch.at(-1)!), tally.inputs, total)
      if (stop.asked()) break
    }
  } finally {
    progress.clear()
    stop.end()
    await readers.close()
  }
  if (format === 'table')
    terminal.print(
      addSummary(tally, await standingAmong(ledger, tally.incidents), ledger.address, Date.now() - started, terminal),
    )
  if (stop.asked())
    terminal.tell('according: add: stopped; what is told is safe, and the same command goes on from there\n')
  return tally.failed || stop.asked() ? 1 : 0
}

/** The line of `--format jsonl`: the acknowledgement of one report. */
const addedLine = ({ report, state, path, line, ...rest }: Added) => ({
  report,
  state,
  path,
  ...(line === null ? {} : { line }),
  ...rest,
})
