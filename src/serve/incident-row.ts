import { radiusOf } from '../incidents/radius.ts'
import type { IncidentPoint } from '../store/incident-points.ts'
import type { IncidentRow } from './api/incident.ts'

/** An incident as the API lists it. */
export const incidentRow = ({ precision, ...point }: IncidentPoint): IncidentRow => ({
  ...point,
  radiusKm: point.latitude === null ? null : radiusOf(precision),
})
