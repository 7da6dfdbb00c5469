import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import url from 'world-atlas/countries-50m.json?url'
import { unwrapped } from './unwrapped.ts'

type Atlas = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>

/** Land and borders of Natural Earth, at 1 : 50 million, from a file of the workbench. */
export type Countries = {
  /** With the ISO 3166-1 alpha-2 code of each as `code`. */
  readonly land: GeoJSON.FeatureCollection
  readonly borders: GeoJSON.MultiLineString
}

export async function loadCountries(): Promise<Countries> {
  const atlas = (await (await fetch(url)).json()) as Atlas
  const { countries } = atlas.objects
  const land = feature(atlas, countries)
  const borders = mesh(atlas, countries)
  return {
    land: {
      type: 'FeatureCollection',
      features: land.features.map(({ id, geometry, properties: { name } }) => ({
        type: 'Feature',
        geometry: unwrapped(geometry),
        properties: { name, code: codeOf(id, name) },
      })),
    },
    borders: unwrapped(borders),
  }
}

/** "ML" of "466": locales know the numbers of countries as other names of their letters. */
function codeOf(id: string | number | undefined, name: string): string {
  if (id !== undefined) return new Intl.Locale(`und-${id}`).region ?? ''
  return name === 'Kosovo' ? 'XK' : ''
}
