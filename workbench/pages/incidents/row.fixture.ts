import type { IncidentRow } from '../../api/types.ts'

/** An incident of which nothing but what a test is about is told. */
export const row = (told: Partial<IncidentRow> = {}): IncidentRow => ({
  id: 'in-1',
  type: 'ASSAULT',
  mode: null,
  status: 'asserted',
  from: null,
  to: null,
  place: null,
  admin1: null,
  country: null,
  latitude: null,
  longitude: null,
  radiusKm: null,
  reports: 1,
  independent: 1,
  killed: null,
  injured: null,
  contradictions: 0,
  ...told,
})
