import type { Migration } from '../migrate.ts'

/** How much of the reports is about an incident, and an index that lists the weightiest first. */
export const incidentWeight: Migration = {
  number: 5,
  name: 'incident-weight',
  statements: ({ types: { real } }) => [
    `alter table incident add column share ${real} not null default 0`,
    'create index incident_weight on incident (reports desc, share desc, id)',
  ],
}
