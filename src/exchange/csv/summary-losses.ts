import { saidWords } from '../../incidents/said-words.ts'
import type { ExportedIncident, Loss } from '../export/exported.ts'
import { decisionsLost } from '../export/loss.ts'

/** What a table of claims does not tell of an incident: in what its accounts contradict each other, and what people decided. */
export function summaryLosses(incident: ExportedIncident): readonly Loss[] {
  const { id, disagreements } = incident.summary
  const rivals = disagreements.map(
    ({ field, rivals }): Loss => ({
      kind: 'loss',
      incident: id,
      field: `disagreement on ${field}`,
      rule: 'a row is one claim; what accounts say together is not told',
      kept: null,
      left: rivals.map(({ says, by }) => ({ value: says.map(saidWords).join('; '), accounts: by })),
    }),
  )
  return [...rivals, ...decisionsLost(incident)]
}
