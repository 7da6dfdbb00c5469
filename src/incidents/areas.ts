import type { Account } from './account.ts'
import { radiusOf } from './radius.ts'

/** A place where accounts put an incident: it lies within so many kilometres of the point (degrees, WGS 84). */
export type IncidentArea = {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly radiusKm: number
  /** Ids of the accounts that name it. */
  readonly by: readonly string[]
}

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
