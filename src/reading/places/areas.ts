import type { Syntax, Word } from '../../language/syntax.ts'
import type { Area } from '../reading.ts'
import { kilometres } from './distance.ts'
import type { Entry } from './gazetteer.ts'
import { isSettlement, type PlaceKind } from './kinds.ts'
import type { Mention } from './mentions.ts'

/** Kilometres around the middle of what has no towns by which to measure it. */
const REACH: Readonly<Partial<Record<PlaceKind, number>>> = {
  continent: 3000,
  sea: 500,
  gulf: 300,
  region: 150,
  river: 100,
  province: 80,
  country: 300,
  island: 50,
  lake: 50,
  border: 50,
  strait: 40,
  valley: 40,
  mountain: 30,
  district: 25,
  airport: 3,
  base: 3,
}
/** People a square kilometre by which the size of a town is guessed. */
const DENSITY = 5000
/** Kilometres that "near", "outside", "the outskirts of" add to a place. */
const AROUND = 10
/** Share of a distance told in words by which it is rounded: "12 km south of". */
const ROUNDED = 0.25
/** Words before a name that are looked at. */
const FAR = 12
/** How far from the middle "the north of" lies, as a share of the reach, and what it reaches itself. */
const PART = { away: 0.6, reach: 0.6 }

const NEAR =
  /^(?:near|nearby|outside|around|surrounding|beside|outskirts|suburbs?|vicinity|environs|countryside|close|proximity)$/
const BESIDE =
  /^(?:the|of|to|-|and|parts?|side|end|half|edges?|fringes?|central|near|nearby|outside|around|surrounding|beside|outskirts|suburbs?|vicinity|environs|countryside|close|proximity|(?:north|south|east|west)[a-z]*)$/
const BEARINGS: readonly (readonly [RegExp, number, number])[] = [
  [/north/, 1, 0],
  [/south/, -1, 0],
  [/east/, 0, 1],
  [/west/, 0, -1],
]
const UNITS: Readonly<Record<string, number>> = {
  km: 1,
  kms: 1,
  kilometer: 1,
  kilometers: 1,
  kilometre: 1,
  kilometres: 1,
  mile: 1.609,
  miles: 1.609,
  mi: 1.609,
  metres: 0.001,
  meters: 0.001,
}

/** Kilometres within which an entry lies around its point: measured by its towns, by its people, or by its kind. */
export const reachOf = ({ kind, population, reach }: Entry): number =>
  reach ||
  (isSettlement(kind) ? Math.max(2, Math.round(Math.sqrt(population / DENSITY / Math.PI))) : (REACH[kind] ?? 1))

/**
 * Where the words put what happened, seen from the place that they name: at it, near it, so far away from it, in a part of it, or
 * between it and `other`, the place after or before "and".
 */
export function areaOf(syntax: Syntax, mention: Mention, entry: Entry, other: Entry | null): Area {
  const { words } = syntax
  const reach = reachOf(entry)
  const at = (relation: Area['relation'], north: number, east: number, radius: number): Area => ({
    relation,
    ...moved(entry, north, east),
    radiusKm: Math.max(1, Math.round(radius)),
  })
  if (other) {
    const middle = {
      latitude: (entry.latitude + other.latitude) / 2,
      longitude: (entry.longitude + other.longitude) / 2,
    }
    return { relation: 'between', ...middle, radiusKm: Math.max(1, Math.round(kilometres(entry, other) / 2)) }
  }
  const { sentence } = words[mention.first]!
  const before = words.slice(Math.max(0, mention.first - FAR), mention.first).filter(w => w.sentence === sentence)
  const own = words.slice(mention.first, mention.last).filter(w => !mention.name.includes(w.text))
  const distance = distanceIn(before)
  const beside = besideIn(before)
  const [north, east] = bearingOf([...(distance ? before.slice(distance.after) : beside), ...own])
  const aside = north !== 0 || east !== 0
  if (distance) return at('away', north * distance.km, east * distance.km, distance.km * (aside ? ROUNDED : 1))
  const near = beside.some(w => NEAR.test(w.lower))
  const away = reach + AROUND
  if (aside && beside.at(-1)?.lower === 'of' && !beside.some(w => w.lower === 'the' || w.lower.endsWith('ern')))
    return at('near', north * away, east * away, away)
  if (near) return at('near', north * reach, east * reach, away)
  if (aside) return at('part', north * reach * PART.away, east * reach * PART.away, reach * PART.reach)
  return at('at', 0, 0, reach)
}

/** The words right before a name that say on which side of it: "the northern outskirts of", "east of". */
function besideIn(before: readonly Word[]): readonly Word[] {
  let first = before.length
  while (first > 0 && BESIDE.test(before[first - 1]!.lower)) first--
  return before.slice(first)
}

/** "12 km", "some twelve miles" among the words before a name; `after`: number of the word behind the unit. */
function distanceIn(before: readonly Word[]): { km: number; after: number } | null {
  for (let i = before.length - 1; i > 0; i--) {
    const unit = UNITS[before[i]!.lower]
    const number = Number(before[i - 1]!.text.replace(',', ''))
    const leads = before
      .slice(i + 1)
      .every(w =>
        /^(?:to|the|of|from|outside|away|off|north|south|east|west|-|\p{L}*(?:north|south|east|west)\p{L}*|city|town|village)$/u.test(
          w.lower,
        ),
      )
    if (unit && leads && Number.isFinite(number) && number > 0) return { km: number * unit, after: i + 1 }
  }
  return null
}

/** Unit vector of the directions among words: "north-west", "south western". */
function bearingOf(words: readonly Word[]): readonly [number, number] {
  let north = 0
  let east = 0
  for (const { lower } of words)
    for (const [direction, dn, de] of BEARINGS)
      if (direction.test(lower)) {
        north += dn
        east += de
      }
  const length = Math.hypot(north, east) || 1
  return [north / length, east / length]
}

function moved({ latitude, longitude }: Entry, north: number, east: number): { latitude: number; longitude: number } {
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  const narrowing = Math.max(0.1, Math.cos((latitude * Math.PI) / 180))
  return { latitude: round(latitude + north / 111.2), longitude: round(longitude + east / 111.2 / narrowing) }
}
