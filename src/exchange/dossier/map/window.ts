import type { IncidentArea } from '../../../incidents/areas.ts'
import type { Point } from './land.ts'

/** A part of the world as it is drawn: degrees to pixels, north above. */
export type Window = {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  readonly width: number
  readonly height: number
  /** Kilometres of a pixel in the middle. */
  readonly scale: number
  readonly at: (point: Point) => Point
}

/** Kilometres of a degree of latitude. */
const DEGREE = 111.2
/** At least so many kilometres are shown, so that countries can be told. */
const LEAST = 700

/** A window of `width` × `height` pixels with all areas and land around them; in the middle a circle on the ground is a circle. */
export function windowOf(areas: readonly IncidentArea[], width: number, height: number): Window {
  const [first] = areas
  // Places beyond the antimeridian are drawn on the side of the first.
  const points = areas.map(({ latitude, longitude, radiusKm }) => ({
    x: longitude + 360 * Math.round((first!.longitude - longitude) / 360),
    y: latitude,
    wide: radiusKm / DEGREE,
  }))
  const [south, north] = [
    Math.min(...points.map(({ y, wide }) => y - wide)),
    Math.max(...points.map(({ y, wide }) => y + wide)),
  ]
  const middle = (south + north) / 2
  const shrink = Math.max(0.1, Math.cos((middle * Math.PI) / 180))
  const west = Math.min(...points.map(({ x, wide }) => x - wide / shrink))
  const east = Math.max(...points.map(({ x, wide }) => x + wide / shrink))
  const tall = Math.max(LEAST / DEGREE, 1.4 * (north - south), (1.4 * (east - west) * shrink * height) / width)
  const broad = (tall * width) / height / shrink
  const [left, top] = [(west + east - broad) / 2, middle + tall / 2]
  return {
    west: left,
    east: left + broad,
    south: top - tall,
    north: top,
    width,
    height,
    scale: (tall * DEGREE) / height,
    at: ([x, y]) => [((x - left) / broad) * width, ((top - y) / tall) * height],
  }
}
