import type { Migration } from '../migrate.ts'

/** What a list and a map show of an incident besides. Null in rows that were judged before: the body says it too. */
export const incidentPoints: Migration = {
  number: 6,
  name: 'incident-points',
  statements: ({ types: { text } }) => [
    `alter table incident add column status ${text}`,
    `alter table incident add column "precision" ${text}`,
  ],
}
