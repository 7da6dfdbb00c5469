import type { Added } from '../store/add.ts'
import { wrap } from './columns.ts'
import { printable, styled, type Terminal } from './terminal.ts'

/** What a run of `add` did so far, counted on as it goes. */
export type AddTally = {
  inputs: number
  added: number
  /** Of the added ones, later versions of an article that the ledger had. */
  revisions: number
  /** Of the added ones, copies of a report that the ledger had. */
  copies: number
  readAgain: number
  known: number
  failed: number
  claims: number
  /** Ids of the incidents of which the new readings told when they were kept; later ones may have joined some. */
  readonly incidents: Set<string>
  /** How many inputs failed for each reason. */
  readonly why: Map<string, number>
}

/** Nothing counted yet. */
export const newTally = (): AddTally => ({
  inputs: 0,
  added: 0,
  revisions: 0,
  copies: 0,
  readAgain: 0,
  known: 0,
  failed: 0,
  claims: 0,
  incidents: new Set(),
  why: new Map(),
})

/** Counts one input more. */
export function count(tally: AddTally, added: Added): void {
  tally.inputs++
  if (added.state === 'failed') {
    tally.failed++
    tally.why.set(added.why, (tally.why.get(added.why) ?? 0) + 1)
  } else if (added.state === 'known') tally.known++
  else {
    if (added.state === 'read again') tally.readAgain++
    else {
      tally.added++
      if (added.revises !== null) tally.revisions++
      else if (added.copyOf !== null) tally.copies++
    }
    tally.claims += added.claims
    for (const incident of added.incidents) tally.incidents.add(incident)
  }
}

/** Reasons told one by one. */
const REASONS = 12

/** What was done, for people. */
export function addSummary(
  tally: AddTally,
  incidents: number,
  ledger: string,
  milliseconds: number,
  { columns, colour }: Pick<Terminal, 'columns' | 'colour'>,
): string {
  const rows: readonly (readonly [number, string])[] = [
    [tally.added, `new reports${amongThem(tally)}`],
    [tally.readAgain, 'read again by this version; earlier readings stay'],
    [tally.known, 'known already'],
    [tally.failed, 'not readable, and why:'],
  ]
  const reasons = [...tally.why].sort(([, a], [, b]) => b - a)
  const more = reasons.length - REASONS
  const seconds = (milliseconds / 1000).toFixed(1)
  return [
    ...rows.filter(([n], i) => n > 0 || i === 0).map(([n, words]) => `${String(n).padStart(7)}  ${words}`),
    ...reasons.slice(0, REASONS).flatMap(([why, n]) => indented(`${n} × ${printable(why)}`, columns)),
    ...(more > 0 ? indented(`and ${more} more reasons (told above)`, columns) : []),
    `${String(tally.claims).padStart(7)}  claims${incidents ? ` of ${incidents} incidents` : ''}`,
    styled(colour, 'dim', `         in ${seconds} s, into the ledger ${ledger}`),
    '',
  ].join('\n')
}

const amongThem = ({ copies, revisions }: AddTally): string => {
  const parts = [copies ? `copies ${copies}` : '', revisions ? `later versions ${revisions}` : ''].filter(Boolean)
  return parts.length ? `, among them ${parts.join(', ')}` : ''
}

const indented = (text: string, columns: number): string[] =>
  wrap(text, columns - 11).map((line, i) => `${' '.repeat(i ? 13 : 11)}${line}`)
