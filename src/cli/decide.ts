import { userInfo } from 'node:os'
import type { Decider, Members, Outcome } from '../store/decide.ts'
import type { Ledger } from '../store/open.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { printable, type Terminal } from './terminal.ts'
import type { Call, ExitStatus, Option } from './verb.ts'

/** The options of every verb by which a person decides. */
export const DECIDING: readonly Option[] = [
  { name: 'why', value: 'TEXT', help: 'The reason, for those who come later. Must be given.' },
  { name: 'who', value: 'NAME', help: "Who decides; this system's name of the user where it is not given." },
  { name: 'dry-run', help: 'Print what would change, and change nothing.' },
  LEDGER_OPTION,
]

/** Lets a person's decision work on the ledger and prints what it changes; one that cannot be met is told in one line. */
export async function runDecision(
  verb: string,
  call: Call,
  terminal: Terminal,
  work: (ledger: Ledger, decider: Decider, preview: boolean) => Promise<Outcome>,
): Promise<ExitStatus> {
  const { why, who = userName() } = call.options
  if (!why?.trim()) {
    terminal.tell(`according: ${verb}: no reason; give --why TEXT\n`)
    return 2
  }
  const preview = 'dry-run' in call.options
  return onLedger(verb, call, 'write', terminal, async ledger => {
    const { UnmetWish } = await import('../store/wish.ts')
    try {
      const decider = { who, why, at: new Date().toISOString() }
      terminal.print(outcomeWords(await work(ledger, decider, preview), preview))
      return 0
    } catch (error) {
      if (!(error instanceof UnmetWish)) throw error
      terminal.tell(`according: ${verb}: ${error.message}\n`)
      return 1
    }
  })
}

/** "before" and "after" a line an incident, then the number of the decision and whom it overrules. */
export function outcomeWords({ decision, before, after, overruled }: Outcome, preview: boolean): string {
  const changes = [...before.map(members => linesOf('-', members)), ...after.map(members => linesOf('+', members))]
  return `${[
    ...(changes.length ? changes : ['no incident changes']),
    ...overruled.map(id => `${preview ? 'would overrule' : 'overrules'} decision ${id}, which stays on record`),
    preview ? 'nothing was changed (--dry-run)' : `decision ${decision}`,
  ].join('\n')}\n`
}

const linesOf = (sign: string, { incident, reports }: Members): string =>
  `${sign} ${incident}  ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}: ${printable(reports.join(', '))}`

/** Who uses this system, by its name for them. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
