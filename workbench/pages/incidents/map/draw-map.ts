import {
  type ExpressionSpecification,
  type GeoJSONSource,
  type LngLatBoundsLike,
  Map as MapLibre,
  NavigationControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
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
  /** Goes where they all are in sight, and no nearer than `zoom`. */
  readonly fit: (places: readonly Place[], zoom?: number) => void
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
  /** Clicked, or Enter pressed: what lies there. */
  readonly onOpen: (places: readonly Place[]) => void
}

/** Draws the map into an element; what lies where it is clicked is handed over, of a bunch all its places. */
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
  const lyingAt = async ({ x, y }: { readonly x: number; readonly y: number }): Promise<readonly Place[]> => {
    const near: [[number, number], [number, number]] = [
      [x - 3, y - 3],
      [x + 3, y + 3],
    ]
    const [places, [bunch]] = [shown, map.queryRenderedFeatures(near, { layers: ['bunches'] })]
    const { cluster_id, point_count } = bunch?.properties ?? {}
    const found = bunch
      ? await source('places').getClusterLeaves(cluster_id, point_count, 0)
      : map.queryRenderedFeatures(near, { layers: ['areas'] })
    const numbers = new Set(found.map(({ properties }): number => properties!.place))
    return [...numbers].map(n => places[n]!).toSorted((a, b) => a.radiusKm - b.radiusKm)
  }
  map.on('click', ({ point }) => void lyingAt(point).then(onOpen))
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
    fit: (all, zoom = 8) => {
      const bounds = boundsOf(all)
      if (bounds) map.fitBounds(bounds, { padding: 40, maxZoom: zoom, animate: false }, BY_HAND)
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

/** The places in sight, the nearest first. */
const nearestTo = (
  middle: { readonly lng: number; readonly lat: number },
  places: readonly Place[],
  isInSight: (at: [number, number]) => boolean,
): readonly Place[] => {
  const away = ({ longitude, latitude }: Place): number =>
    Math.hypot((longitude - middle.lng) * Math.cos((middle.lat * Math.PI) / 180), latitude - middle.lat)
  return places
    .filter(({ longitude, latitude }) => isInSight([longitude, latitude]))
    .toSorted((a, b) => away(a) - away(b))
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
