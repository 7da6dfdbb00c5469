type Ring = readonly GeoJSON.Position[]

/** One point a country, in the middle of its largest land: where its name stands. */
export const namePoints = (land: GeoJSON.FeatureCollection): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: land.features.map(({ geometry, properties }) => {
    const shores = geometry.type === 'Polygon' ? [geometry.coordinates[0]!] : shoresOf(geometry)
    const [largest] = shores.map(middleOf).toSorted((a, b) => b.size - a.size)
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: largest!.at },
      properties: { ...properties, size: largest!.size },
    }
  }),
})

const shoresOf = (geometry: GeoJSON.Geometry): readonly Ring[] =>
  geometry.type === 'MultiPolygon' ? geometry.coordinates.map(rings => rings[0]!) : []

/** The centre of mass of a ring, and its size in square degrees. */
function middleOf(ring: Ring): { readonly at: [number, number]; readonly size: number } {
  let [twice, x, y] = [0, 0, 0]
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!
    const cross = x1! * y2! - x2! * y1!
    twice += cross
    x += (x1! + x2!) * cross
    y += (y1! + y2!) * cross
  })
  return { at: [x / (3 * twice), y / (3 * twice)], size: Math.abs(twice) / 2 }
}
