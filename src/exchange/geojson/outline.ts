import type { Polygon } from 'geojson'

type Circle = { readonly latitude: number; readonly longitude: number; readonly radiusKm: number }
type Corner = readonly [number, number]

/** Kilometres of a degree of latitude, on a sphere as large as the Earth. */
const DEGREE = 111.195
const CORNERS = 48

/**
 * A circle on the ground as RFC 7946 has it: degrees, longitude first, five decimals (about a metre), the outer ring against
 * the clock, closed; cut in two where it crosses the antimeridian. Null where it holds a pole: no ring of degrees goes round that.
 */
export function outlineOf({
  latitude,
  longitude,
  radiusKm,
}: Circle): Polygon | { readonly type: 'MultiPolygon'; readonly coordinates: Polygon['coordinates'][] } | null {
  const wide = radiusKm / DEGREE
  if (Math.abs(latitude) + wide >= 90) return null
  const ring = Array.from(
    { length: CORNERS },
    (_, i): Corner => cornerAt(latitude, longitude, wide, (2 * Math.PI * i) / CORNERS),
  )
  const parts = [-360, 0, 360]
    .map(turn => within(ring.map(([x, y]): Corner => [x + turn, y])))
    .filter(part => part.length > 2)
    .map(part => [closed(part)])
  return parts.length === 1 ? { type: 'Polygon', coordinates: parts[0]! } : { type: 'MultiPolygon', coordinates: parts }
}

/** The point so many degrees of a great circle away, `angle` radians from east against the clock; longitude as far as it goes. */
function cornerAt(latitude: number, longitude: number, wide: number, angle: number): Corner {
  const [from, far] = [(latitude * Math.PI) / 180, (wide * Math.PI) / 180]
  const north = Math.asin(Math.sin(from) * Math.cos(far) + Math.cos(from) * Math.sin(far) * Math.sin(angle))
  const east = Math.atan2(
    Math.cos(angle) * Math.sin(far) * Math.cos(from),
    Math.cos(far) - Math.sin(from) * Math.sin(north),
  )
  return [longitude + (east * 180) / Math.PI, (north * 180) / Math.PI]
}

/** The part of a ring between 180° west and 180° east. */
const within = (ring: readonly Corner[]): readonly Corner[] => cut(cut(ring, -180, 1), 180, -1)

/** The part of a ring east (`side` 1) or west (-1) of a meridian. */
function cut(ring: readonly Corner[], meridian: number, side: 1 | -1): readonly Corner[] {
  const holds = ([x]: Corner): boolean => side * (x - meridian) >= 0
  return ring.flatMap((corner, i) => {
    const before = ring[(i || ring.length) - 1]!
    const [[x, y], [u, v]] = [corner, before]
    const crossing: Corner = [meridian, v + ((y - v) * (meridian - u)) / (x - u)]
    return [...(holds(corner) === holds(before) ? [] : [crossing]), ...(holds(corner) ? [corner] : [])]
  })
}

const closed = (ring: readonly Corner[]): number[][] => [...ring, ring[0]!].map(([x, y]) => [rounded(x), rounded(y)])

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
