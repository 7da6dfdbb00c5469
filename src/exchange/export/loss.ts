import { daysWords } from '../../incidents/said-words.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'
import type { ExportedIncident, Loss } from './exported.ts'

/** That an incident has no row in a format, and why. */
export const noRow = ({ summary: { id, type, mode, accounts, happened } }: ExportedIncident, rule: string): Loss => ({
  kind: 'loss',
  incident: id,
  field: 'row',
  rule,
  kept: null,
  left: [
    {
      value: `${type}${mode ? ` · ${mode}` : ''}, ${happened.status}`,
      accounts: accounts.map(account => account.id),
    },
  ],
})

/** What people decided on an incident, which a format has no column for; none where they decided nothing. */
export const decisionsLost = ({ summary, decisions }: ExportedIncident): readonly Loss[] =>
  decisions.length
    ? [
        {
          kind: 'loss',
          incident: summary.id,
          field: 'decisions',
          rule: 'format has no column for it',
          kept: null,
          left: decisions.map(({ kind, at }) => ({ value: `${kind}, ${at.slice(0, 10)}`, accounts: [] })),
        },
      ]
    : []

/** That of several days the first alone is told; none where there is one. */
export const daysLost = ({ id, when }: IncidentSummary, column: string): readonly Loss[] =>
  when && when.from !== when.to
    ? [
        {
          kind: 'loss',
          incident: id,
          field: column,
          rule: 'one day: the first',
          kept: when.from,
          left: [{ value: daysWords(when), accounts: when.by }],
        },
      ]
    : []
