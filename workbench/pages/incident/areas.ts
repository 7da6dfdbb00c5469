import type { IncidentArea } from '../../api/types.ts'

type Point = Pick<IncidentArea, 'latitude' | 'longitude'>

/** Kilometres of a degree of latitude. */
const DEGREE = 111.2
/** At least so many kilometres are shown, so that countries can be told. */
const LEAST_SPAN = 700

const degreesEast = (km: number, latitude: number): number =>
  km / (DEGREE * Math.max(0.05, Math.cos((latitude * Math.PI) / 180)))

/** The part of the world to draw: all areas with land around them, its corners as points, and how wide it is. */
export function windowOf(areas: readonly IncidentArea[]): {
  readonly corners: GeoJSON.MultiPoint
  readonly km: number
} {
  const sides = areas.flatMap(area => [around(area, area.radiusKm, 1), around(area, area.radiusKm, -1)])
  const [west, east] = [Math.min(...sides.map(([x]) => x)), Math.max(...sides.map(([x]) => x))]
  const [south, north] = [Math.min(...sides.map(([, y]) => y)), Math.max(...sides.map(([, y]) => y))]
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  const km = Math.max(LEAST_SPAN, 1.3 * DEGREE * Math.max(north - south, east - west))
  return { corners: { type: 'MultiPoint', coordinates: [around(middle, km / 2, 1), around(middle, km / 2, -1)] }, km }
}

/** The corner of the square about a point: north-east with 1, south-west with -1. */
const around = ({ latitude, longitude }: Point, km: number, sign: 1 | -1): [number, number] => [
  longitude + sign * degreesEast(km, latitude),
  Math.max(-85, Math.min(85, latitude + (sign * km) / DEGREE)),
]

/** The outline of an area, never smaller than `leastKm`, so that it is seen. */
export function circleOf({ latitude, longitude, radiusKm }: IncidentArea, leastKm: number): GeoJSON.Polygon {
  const km = Math.max(radiusKm, leastKm)
  const ring = Array.from({ length: 49 }, (_, i): [number, number] => {
    const angle = (-2 * Math.PI * (i % 48)) / 48
    return [longitude + degreesEast(km, latitude) * Math.cos(angle), latitude + (km / DEGREE) * Math.sin(angle)]
  })
  return { type: 'Polygon', coordinates: [ring] }
}
