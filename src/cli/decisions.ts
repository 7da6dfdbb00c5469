import type { Standing } from '../store/standing.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { printable, styled, type Terminal } from './terminal.ts'
import type { Verb } from './verb.ts'

const FORMATS = ['table', 'jsonl'] as const

export const decisionsVerb: Verb = {
  name: 'decisions',
  operands: '',
  summary: 'List what people decided.',
  description: [
    'A line a decision: its number, whether it is in force, who made it and when, and why; under it the words that it rests on, with the incident where they stand today. Merges and splits are on tellings; to accept, correct, reject or skip is on one claim.',
    'A decision is in force, revoked, overruled by a later one, or lost: then the newest readings tell nothing at the words on which it rests, and it comes back when they do.',
  ],
  options: [
    { name: 'format', choices: FORMATS, help: 'table (for people, the default) or jsonl (one decision a line).' },
    LEDGER_OPTION,
  ],
  examples: [{ command: 'according decisions --ledger mali', does: 'All decisions, oldest first.' }],
  run: (call, terminal) =>
    onLedger('decisions', call, 'read', terminal, async ({ db }) => {
      const { decisionsOf } = await import('../store/standing.ts')
      const decisions = await decisionsOf(db)
      if (call.options.format === 'jsonl')
        for (const decision of decisions) terminal.print(`${JSON.stringify(decision)}\n`)
      else if (decisions.length) for (const decision of decisions) terminal.print(wordsOf(decision, terminal))
      else terminal.tell('according: decisions: nobody has decided anything yet\n')
      return 0
    }),
}

function wordsOf(decision: Standing, { colour }: Terminal): string {
  const { id, kind, state, who, why, at, tellings, claim } = decision
  const head = `${id}  ${kind}, ${state}  ${printable(who)}, ${at.slice(0, 10)}${why && `: ${printable(why)}`}`
  const revoked = decision.revoked_at
    ? [
        `   revoked by ${printable(decision.revoked_by!)}, ${decision.revoked_at.slice(0, 10)}: ${printable(decision.revoked_why!)}`,
      ]
    : []
  const rows = tellings.map(({ report, words, incident, side }) => {
    const role = kind === 'merge' ? 'one' : side === 0 ? 'out' : 'stays'
    return `   ${role.padEnd(5)}  ${incident ?? 'nothing there today'}  ${printable(report)}: “${printable(words)}”`
  })
  const claimed = claim
    ? [
        `   claim  ${claim.incident ?? (claim.number ? 'of no incident' : 'nothing there today')}  ${printable(claim.report)}: “${printable(claim.words)}”`,
      ]
    : []
  const corrected = claim?.field
    ? [`   ${claim.field}: ${printable(claim.old ?? 'not said')} → ${printable(claim.new ?? 'not said')}`]
    : []
  const repeated = claim?.repeats ? [`   as decision ${claim.repeats} on another copy of the report`] : []
  return `${[styled(colour, 'bold', head), ...revoked, ...rows, ...claimed, ...corrected, ...repeated].join('\n')}\n`
}
