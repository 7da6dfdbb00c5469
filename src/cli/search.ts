import { underRule } from '../incidents/summary.ts'
import type { Filter } from '../store/filter.ts'
import { foundClaimJson } from '../store/found-claim.ts'
import type { Ledger } from '../store/open.ts'
import type { Found } from '../store/page.ts'
import { parseWords } from '../store/words-asked.ts'
import { FILTER_OPTIONS, filterOf } from './filter-options.ts'
import { legend } from './ledger-table.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { claimLines, counted, incidentLines } from './search-table.ts'
import { styled, type Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

const FORMATS = ['table', 'json', 'jsonl'] as const
type Format = (typeof FORMATS)[number]
const [LIMIT, MOST] = [20, 1000]

export const searchVerb: Verb = {
  name: 'search',
  operands: 'WORDS…',
  summary: 'Find claims of the ledger by words and filters.',
  description: [
    'All WORDS must stand in a claim: in its words, or in the names of its place, parties and source. Case and diacritics mean nothing (harim finds Ḩārim); a star at the end of a word finds all that begins so (bomb*); words in quotation marks must stand side by side. Without WORDS the filters alone decide.',
    'Found claims are grouped by incident, the last published first, each with its exact words and with who says so. A claim is found where it meets every filter; with --incidents an incident is found where for each filter one of its claims meets it.',
    'Up to 1,000 results are counted; where there are more, the count says so. --after goes on where a page ended.',
  ],
  options: [
    ...FILTER_OPTIONS,
    { name: 'incidents', help: 'Print the incidents instead of the claims, the last that happened first.' },
    { name: 'limit', value: 'N', help: `How many at the most; ${LIMIT} where not given.` },
    { name: 'after', value: 'CURSOR', help: 'Go on behind the page that ended with this cursor.' },
    {
      name: 'format',
      choices: FORMATS,
      help: 'table (for people, the default), json (one object with count and cursor), jsonl (one claim or incident a line).',
    },
    LEDGER_OPTION,
  ],
  examples: [
    { command: 'according search harim barrel --ledger war', does: 'Claims with both words, grouped by incident.' },
    {
      command: 'according search --place Syria --from 2025-03-01 --to 2025-03-31 --at-least killed:10',
      does: 'Tolls of ten dead and more in one month of one country.',
    },
    {
      command: 'according search --incidents --differ-by killed:5 --actor army',
      does: 'Incidents with the army of which two accounts differ by more than five dead.',
    },
    { command: 'according search "car bomb" --status denied --format jsonl', does: 'Denials for other programs.' },
  ],
  run: runSearch,
}

async function runSearch(call: Call, terminal: Terminal): Promise<ExitStatus> {
  try {
    const filter = filterOf(call, call.operands.map(quoted).join(' '))
    const page = { limit: limitOf(call.options.limit), after: call.options.after ?? null }
    return await onLedger('search', call, 'read', terminal, ledger =>
      'incidents' in call.options
        ? showIncidents(ledger, filter, page, call, terminal)
        : showClaims(ledger, filter, page, call, terminal),
    )
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    terminal.tell(`according: search: ${error.message}\n`)
    return 2
  }
}

/** The shell takes quotation marks away: words that it hands over as one are meant side by side. */
const quoted = (operand: string): string =>
  /\s/u.test(operand.trim()) && !/["“”„]/u.test(operand) ? `"${operand}"` : operand

function limitOf(limit: string | undefined): number {
  const n = limit === undefined ? LIMIT : Number(limit)
  if (Number.isInteger(n) && n >= 1 && n <= MOST) return n
  throw new RangeError(`--limit "${limit}" is not a number from 1 to ${MOST}`)
}

type Paged = { readonly limit: number; readonly after: string | null }

async function showClaims(
  ledger: Ledger,
  filter: Filter,
  page: Paged,
  call: Call,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { searchClaims } = await import('../store/search-claims.ts')
  const { incidentsOf } = await import('../store/search-incidents.ts')
  const found = await searchClaims(ledger, filter, page)
  const { format = 'table' } = call.options
  if (format !== 'table') return printData(found, found.rows.map(foundClaimJson), format as Format, terminal)
  if (!found.count) return nothing(ledger, filter, terminal)
  const incidents = await incidentsOf(
    ledger.db,
    found.rows.flatMap(({ incident_id }) => incident_id ?? []),
  )
  const phrases = filter.words === undefined ? [] : parseWords(filter.words)
  const lines = claimLines(found.rows, new Map(incidents.map(incident => [incident.id, incident])), phrases, terminal)
  return printTable(
    found,
    'claim',
    [...lines, ...legend(terminal.columns).map(line => styled(terminal.colour, 'dim', line))],
    terminal,
  )
}

async function showIncidents(
  ledger: Ledger,
  filter: Filter,
  page: Paged,
  call: Call,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { searchIncidents } = await import('../store/search-incidents.ts')
  const found = await searchIncidents(ledger, filter, page)
  const { format = 'table' } = call.options
  if (format !== 'table')
    return printData(
      found,
      found.rows.map(({ body }) => underRule(JSON.parse(body), 'representative')),
      format as Format,
      terminal,
    )
  if (!found.count) return nothing(ledger, filter, terminal)
  return printTable(
    found,
    'incident',
    found.rows.flatMap(incident => [...incidentLines(incident, terminal), '']),
    terminal,
  )
}

function printData(found: Found<unknown>, rows: readonly unknown[], format: Format, terminal: Terminal): ExitStatus {
  const { count, isMore, next } = found
  if (format === 'jsonl') for (const row of rows) terminal.print(`${JSON.stringify(row)}\n`)
  else terminal.print(`${JSON.stringify({ count, isMore, next, found: rows })}\n`)
  if (format === 'jsonl' && next) terminal.tell(`according: search: there are more; go on with --after ${next}\n`)
  return 0
}

function printTable(
  { count, isMore, rows, next }: Found<unknown>,
  noun: string,
  lines: readonly string[],
  terminal: Terminal,
): ExitStatus {
  const all = isMore ? `More than ${counted(count, noun)}` : counted(count, noun)
  terminal.print(
    `${styled(terminal.colour, 'dim', rows.length < count || isMore ? `${all}; here are ${rows.length}` : all)}\n\n`,
  )
  for (const line of lines) terminal.print(`${line}\n`)
  if (next) terminal.print(`\nMore: --after ${next}\n`)
  return 0
}

/** Says which conditions alone would have found something. */
async function nothing(ledger: Ledger, filter: Filter, terminal: Terminal): Promise<ExitStatus> {
  const { aloneOf } = await import('../store/alone.ts')
  const alone = await aloneOf(ledger, filter)
  terminal.print('Nothing found.\n')
  for (const { names, count, isMore } of alone)
    terminal.print(`  ${names} alone finds ${isMore ? `more than ${count}` : count || 'nothing'}\n`)
  return 0
}
