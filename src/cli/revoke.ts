import { DECIDING, runDecision } from './decide.ts'
import type { Verb } from './verb.ts'

export const revokeVerb: Verb = {
  name: 'revoke',
  operands: 'DECISION',
  summary: 'Take a decision back.',
  description: [
    'The decision stays on record, with who took it back, when and why; those that repeat it on copies of the report are taken back with it. The incidents stand as if it had not been made; every other decision, earlier or later, stays in force.',
    'DECISION is its number, as `according decisions` prints it.',
  ],
  options: DECIDING,
  examples: [
    { command: 'according revoke 4 --why "the photographs are of June" --ledger mali', does: 'Decision 4 taken back.' },
  ],
  run: async (call, terminal) => {
    const [given, ...more] = call.operands
    if (given === undefined || more.length || !/^[1-9]\d{0,14}$/.test(given)) {
      terminal.tell('according: revoke: give the number of one decision (according decisions lists them)\n')
      return 2
    }
    const { revoke } = await import('../store/decide.ts')
    return runDecision('revoke', call, terminal, (ledger, decider, preview) =>
      revoke(ledger, Number(given), decider, preview),
    )
  },
}
