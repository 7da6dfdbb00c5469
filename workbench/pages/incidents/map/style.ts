import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { colourOf } from '../../../parts/colours.ts'
import type { Countries } from '../../../parts/world/countries.ts'
import { namePoints } from './names.ts'

const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The map in the colours of the window: land, countries with incidents of no closer place, areas, and bunches of places that stand too close. */
export const styleOf = ({ land, borders }: Countries): StyleSpecification => ({
  version: 8,
  sources: {
    land: { type: 'geojson', data: land },
    borders: { type: 'geojson', data: borders },
    names: { type: 'geojson', data: namePoints(land) },
    box: { type: 'geojson', data: NOTHING },
    pointed: { type: 'geojson', data: NOTHING },
    places: {
      type: 'geojson',
      data: NOTHING,
      cluster: true,
      clusterRadius: 36,
      clusterMaxZoom: 10,
      clusterProperties: {
        incidents: ['+', ['get', 'count']],
        disputed: ['+', ['get', 'contradicted']],
      },
    },
  },
  layers: [...baseLayers(), ...placeLayers(), ...markLayers()],
})

function baseLayers(): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colourOf('--sea') } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colourOf('--land') } },
    {
      id: 'countries',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': colourOf('--accent'), 'fill-opacity': 0 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': colourOf('--border'), 'line-width': 0.8 },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      minzoom: 1.5,
      maxzoom: 9,
      layout: {
        'text-field': ['get', 'name'],
        'text-size': 11,
        'text-max-width': 7,
        'text-font': ['sans-serif'],
        'text-padding': 8,
        'symbol-sort-key': ['-', 0, ['get', 'size']],
      },
      paint: {
        'text-color': colourOf('--dim'),
        'text-halo-color': colourOf('--land'),
        'text-halo-width': 1,
      },
    },
  ]
}

/** At least so many pixels, so that a small area far away is still seen. */
const LEAST = 5

/** The true radius of an area at every zoom; between two whole zooms it grows as the map does. */
const radius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  ...Array.from({ length: 19 }, (_, zoom) => [zoom, ['max', LEAST, ['*', ['get', 'pixels'], 2 ** zoom]]]).flat(),
] as unknown as ExpressionSpecification

function placeLayers(): LayerSpecification[] {
  const isPlace: ExpressionSpecification = ['!', ['has', 'point_count']]
  const colour: ExpressionSpecification = [
    'case',
    ['>', ['get', 'contradicted'], 0],
    colourOf('--contradicts'),
    colourOf('--accent'),
  ]
  const count = { 'text-size': 11, 'text-font': ['sans-serif'], 'text-allow-overlap': true }
  return [
    {
      id: 'areas',
      type: 'circle',
      source: 'places',
      filter: isPlace,
      layout: { 'circle-sort-key': ['-', 0, ['get', 'pixels']] },
      paint: {
        'circle-radius': radius,
        'circle-color': colour,
        'circle-opacity': 0.16,
        'circle-stroke-color': colour,
        'circle-stroke-width': 1.2,
        'circle-stroke-opacity': 0.85,
      },
    },
    {
      id: 'area-counts',
      type: 'symbol',
      source: 'places',
      filter: ['all', isPlace, ['>', ['get', 'count'], 1]],
      layout: { ...count, 'text-field': ['to-string', ['get', 'count']] },
      paint: { 'text-color': colourOf('--ink'), 'text-halo-color': colourOf('--land'), 'text-halo-width': 1.2 },
    },
    {
      id: 'area-names',
      type: 'symbol',
      source: 'places',
      minzoom: 4,
      filter: isPlace,
      layout: {
        'text-field': ['get', 'name'],
        'text-size': 11,
        'text-font': ['sans-serif'],
        'text-anchor': 'top',
        'text-offset': [0, 0.8],
        'text-optional': true,
      },
      paint: { 'text-color': colourOf('--ink'), 'text-halo-color': colourOf('--land'), 'text-halo-width': 1.2 },
    },
    {
      id: 'bunches',
      type: 'circle',
      source: 'places',
      filter: ['has', 'point_count'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'incidents']], 0, 9, 4, 26],
        'circle-color': colourOf('--panel'),
        'circle-stroke-width': 2,
        'circle-stroke-color': ['case', ['>', ['get', 'disputed'], 0], colourOf('--contradicts'), colourOf('--accent')],
      },
    },
    {
      id: 'bunch-counts',
      type: 'symbol',
      source: 'places',
      filter: ['has', 'point_count'],
      layout: { ...count, 'text-field': ['to-string', ['get', 'incidents']] },
      paint: { 'text-color': colourOf('--ink') },
    },
  ]
}

function markLayers(): LayerSpecification[] {
  return [
    {
      id: 'box',
      type: 'line',
      source: 'box',
      paint: { 'line-color': colourOf('--accent'), 'line-width': 2, 'line-dasharray': [3, 2] },
    },
    {
      id: 'pointed',
      type: 'circle',
      source: 'pointed',
      paint: {
        'circle-radius': radius,
        'circle-color': 'transparent',
        'circle-stroke-color': colourOf('--ink'),
        'circle-stroke-width': 2,
      },
    },
  ]
}
