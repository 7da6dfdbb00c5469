import { DECIDING, runDecision } from './decide.ts'
import type { Verb } from './verb.ts'

export const mergeVerb: Verb = {
  name: 'merge',
  operands: 'INCIDENT INCIDENT…',
  summary: 'Decide that incidents are one.',
  description: [
    'From now on all that the reports of these incidents tell of them is one incident, whatever the program finds and whatever is added or read again, until the decision is revoked. No claim is changed.',
    'The decision rests on the words of the reports, with your name, the time and the reason. Where it contradicts an earlier one, the later wins, and that is said.',
  ],
  options: DECIDING,
  examples: [
    {
      command:
        'according merge i2k8 i9f3 --why "same market, the second report has the day wrong" --ledger mali --dry-run',
      does: 'What would become of two incidents.',
    },
  ],
  run: async (call, terminal) => {
    if (call.operands.length < 2) {
      terminal.tell('according: merge: give two incidents or more (according incidents lists them)\n')
      return 2
    }
    const { decide } = await import('../store/decide.ts')
    return runDecision('merge', call, terminal, (ledger, decider, preview) =>
      decide(ledger, { kind: 'merge', incidents: call.operands }, decider, preview),
    )
  },
}
