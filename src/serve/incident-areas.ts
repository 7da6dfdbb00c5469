import type { Account } from '../incidents/account.ts'
import type { IncidentArea } from './api/incident.ts'
import { radiusOf } from './radius.ts'

/** Where accounts put an incident: each located place once, with who names it, the most exact first. */
export function incidentAreas(accounts: readonly Account[]): readonly IncidentArea[] {
  const named = accounts.flatMap(({ id, cells }) =>
    (cells.where ?? []).flatMap(({ value: { name, latitude, longitude, precision }, status }) => {
      const radiusKm = radiusOf(precision)
      if (latitude === null || longitude === null || radiusKm === null || status === 'denied') return []
      return { id, area: { name, latitude, longitude, radiusKm } }
    }),
  )
  return [...Map.groupBy(named, ({ area }) => JSON.stringify(area)).values()]
    .map(same => ({ ...same[0]!.area, by: same.map(({ id }) => id) }))
    .toSorted((a, b) => a.radiusKm - b.radiusKm)
}
