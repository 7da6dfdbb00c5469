import type { Failure, TakenIn } from '../intake/intake.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { type Knowledge, read } from '../read.ts'
import type { Reading } from '../reading/reading.ts'
import { countReports } from './count-reports.ts'
import { FETCH_OPTIONS } from './fetch-call.ts'
import { INTAKE_OPTIONS, intakeOf, place } from './intake-call.ts'
import { ledgerTable, legend } from './ledger-table.ts'
import { printMappings } from './mapping-table.ts'
import { progressOn } from './progress.ts'
import { styled, type Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

const FORMATS = ['table', 'json', 'jsonl'] as const
type Format = (typeof FORMATS)[number]

export const readVerb: Verb = {
  name: 'read',
  operands: 'PATH…',
  summary: 'Read reports and print their ledger: one claim a row.',
  description: [
    'PATH is a file of reports, a folder of them, or - for standard input: text, a web page (HTML), PDF, Word (.docx), mail (.eml, .mbox), an export of Telegram, a table (.csv, .json), a web archive (WARC, WACZ), or JSON Lines of reports ({ "id", "title", "text", "url", "outlet", "publishedAt" } a line). What a file is, is told by its content. Formats that others could have made to do harm are read in a process that can reach nothing and ends after 30 s without a report. A text file may open with lines "Title:", "Outlet:", "Published:" and "URL:" and an empty line.',
    'PATH may also be an address of the web (https://…), a feed (RSS, Atom, RDF, JSON Feed) or a list of feeds (OPML), by its file or its address: items that do not carry their whole text are read from their pages. Hosts are asked one question at a time, as their robots.txt allows, and never in a private network.',
    'Each row holds what happened, who did it to whom, where and when, how many people, according to whom, and how sure. The sign in front tells a claim from a fact told by the report itself, and a denial from both.',
    'Relative times ("on Tuesday") are resolved against the date of publication; without one they stay unresolved and the reading says so.',
    'An input that cannot be read is told in one line on the error output, and the others are read all the same; the exit status is then 1.',
  ],
  options: [
    ...INTAKE_OPTIONS,
    ...FETCH_OPTIONS,
    {
      name: 'format',
      choices: FORMATS,
      help: 'table (for people, the default), json (one array), jsonl (one reading a line, printed as soon as it is made).',
    },
    {
      name: 'mapping',
      help: 'Only show what the columns of tables are taken for, why, and their first values; nothing is read.',
    },
    { name: 'explain', help: 'Under each row of the table: the words and the rule behind every value.' },
  ],
  examples: [
    { command: 'according read fixtures/reports', does: 'The ledger of the sample reports.' },
    { command: 'according read report.txt --published 2025-10-23 --explain', does: 'One report, with the reasons.' },
    { command: 'according read reports.jsonl --format jsonl > readings.jsonl', does: 'Readings for other programs.' },
    { command: 'according read https://news.example/report', does: 'A page of the web.' },
    { command: 'according read events.csv --mapping', does: 'What the columns of a table are taken for.' },
    { command: 'according read page.html article.pdf statement.docx', does: 'Reports as they were saved.' },
    { command: 'pbpaste | according read -', does: 'The text on standard input.' },
  ],
  run: runRead,
}

async function runRead(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: read: ${text}\n`)
    return 2
  }
  const format = (call.options.format ?? 'table') as Format
  if (!call.operands.length) return misuse('no PATH; give a file, a folder, or - for standard input')
  if ('explain' in call.options && format !== 'table')
    return misuse(`--explain goes with --format table; ${format} always carries the reasons ("because")`)
  if ('mapping' in call.options) return printMappings(call, terminal)
  const intake = await intakeOf(call)
  if ('misuse' in intake) return misuse(intake.misuse)
  const total = terminal.watched ? await countReports(call.operands) : null
  const how = { format, explain: 'explain' in call.options, total }
  return printReadings(intake, loadKnowledge(), how, terminal)
}

/** Prints each reading as soon as it is made; failures go to the error output and do not stop the others. */
async function printReadings(
  intake: AsyncIterable<TakenIn | Failure>,
  knowledge: Knowledge,
  { format, explain, total }: { readonly format: Format; readonly explain: boolean; readonly total: number | null },
  terminal: Terminal,
): Promise<ExitStatus> {
  const progress = progressOn(terminal)
  let [readings, failures] = [0, 0]
  for await (const taken of intake) {
    progress.clear()
    if (taken.kind === 'failure') {
      failures++
      terminal.tell(`${styled(terminal.watched && terminal.colour, 'red', 'according:')} ${failureWords(taken)}\n`)
      continue
    }
    const reading = readTaken(taken, knowledge)
    if (reading instanceof Error) {
      failures++
      terminal.tell(
        `according: ${place(taken)}: a fault of According (${reading.message}); please report it with the file\n`,
      )
      continue
    }
    if (format === 'table')
      terminal.print(
        `${readings ? '\n' : ''}${ledgerTable(reading, { ...terminal, explain, from: taken.path === '-' ? 'standard input' : place(taken) })}`,
      )
    else if (format === 'jsonl') terminal.print(`${JSON.stringify(reading)}\n`)
    else terminal.print(`${readings ? ',\n' : '[\n'}${JSON.stringify(reading)}`)
    readings++
    progress.step(place(taken), readings + failures, total)
  }
  progress.clear()
  if (format === 'json') terminal.print(readings ? '\n]\n' : '[]\n')
  if (format === 'table' && readings)
    for (const line of ['', ...legend(terminal.columns)]) terminal.print(`${styled(terminal.colour, 'dim', line)}\n`)
  return failures ? 1 : 0
}

/** The reading of a report with the troubles of taking it in; a fault in it must not stop the other reports. */
function readTaken({ report, text, issues }: TakenIn, knowledge: Knowledge): Reading | Error {
  try {
    const reading = read(report, text, knowledge)
    return { ...reading, issues: [...issues, ...reading.issues] }
  } catch (error) {
    return error as Error
  }
}

const failureWords = (failure: Failure): string => `${place(failure)}: ${failure.message}`
