/** Degrees of latitude and longitude a cell, from coarse to fine. */
const SIZES = [10, 2, 0.5, 0.1] as const
/** Cells asked for at the most; else the next coarser size. */
const MOST_CELLS = 24
const EARTH_KM = 6371.0088
const KM_A_DEGREE = (EARTH_KM * Math.PI) / 180

type Point = { readonly latitude: number; readonly longitude: number }

/** The cells that hold a point, one of each size: "1:18,19" is from 36 to 38 north and from 38 to 40 east. */
export const cellsAt = ({ latitude, longitude }: Point): readonly string[] =>
  SIZES.map((size, level) => cell(level, Math.floor(latitude / size), Math.floor(longitude / size)))

const cell = (level: number, row: number, column: number): string => `${level}:${row},${column}`

/** Cells of one size that together hold every point within `km` of a point (and more); null where that is most of the world. */
export function cellsAround({ latitude, longitude, km }: Point & { readonly km: number }): readonly string[] | null {
  const high = km / KM_A_DEGREE
  const furthest = Math.min(90, Math.abs(latitude) + high)
  // At the latitude nearest to a pole the circle is widest in degrees.
  const wide = furthest >= 89.9 ? 180 : Math.min(180, high / Math.cos((furthest * Math.PI) / 180))
  for (let level = SIZES.length - 1; level >= 0; level--) {
    const size = SIZES[level]!
    const rows = range(Math.max(-90, latitude - high), Math.min(90, latitude + high), size)
    const columns = wide >= 180 ? range(-180, 180, size) : range(longitude - wide, longitude + wide, size)
    if (rows.length * columns.length <= MOST_CELLS)
      return [...new Set(rows.flatMap(row => columns.map(column => cell(level, row, around(column, size)))))]
  }
  return null
}

function range(from: number, to: number, size: number): readonly number[] {
  const first = Math.floor(from / size)
  return Array.from({ length: Math.floor(to / size) - first + 1 }, (_, i) => first + i)
}

/** Columns beyond 180° east go on in the west. */
function around(column: number, size: number): number {
  const columns = Math.round(360 / size)
  const west = Math.round(-180 / size)
  const turned = (((column - west) % columns) + columns) % columns
  return turned + west
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The haversine of the angle that `km` make on the globe (mean radius of the Earth): no two points within `km` have a greater one. */
export const haversineOf = (km: number): number => Math.sin(Math.min(Math.PI, km / EARTH_KM) / 2) ** 2

/** The haversine of the angle between two points: sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2). */
export const haversine = (a: Point, b: Point): number =>
  Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
  Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
