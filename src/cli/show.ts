import type { Rule } from '../incidents/aggregate.ts'
import { coursesOf } from '../incidents/course.ts'
import type { Link } from '../incidents/incident.ts'
import type { IncidentSummary } from '../incidents/summary.ts'
import type { Ledger } from '../store/open.ts'
import { nearest } from '../text/nearest.ts'
import { AS_KNOWN_OPTIONS, type AsKnown, asKnownOf } from './as-known.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { RULE_OPTION, ruleOf } from './rule-option.ts'
import { showTable } from './show-table.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const showVerb: Verb = {
  name: 'show',
  operands: 'INCIDENT',
  summary: 'Lay the accounts of one incident side by side: who says what, and what agrees with what.',
  description: [
    'One account a row, one field a column. Each cell is marked against the other independent sources: it agrees with them, is more exact, contradicts them, or stands alone; a later word of the same source revises its earlier one, and both are shown.',
    'Above stands what is drawn from all accounts, by a rule that is named, with the numbers of the accounts it rests on; below, tolls that a source revised, and why these reports were judged to tell of one incident.',
    'INCIDENT is an id as `according incidents` prints it; one that it had before other reports came leads to it. The id of a report shows the incidents of which that report tells.',
  ],
  options: [
    LEDGER_OPTION,
    RULE_OPTION,
    { name: 'words', help: 'Under each row the exact words, with the report and the claims that they make.' },
    {
      name: 'format',
      choices: ['table', 'json'],
      help: 'table (for people, the default) or json (one object: the incident, its links, its revisions).',
    },
    ...AS_KNOWN_OPTIONS,
  ],
  examples: [
    { command: 'according show ih9phnt2lfgt6 --ledger mali', does: 'Who says what of it.' },
    { command: 'according show ih9phnt2lfgt6 --words --rule conservative', does: 'With the exact words.' },
  ],
  run: runShow,
}

type How = { readonly rule: Rule; readonly words: boolean; readonly known: AsKnown | null; readonly json: boolean }
type Shown = { readonly incident: IncidentSummary; readonly links: readonly Link[] }

async function runShow(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: show: ${text}\n`)
    return 2
  }
  const [id, extra] = call.operands
  if (id === undefined) return misuse('no INCIDENT; according incidents lists them')
  if (extra !== undefined) return misuse(`one incident at a time; "${extra}" is too much`)
  try {
    const how: How = {
      rule: ruleOf(call),
      words: 'words' in call.options,
      known: asKnownOf(call),
      json: call.options.format === 'json',
    }
    return await onLedger('show', call, 'read', terminal, ledger => show(ledger, id, how, terminal))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return misuse(error.message)
  }
}

async function show(ledger: Ledger, id: string, how: How, terminal: Terminal): Promise<ExitStatus> {
  const shown = how.known ? await knownThen(ledger, id, how.known, how.rule) : await kept(ledger, id, how.rule)
  if ('missing' in shown) {
    terminal.tell(`according: show: ${shown.missing}\n`)
    return 2
  }
  for (const [i, { incident, links }] of shown.found.entries()) {
    if (incident.id !== id && !how.json) terminal.tell(`according: show: ${id} is in ${incident.id}\n`)
    if (how.json) terminal.print(`${JSON.stringify({ ...incident, revisions: coursesOf(incident.accounts), links })}\n`)
    else
      terminal.print(
        `${i ? '\n\n' : ''}${showTable(incident, links, { ...how, known: how.known ? ` · as known on ${how.known.day} (${how.known.clock})` : '' }, terminal).join('\n')}\n`,
      )
  }
  return 0
}

type Result = { readonly found: readonly Shown[] } | { readonly missing: string }

async function kept(ledger: Ledger, id: string, rule: Rule): Promise<Result> {
  const { incidentIds, incidentsMeant, linksWithin, summaries } = await import('../store/incidents-kept.ts')
  const { underRule } = await import('../incidents/summary.ts')
  const meant = await incidentsMeant(ledger, id)
  if (!meant.length) return { missing: missing(id, await incidentIds(ledger, {}, 'weight')) }
  const found: Shown[] = []
  for await (const summary of summaries(ledger, meant))
    found.push({ incident: underRule(summary, rule), links: await linksWithin(ledger, summary.id) })
  return { found }
}

async function knownThen(ledger: Ledger, id: string, known: AsKnown, rule: Rule): Promise<Result> {
  const { knownIncident } = await import('./known-incidents.ts')
  const { incident, ids } = await knownIncident(ledger, known, id, rule)
  return incident ? { found: [incident] } : { missing: `${missing(id, ids)}; known on ${known.day}: ${ids.length}` }
}

function missing(id: string, ids: readonly string[]): string {
  const near = ids.find(other => other.startsWith(id)) ?? nearest(id, ids)
  return `no incident or report "${id}"${near ? `; did you mean ${near}?` : ''} (according incidents lists them)`
}
