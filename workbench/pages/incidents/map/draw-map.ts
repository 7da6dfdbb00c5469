import {
  type ExpressionSpecification,
  type GeoJSONSource,
  type LngLatBoundsLike,
  Map as MapLibre,
  NavigationControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { addressOf, go } from '../../../address.ts'
import { m } from '../../../messages/en.ts'
import { loadCountries } from '../../../parts/world/countries.ts'
import type { Box } from '../asked.ts'
import { type Place, pointsOf } from './places.ts'
import { styleOf } from './style.ts'

setWorkerUrl(workerUrl)

type Point = readonly [number, number]

/** The map as it stands on the page. */
export type Drawn = {
  readonly show: (places: readonly Place[], countries: ReadonlyMap<string, number>) => void
  readonly frame: (box: Box | null) => void
  readonly point: (place: Place | null) => void
  readonly fit: (places: readonly Place[]) => void
  readonly view: () => Box
  readonly boxOf: (a: Point, b: Point) => Box
  /** When all that was shown is drawn. */
  readonly settled: () => Promise<void>
  readonly remove: () => void
}

type Given = {
  readonly at: string | null
  readonly places: readonly Place[]
  readonly onMove: (at: string) => void
  /** Clicked where several incidents lie, or Enter pressed: the numbers of their places. */
  readonly onOpen: (places: readonly number[]) => void
}

/** Draws the map into an element; what is told of more than one incident at a click is handed over, one alone is opened. */
export async function drawMap(container: HTMLElement, { at, places, onMove, onOpen }: Given): Promise<Drawn> {
  const map = new MapLibre({
    container,
    style: styleOf(await loadCountries()),
    ...startOf(at, places),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    maxZoom: 14,
    fadeDuration: 0,
    locale: {
      'Map.Title': m.incidents.map,
      'NavigationControl.ZoomIn': m.incidents.zoomIn,
      'NavigationControl.ZoomOut': m.incidents.zoomOut,
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  await map.once('load')
  let shown = places
  const source = (name: string): GeoJSONSource => map.getSource(name)!

  map.on('moveend', event => {
    if (!event.originalEvent) return
    const { lat, lng } = map.getCenter()
    onMove(`${lat.toFixed(3)},${lng.toFixed(3)},${map.getZoom().toFixed(2)}`)
  })
  map.on('click', 'bunches', async ({ features }) => {
    const [bunch] = features ?? []
    if (bunch?.geometry.type !== 'Point') return
    const zoom = await source('places').getClusterExpansionZoom(bunch.properties.cluster_id)
    map.easeTo({ center: bunch.geometry.coordinates as [number, number], zoom: Math.min(zoom + 0.2, 14) }, BY_HAND)
  })
  map.on('click', ({ point }) => {
    const near: [[number, number], [number, number]] = [
      [point.x - 3, point.y - 3],
      [point.x + 3, point.y + 3],
    ]
    if (map.queryRenderedFeatures(near, { layers: ['bunches'] }).length) return
    const numbers = map.queryRenderedFeatures(near, { layers: ['areas'] }).map(({ properties }) => properties.place)
    const found = [...new Set<number>(numbers)].toSorted((a, b) => shown[a]!.radiusKm - shown[b]!.radiusKm)
    const rows = found.flatMap(n => shown[n]!.rows)
    if (rows.length === 1) go(addressOf.incident(rows[0]!.id))
    else onOpen(found)
  })
  map.getCanvas().addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') onOpen(nearestTo(map.getCenter(), shown, place => map.getBounds().contains(place)))
  })
  for (const layer of ['areas', 'bunches']) {
    map.on('mouseenter', layer, () => void (map.getCanvas().style.cursor = 'pointer'))
    map.on('mouseleave', layer, () => void (map.getCanvas().style.cursor = ''))
  }

  return {
    show: (next, countries) => {
      shown = next
      source('places').setData(pointsOf(next))
      map.setPaintProperty('countries', 'fill-opacity', shadeOf(countries))
    },
    frame: box => void source('box').setData(box ? outlineOf(box) : EMPTY),
    point: place => void source('pointed').setData(place ? pointsOf([place]) : EMPTY),
    fit: all => {
      const bounds = boundsOf(all)
      if (bounds) map.fitBounds(bounds, { padding: 40, maxZoom: 8, animate: false }, BY_HAND)
    },
    view: () => map.getBounds().toArray().flat() as unknown as Box,
    boxOf: (a, b) => {
      const [p, q] = [map.unproject([...a]), map.unproject([...b])]
      return [Math.min(p.lng, q.lng), Math.min(p.lat, q.lat), Math.max(p.lng, q.lng), Math.max(p.lat, q.lat)]
    },
    settled: async () => void (await map.once('idle')),
    remove: () => map.remove(),
  }
}

/** The numbers of places in sight, the nearest first. */
const nearestTo = (
  middle: { readonly lng: number; readonly lat: number },
  places: readonly Place[],
  isInSight: (at: [number, number]) => boolean,
): readonly number[] => {
  const away = ({ longitude, latitude }: Place): number =>
    Math.hypot((longitude - middle.lng) * Math.cos((middle.lat * Math.PI) / 180), latitude - middle.lat)
  return places
    .map((place, number) => ({ place, number }))
    .filter(({ place }) => isInSight([place.longitude, place.latitude]))
    .toSorted((a, b) => away(a.place) - away(b.place))
    .map(({ number }) => number)
}

/** Tells a move that somebody asked for from one of the map's own. */
const BY_HAND = { originalEvent: true }
const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

function startOf(at: string | null, places: readonly Place[]) {
  const [latitude, longitude, zoom] = (at ?? '').split(',').map(Number)
  if (at && [latitude, longitude, zoom].every(Number.isFinite))
    return { center: [longitude!, latitude!] as [number, number], zoom: zoom! }
  const bounds = boundsOf(places)
  return bounds
    ? { bounds, fitBoundsOptions: { padding: 60, maxZoom: 7 } }
    : { center: [20, 15] as [number, number], zoom: 1 }
}

function boundsOf(places: readonly Place[]): LngLatBoundsLike | null {
  if (!places.length) return null
  const [west, south, east, north] = places.reduce<Box>(
    ([w, s, e, n], { longitude, latitude }) => [
      Math.min(w, longitude),
      Math.min(s, latitude),
      Math.max(e, longitude),
      Math.max(n, latitude),
    ],
    [180, 85, -180, -85],
  )
  return [
    [west, south],
    [east, north],
  ]
}

const outlineOf = ([west, south, east, north]: Box): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'LineString',
    coordinates: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  },
})

/** The more incidents are known to a country alone, the more its land is shaded. */
function shadeOf(countries: ReadonlyMap<string, number>): ExpressionSpecification | number {
  const most = Math.max(1, ...countries.values())
  const cases = [...countries].flatMap(([code, count]) => [code, 0.04 + 0.08 * (Math.log1p(count) / Math.log1p(most))])
  return cases.length ? (['match', ['get', 'code'], ...cases, 0] as unknown as ExpressionSpecification) : 0
}
