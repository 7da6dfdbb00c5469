import { DECIDING, runDecision } from './decide.ts'
import type { Verb } from './verb.ts'

export const splitVerb: Verb = {
  name: 'split',
  operands: 'INCIDENT REPORT…',
  summary: 'Decide that reports tell of another incident than the rest.',
  description: [
    'What these reports tell of the incident is kept apart from what its other reports tell, whatever the program finds and whatever is added or read again, until the decision is revoked. Where it goes instead, to one incident or several, the program judges.',
    'The decision rests on the words of the reports, with your name, the time and the reason. Where it contradicts an earlier one, the later wins, and that is said.',
  ],
  options: DECIDING,
  examples: [
    {
      command: 'according split i2k8 report-17 --why "tells of the attack in June" --ledger mali',
      does: 'One report taken out.',
    },
  ],
  run: async (call, terminal) => {
    const [incident, ...reports] = call.operands
    if (incident === undefined || !reports.length) {
      terminal.tell(
        'according: split: give an incident and the reports to take out (according show INCIDENT lists them)\n',
      )
      return 2
    }
    const { decide } = await import('../store/decide.ts')
    return runDecision('split', call, terminal, (ledger, decider, preview) =>
      decide(ledger, { kind: 'split', incident, reports }, decider, preview),
    )
  },
}
