import type { GazetteerRow } from '../../reading/places/compile.ts'
import { fold } from '../../reading/places/fold.ts'
import type { PlaceKind } from '../../reading/places/kinds.ts'

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

/** Names of first and second divisions by code: "SY.09", "SY.09.5902". */
export const divisionNames = ({ admin1, admin2 }: Packages): ReadonlyMap<string, string> =>
  new Map([...admin1, ...admin2].map(({ code, name }) => [code, name]))

/** Names of first divisions by country. */
export const firstDivisions = ({ admin1 }: Packages): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [...Map.groupBy(admin1, ({ code }) => code.slice(0, 2))].map(([c, all]) => [c, new Set(all.map(d => d.name))]),
  )

const KINDS: Readonly<Record<string, PlaceKind>> = { PPLC: 'capital', PPLA: 'seat', PPLX: 'neighbourhood' }

/** Both packages joined: cities of the one with id, population and kind of the other; divisions placed amid their cities. */
export function geonamesRows({ cities, admin1, admin2, populations }: Packages): readonly GazetteerRow[] {
  const first = new Map(admin1.map(d => [d.code, d.name]))
  const second = new Map(admin2.map(d => [d.code, d.name]))
  const points = new Map(
    populations.map(counted => [pointOf(counted.loc.coordinates[1], counted.loc.coordinates[0]), counted]),
  )
  const names = Map.groupBy(populations, counted => `${counted.country}/${fold(counted.name)}`)
  const used = new Set<number>()
  const rows: GazetteerRow[] = []
  const members = new Map<string, GazetteerRow[]>()
  for (const city of cities) {
    const latitude = Number(city.lat)
    const longitude = Number(city.lng)
    const counted = partner(points, names, used, city)
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

const pointOf = (latitude: number, longitude: number): number =>
  Math.round(latitude * 1e5) * 4e7 + Math.round(longitude * 1e5)

/** The entry of the other package at the same point, or of the same name within some fifteen kilometres. */
function partner(
  points: ReadonlyMap<number, Counted>,
  names: ReadonlyMap<string, readonly Counted[]>,
  used: ReadonlySet<number>,
  city: City,
): Counted | null {
  const latitude = Number(city.lat)
  const longitude = Number(city.lng)
  const same = points.get(pointOf(latitude, longitude))
  if (same && same.country === city.country && !used.has(same.cityId)) return same
  const away = ({ loc }: Counted) => Math.abs(loc.coordinates[1] - latitude) + Math.abs(loc.coordinates[0] - longitude)
  const near = (names.get(`${city.country}/${fold(city.name)}`) ?? []).filter(
    c => away(c) < 0.15 && !used.has(c.cityId),
  )
  return near.sort((a, b) => away(a) - away(b))[0] ?? null
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
