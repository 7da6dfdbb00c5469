type Line = GeoJSON.Position[]

/**
 * A geometry whose lines cross the 180th meridian without a jump to the other side of the map: their longitudes go on past 180.
 * A ring around a pole is closed along it.
 */
export function unwrapped<G extends GeoJSON.Geometry>(geometry: G): G {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(ring) }
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map(rings => rings.map(ring)) }
  if (geometry.type === 'MultiLineString') return { ...geometry, coordinates: geometry.coordinates.map(line) }
  return geometry
}

function line(points: Line): Line {
  let turns = 0
  return points.map(([longitude, latitude], i) => {
    const step = i ? longitude! - points[i - 1]![0]! : 0
    if (step > 180) turns--
    if (step < -180) turns++
    return [longitude! + turns * 360, latitude!]
  })
}

function ring(points: Line): Line {
  const open = line(points)
  const [first, last] = [open[0]!, open.at(-1)!]
  if (Math.abs(first[0]! - last[0]!) < 180) return open
  const pole = first[1]! < 0 ? -90 : 90
  return [...open, [last[0]!, pole], [first[0]!, pole], first]
}
