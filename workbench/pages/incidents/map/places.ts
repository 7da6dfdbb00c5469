import type { IncidentRow } from '../../../api/types.ts'
import { isPlaced, type Placed } from '../narrow.ts'

/** Incidents of which one point and one distance from it are told: one area on the map. */
export type Place = {
  readonly name: string | null
  readonly latitude: number
  readonly longitude: number
  readonly radiusKm: number
  readonly rows: readonly Placed[]
}

export function placesOf(rows: readonly IncidentRow[]): readonly Place[] {
  const places = Map.groupBy(rows.filter(isPlaced), ({ latitude, longitude, radiusKm }) =>
    [latitude, longitude, radiusKm].join(),
  )
  return [...places.values()].map(([first, ...rest]) => ({
    name: first!.place,
    latitude: first!.latitude,
    longitude: first!.longitude,
    radiusKm: first!.radiusKm,
    rows: [first!, ...rest],
  }))
}

/** Kilometres that a pixel of the whole world, 512 pixels wide, shows at the equator. */
const KM_A_PIXEL = 40_075 / 512

/** The places as points for MapLibre; `pixels` is the radius at zoom 0, which doubles with each zoom. */
export const pointsOf = (places: readonly Place[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.map(({ name, latitude, longitude, radiusKm, rows }, place) => ({
    type: 'Feature',
    id: place,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      place,
      name: name ?? '',
      count: rows.length,
      contradicted: rows.filter(({ contradictions }) => contradictions).length,
      pixels: radiusKm / (KM_A_PIXEL * Math.max(0.05, Math.cos((latitude * Math.PI) / 180))),
    },
  })),
})

/** How many are known to no more than their country. */
export function ofCountriesAlone(rows: readonly IncidentRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows)
    if (!isPlaced(row) && row.country !== null) counts.set(row.country, (counts.get(row.country) ?? 0) + 1)
  return counts
}
