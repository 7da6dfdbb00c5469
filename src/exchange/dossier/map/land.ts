import { readFileSync } from 'node:fs'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Atlas = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>
/** Degrees: longitude, latitude. */
export type Point = readonly [number, number]

/** Land and borders of Natural Earth at 1 : 50 million (the package world-atlas), as rings and lines of degrees. */
export type Land = {
  /** `code`: ISO 3166-1 alpha-2, '' of what has none. */
  readonly countries: readonly { readonly code: string; readonly rings: readonly (readonly Point[])[] }[]
  readonly borders: readonly (readonly Point[])[]
}

let read: Land | null = null

/** Read once. */
export function landOfTheWorld(): Land {
  return (read ??= landOf(
    JSON.parse(readFileSync(new URL(import.meta.resolve('world-atlas/countries-50m.json')), 'utf8')),
  ))
}

function landOf(atlas: Atlas): Land {
  const { countries } = atlas.objects
  const named = feature(atlas, countries).features.map(({ id, geometry, properties: { name } }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    return { code: codeOf(id, name), rings: polygons.flat().map(unwrapped) }
  })
  return { countries: named, borders: mesh(atlas, countries).coordinates.map(unwrapped) }
}

/** "ML" of "466": locales know the numbers of countries as other names of their letters. */
function codeOf(id: string | number | undefined, name: string): string {
  if (id !== undefined) return new Intl.Locale(`und-${id}`).region ?? ''
  return name === 'Kosovo' ? 'XK' : ''
}

/** A line that goes on beyond 180° where the atlas jumps to the other side of the map. */
function unwrapped(line: readonly (readonly number[])[]): readonly Point[] {
  let turn = 0
  return line.map(([x, y], i) => {
    const step = i ? x! - line[i - 1]![0]! : 0
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step)
    return [x! + turn, y!]
  })
}
