import type { GazetteerRow } from '../../src/reading/places/compile.ts'
import { fold } from '../../src/reading/places/fold.ts'
import type { PlaceKind } from '../../src/reading/places/kinds.ts'

type City = { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string }
type Division = { code: string; name: string }
type Counted = {
  cityId: number
  name: string
  country: string
  featureCode: string
  adminCode: string
  population: number
  loc: { coordinates: [number, number] }
}

/** What the two packages hold, as they export it. */
export type Packages = {
  readonly cities: readonly City[]
  readonly admin1: readonly Division[]
  readonly admin2: readonly Division[]
  readonly populations: readonly Counted[]
}

const KINDS: Readonly<Record<string, PlaceKind>> = { PPLC: 'capital', PPLA: 'seat', PPLX: 'neighbourhood' }

/** Both packages joined: cities of the one with id, population and kind of the other; divisions placed amid their cities. */
export function geonamesRows({ cities, admin1, admin2, populations }: Packages): readonly GazetteerRow[] {
  const first = new Map(admin1.map(d => [d.code, d.name]))
  const second = new Map(admin2.map(d => [d.code, d.name]))
  const cells = new Map<string, Counted[]>()
  for (const counted of populations) {
    const [longitude, latitude] = counted.loc.coordinates
    const cell = cellOf(counted.country, latitude, longitude)
    const list = cells.get(cell)
    if (list) list.push(counted)
    else cells.set(cell, [counted])
  }
  const used = new Set<number>()
  const rows: GazetteerRow[] = []
  const members = new Map<string, GazetteerRow[]>()
  for (const city of cities) {
    const latitude = Number(city.lat)
    const longitude = Number(city.lng)
    const counted = partner(cells, used, city, latitude, longitude)
    if (counted) used.add(counted.cityId)
    const row: GazetteerRow = {
      name: city.name,
      forms: counted && counted.name !== city.name ? [counted.name] : [],
      abbreviations: [],
      kind: KINDS[counted?.featureCode ?? ''] ?? 'town',
      country: city.country,
      admin1: first.get(`${city.country}.${city.admin1}`) ?? null,
      admin2: second.get(`${city.country}.${city.admin1}.${city.admin2}`) ?? null,
      latitude,
      longitude,
      population: counted?.population ?? 0,
      geonameId: counted?.cityId ?? null,
      listed: false,
    }
    rows.push(row)
    for (const code of [`${city.country}.${city.admin1}`, `${city.country}.${city.admin1}.${city.admin2}`]) {
      const list = members.get(code)
      if (list) list.push(row)
      else members.set(code, [row])
    }
  }
  for (const counted of populations) {
    if (used.has(counted.cityId)) continue
    const [longitude, latitude] = counted.loc.coordinates
    rows.push({
      name: counted.name,
      forms: [],
      abbreviations: [],
      kind: KINDS[counted.featureCode] ?? 'town',
      country: counted.country,
      admin1: first.get(`${counted.country}.${counted.adminCode}`) ?? null,
      admin2: null,
      latitude,
      longitude,
      population: counted.population,
      geonameId: counted.cityId,
      listed: false,
    })
  }
  for (const [kind, divisions] of [['province', admin1] as const, ['district', admin2] as const])
    for (const { code, name } of divisions) {
      const [country, one] = code.split('.') as [string, string]
      const inside = members.get(code) ?? members.get(`${country}.${one}`)
      if (!inside) continue
      rows.push({
        name,
        forms: [],
        abbreviations: [],
        kind,
        country,
        admin1: first.get(`${country}.${one}`) ?? null,
        admin2: kind === 'district' ? name : null,
        latitude: middle(inside.map(r => r.latitude)),
        longitude: middle(inside.map(r => r.longitude)),
        population: members.has(code) ? inside.reduce((sum, r) => sum + r.population, 0) : 0,
        geonameId: null,
        listed: false,
      })
    }
  return rows
}

const cellOf = (country: string, latitude: number, longitude: number): string =>
  `${country}${Math.round(latitude * 10)},${Math.round(longitude * 10)}`

/** The entry of the other package at the same point, or of the same name within some ten kilometres. */
function partner(
  cells: ReadonlyMap<string, readonly Counted[]>,
  used: ReadonlySet<number>,
  city: City,
  latitude: number,
  longitude: number,
): Counted | null {
  let best: Counted | null = null
  let least = Number.POSITIVE_INFINITY
  for (const south of [-0.1, 0, 0.1])
    for (const west of [-0.1, 0, 0.1])
      for (const counted of cells.get(cellOf(city.country, latitude + south, longitude + west)) ?? []) {
        const [x, y] = counted.loc.coordinates
        const away = Math.abs(y - latitude) + Math.abs(x - longitude)
        const fits =
          away < 0.0002 || (away < 0.15 && (counted.name === city.name || fold(counted.name) === fold(city.name)))
        if (fits && away < least && !used.has(counted.cityId)) {
          best = counted
          least = away
        }
      }
  return best
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
