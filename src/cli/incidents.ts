import type { Rule } from '../incidents/aggregate.ts'
import { RULE_WORDS } from '../incidents/said-words.ts'
import type { IncidentSummary } from '../incidents/summary.ts'
import type { Filter } from '../store/filter.ts'
import type { Order } from '../store/incidents-kept.ts'
import type { Ledger } from '../store/open.ts'
import { AS_KNOWN_OPTIONS, type AsKnown, asKnownOf } from './as-known.ts'
import { wrap } from './columns.ts'
import { FILTER_OPTIONS, filterOf } from './filter-options.ts'
import { incidentsTable } from './incidents-table.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { RULE_OPTION, ruleOf } from './rule-option.ts'
import { styled, type Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

const FORMATS = ['table', 'json', 'jsonl'] as const
type Format = (typeof FORMATS)[number]
const LIMIT = 20

export const incidentsVerb: Verb = {
  name: 'incidents',
  operands: '',
  summary: 'List the incidents of a ledger: what the accounts of each say together, and where they disagree.',
  description: [
    'An incident is what reports tell of one happening. Its accounts are counted at the root: two outlets that quote one ministry are one account, and so are copies of one report.',
    'Each figure is drawn from the accounts by a rule that is always named, with the range of all of them beside it; ≠ names the fields in which accounts contradict each other. `according show INCIDENT` lays them side by side.',
    'The incident that most reports tell of comes first. An incident is found where for each filter one of its claims meets it.',
  ],
  options: [
    LEDGER_OPTION,
    RULE_OPTION,
    {
      name: 'format',
      choices: FORMATS,
      help: 'table (for people, the default), json (one array), jsonl (one incident a line, with its accounts).',
    },
    { name: 'sort', choices: ['weight', 'time'], help: 'Told by most reports first (the default), or the last first.' },
    { name: 'limit', value: 'N', help: `How many at the most; a table shows ${LIMIT} where not given, else all.` },
    ...AS_KNOWN_OPTIONS,
    ...FILTER_OPTIONS,
  ],
  examples: [
    { command: 'according incidents --ledger mali', does: 'What the reports of the ledger tell of.' },
    {
      command: 'according incidents --rule conservative --differ-by killed:5',
      does: 'Where two accounts differ by more than five dead, with the lowest toll.',
    },
    { command: 'according incidents --as-known 2025-10-16', does: 'The same ledger as its reports stood on that day.' },
    { command: 'according incidents --format jsonl > incidents.jsonl', does: 'For other programs.' },
  ],
  run: runIncidents,
}

type Asked = {
  readonly filter: Filter
  readonly rule: Rule
  readonly order: Order
  readonly limit: number
  readonly known: AsKnown | null
  readonly format: Format
}

async function runIncidents(call: Call, terminal: Terminal): Promise<ExitStatus> {
  try {
    const asked = askedOf(call)
    return await onLedger('incidents', call, 'read', terminal, ledger => listIncidents(ledger, asked, terminal))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    terminal.tell(`according: incidents: ${error.message}\n`)
    return 2
  }
}

function askedOf(call: Call): Asked {
  const [extra] = call.operands
  if (extra !== undefined)
    throw new RangeError(`"${extra}" is not needed here; according show ${extra} prints one incident`)
  const format = (call.options.format ?? 'table') as Format
  const filter = filterOf(call, '')
  const known = asKnownOf(call)
  if (known && Object.keys(filter).length)
    throw new RangeError(
      '--as-known gathers the whole ledger anew; filters ask the ledger as it stands: give one of them',
    )
  return {
    filter,
    rule: ruleOf(call),
    order: (call.options.sort ?? 'weight') as Order,
    limit: limitOf(call.options.limit) ?? (format === 'table' ? LIMIT : Number.POSITIVE_INFINITY),
    known,
    format,
  }
}

function limitOf(limit: string | undefined): number | null {
  if (limit === undefined) return null
  if (/^[1-9]\d*$/.test(limit)) return Number(limit)
  throw new RangeError(`--limit "${limit}" is not a number of incidents; write it as 20`)
}

async function listIncidents(ledger: Ledger, asked: Asked, terminal: Terminal): Promise<ExitStatus> {
  const { total, incidents } = await found(ledger, asked)
  if (asked.format === 'table') {
    const rows: IncidentSummary[] = []
    for await (const incident of incidents) rows.push(incident)
    return printTable(total, rows, asked, terminal)
  }
  let printed = 0
  for await (const incident of incidents)
    terminal.print(asked.format === 'jsonl' ? line(incident) : `${printed++ ? ',' : '['}\n${JSON.stringify(incident)}`)
  if (asked.format === 'json') terminal.print(printed ? '\n]\n' : '[]\n')
  return 0
}

const line = (incident: IncidentSummary): string => `${JSON.stringify(incident)}\n`

type Listed = { readonly total: number; readonly incidents: AsyncIterable<IncidentSummary> }

/** As many incidents as are asked for, in the order asked for, under the rule asked for. */
async function found(ledger: Ledger, { filter, rule, order, limit, known }: Asked): Promise<Listed> {
  if (known) {
    const { knownIncidents } = await import('./known-incidents.ts')
    return knownIncidents(ledger, known, { rule, order, limit })
  }
  const { incidentIds, summaries } = await import('../store/incidents-kept.ts')
  const { underRule } = await import('../incidents/summary.ts')
  const ids = await incidentIds(ledger, filter, order)
  async function* ruled(): AsyncGenerator<IncidentSummary> {
    for await (const summary of summaries(ledger, ids.slice(0, limit))) yield underRule(summary, rule)
  }
  return { total: ids.length, incidents: ruled() }
}

function printTable(
  total: number,
  incidents: readonly IncidentSummary[],
  { rule, known, filter }: Asked,
  terminal: Terminal,
): ExitStatus {
  const note = (text: string): void => {
    for (const part of wrap(text, terminal.columns)) terminal.print(`${styled(terminal.colour, 'dim', part)}\n`)
  }
  const asKnown = known ? `, as known on ${known.day} (${known.clock})` : ''
  if (!incidents.length) {
    terminal.print(Object.keys(filter).length ? 'No incident meets the filters.\n' : `No incident${asKnown}.\n`)
    return 0
  }
  for (const row of incidentsTable(incidents, terminal)) terminal.print(`${row}\n`)
  terminal.print('\n')
  note(
    incidents.length < total
      ? `${incidents.length} of ${total} incidents${asKnown}; --limit shows more`
      : `${total} ${total === 1 ? 'incident' : 'incidents'}${asKnown}`,
  )
  note(
    '■ told by an outlet itself · □ only claimed by a source · ~ reportedly · ✗ denied · ≠ accounts contradict each other',
  )
  note(`figures by the rule ${RULE_WORDS[rule]}; in brackets the range of all sources`)
  return 0
}
