import { saidWords } from '../../incidents/said-words.ts'
import type { ExportedIncident, Loss } from '../export/exported.ts'

/** What a table of claims does not tell of an incident: in what its accounts contradict each other, and what people decided. */
export function summaryLosses({ summary, decisions }: ExportedIncident): readonly Loss[] {
  const { id, disagreements } = summary
  const lost = (field: string, left: Loss['left']): Loss => ({
    kind: 'loss',
    incident: id,
    field,
    rule: 'a row is one claim; what accounts say together is not told',
    kept: null,
    left,
  })
  const rivals = disagreements.map(({ field, rivals }) =>
    lost(
      `disagreement on ${field}`,
      rivals.map(({ says, by }) => ({ value: says.map(saidWords).join('; '), accounts: by })),
    ),
  )
  const decided = decisions.map(({ kind, at }) => ({ value: `${kind}, ${at.slice(0, 10)}`, accounts: [] }))
  return decided.length ? [...rivals, lost('decisions', decided)] : rivals
}
