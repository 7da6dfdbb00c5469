import type { IncidentRow } from '../../api/types.ts'
import { type Box, type Chosen, NOWHERE, type Sort } from './asked.ts'
import type { Names } from './names.ts'

/** How many incidents have a value, among those that meet all other conditions. */
export type Counts = ReadonlyMap<string, number>

/** The incidents that meet what is chosen, and what each condition has to choose from: all that meet the others. */
export type Narrowed = {
  readonly shown: readonly IncidentRow[]
  readonly type: Counts
  readonly status: Counts
  readonly country: Counts
  readonly place: Counts
  readonly sources: Counts
  readonly actors: Counts
  readonly contradicted: number
  /** For the timeline: whatever its days. */
  readonly ofAnyDay: readonly IncidentRow[]
  /** For the map: wherever it was. */
  readonly ofAnyPlace: readonly IncidentRow[]
}

const TYPE = 1
const STATUS = 2
const COUNTRY = 4
const PLACE = 8
const CONTRADICTED = 16
const DAYS = 32
const AREA = 64
const SOURCES = 128
const ACTORS = 256

/** One pass over all rows: the bits of a row name the conditions that it fails; with one bit alone it counts for that condition. */
export function narrow(rows: readonly IncidentRow[], chosen: Chosen, names: Names): Narrowed {
  const shown: IncidentRow[] = []
  const ofAnyDay: IncidentRow[] = []
  const ofAnyPlace: IncidentRow[] = []
  const [type, status, country, place] = [counter(), counter(), counter(), counter()]
  const [sources, actors] = [counter(), counter()]
  let contradicted = 0
  for (const row of rows) {
    const speaking = names.sources.of.get(row.id) ?? NOBODY
    const takingPart = names.actors.of.get(row.id) ?? NOBODY
    const fails =
      failedBy(row, chosen) |
      (isAmong(chosen.sources, speaking) ? 0 : SOURCES) |
      (isAmong(chosen.actors, takingPart) ? 0 : ACTORS)
    if (!fails) shown.push(row)
    if (!(fails & ~TYPE)) add(type, row.type)
    if (!(fails & ~STATUS)) add(status, row.status)
    if (!(fails & ~COUNTRY)) add(country, row.country ?? NOWHERE)
    if (!(fails & ~PLACE) && row.place !== null) add(place, row.place)
    if (!(fails & ~SOURCES)) for (const key of speaking) add(sources, key)
    if (!(fails & ~ACTORS)) for (const key of takingPart) add(actors, key)
    if (!(fails & ~CONTRADICTED) && row.contradictions) contradicted++
    if (!(fails & ~DAYS)) ofAnyDay.push(row)
    if (!(fails & ~AREA)) ofAnyPlace.push(row)
  }
  return { shown, type, status, country, place, sources, actors, contradicted, ofAnyDay, ofAnyPlace }
}

const NOBODY: readonly string[] = []
/** Whether one of those chosen is there; all are chosen by choosing none. */
const isAmong = (chosen: readonly string[], there: readonly string[]): boolean =>
  !chosen.length || there.some(key => chosen.includes(key))
const counter = (): Map<string, number> => new Map()
const add = (counts: Map<string, number>, value: string): void => void counts.set(value, (counts.get(value) ?? 0) + 1)

function failedBy(row: IncidentRow, chosen: Chosen): number {
  return (
    (chosen.type.length && !chosen.type.includes(row.type) ? TYPE : 0) |
    (chosen.status.length && !chosen.status.includes(row.status) ? STATUS : 0) |
    (chosen.country.length && !chosen.country.includes(row.country ?? NOWHERE) ? COUNTRY : 0) |
    (chosen.place !== null && row.place !== chosen.place && row.admin1 !== chosen.place ? PLACE : 0) |
    (chosen.contradicted && !row.contradictions ? CONTRADICTED : 0) |
    (canBeOnDays(row, chosen) ? 0 : DAYS) |
    (canBeInArea(row, chosen) ? 0 : AREA)
  )
}

/** Whether it can have happened on one of the days chosen: a day within it is enough. */
function canBeOnDays({ from, to }: IncidentRow, chosen: Chosen): boolean {
  if (chosen.undated === 'only') return from === null
  if (chosen.from === null && chosen.to === null) return true
  if (from === null || to === null) return chosen.undated === 'with'
  return (chosen.from === null || to >= chosen.from) && (chosen.to === null || from <= chosen.to)
}

/** Whether it can have happened within the box: a part of its area within it is enough. */
function canBeInArea(row: IncidentRow, { box, unplaced }: Chosen): boolean {
  if (unplaced === 'only') return !isPlaced(row)
  if (box === null) return true
  return isPlaced(row) ? touches(row, box) : unplaced === 'with'
}

/** An incident with a point around which it lies; of the others no more than a country or a wide area is known, if that. */
export type Placed = IncidentRow & { readonly latitude: number; readonly longitude: number; readonly radiusKm: number }

/** What is told to lie in a wider circle than this is told of a country and no more. */
const WIDEST_KM = 250

export const isPlaced = (row: IncidentRow): row is Placed =>
  row.latitude !== null && row.longitude !== null && row.radiusKm !== null && row.radiusKm <= WIDEST_KM

const KM_A_DEGREE = 111.2

function touches({ latitude, longitude, radiusKm }: Placed, [west, south, east, north]: Box): boolean {
  const up = radiusKm / KM_A_DEGREE
  const along = up / Math.max(0.05, Math.cos((latitude * Math.PI) / 180))
  const inLatitude = latitude >= south - up && latitude <= north + up
  const inLongitude =
    west <= east
      ? longitude >= west - along && longitude <= east + along
      : longitude >= west - along || longitude <= east + along
  return inLatitude && inLongitude
}

/** In the order asked for; those without a value stand last. */
export function sorted(rows: readonly IncidentRow[], sort: Sort): readonly IncidentRow[] {
  if (sort === 'weight') return rows
  const last = Number.NEGATIVE_INFINITY
  if (sort === 'time') return rows.toSorted((a, b) => order(b.from ?? '', a.from ?? ''))
  const size = (row: IncidentRow): number => (sort === 'killed' ? (row.killed?.high ?? last) : row.contradictions)
  return rows.toSorted((a, b) => size(b) - size(a) || b.reports - a.reports)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
