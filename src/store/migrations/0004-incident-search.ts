import type { Migration } from '../migrate.ts'

/** Incidents found by what their claims say. */
export const incidentSearch: Migration = {
  number: 4,
  name: 'incident-search',
  statements: ({ types: { id, text }, strict, searchIndex }) => [
    `create table incident_terms (
       id ${id},
       incident_id ${text} not null unique references incident (id) on delete cascade,
       terms ${text} not null)${strict}`,
    ...searchIndex({ table: 'incident_terms', columns: ['terms'], only: null }),
    'create index claim_published on claim (published_at, id)',
    'create index incident_days on incident (from_day, id)',
    'create index incident_killed_gap on incident (killed_gap)',
    'create index incident_injured_gap on incident (injured_gap)',
  ],
}
