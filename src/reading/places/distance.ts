type Point = { readonly latitude: number; readonly longitude: number }

/** Great-circle distance in kilometres (haversine, mean radius 6,371 km). */
export function kilometres(a: Point, b: Point): number {
  const radian = Math.PI / 180
  const north = Math.sin(((b.latitude - a.latitude) * radian) / 2)
  const east = Math.sin(((b.longitude - a.longitude) * radian) / 2)
  return (
    12742 *
    Math.asin(Math.sqrt(north * north + Math.cos(a.latitude * radian) * Math.cos(b.latitude * radian) * east * east))
  )
}
