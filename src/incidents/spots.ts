import { fold } from '../reading/places/fold.ts'
import type { Reading } from '../reading/reading.ts'
import { isStreetName } from './settings.ts'
import { isStreet } from './streets.ts'
import type { Stretch } from './stretches.ts'

/** Folded names that the sentences give for where it happened; not of streets and countries, nor of where the hurt are treated. */
export function spotsIn({ text, places }: Reading, sentences: readonly Stretch[]): readonly string[] {
  const countries = new Set(places.filter(({ precision }) => precision === 'country').map(({ name }) => fold(name)))
  const read = places.filter(
    place =>
      place.role === 'event' &&
      !isStreetName(place, text) &&
      sentences.some(({ start, end }) => place.span.start >= start && place.span.start < end),
  )
  const told = sentences.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(LOCATED)].map(found => found[1] ?? found[2]!),
  )
  const names = [...read.map(({ name }) => name), ...told]
    .filter(name => !isStreet(name) && !CARE.test(name) && !NO_SPOT.test(name) && !WIDE.test(name))
    .map(spotOf)
  return [...new Set(names)].filter(name => name.length > 2 && !countries.has(name)).sort()
}

/** Folded names of the towns and provinces that a report puts its places in: "the Dora district of Baghdad", "eastern Baghdad". */
export function townsIn({ text, places }: Reading): readonly string[] {
  const around = places.flatMap(({ name, role, admin1 }) => [...(role === 'dateline' ? [name] : []), admin1 ?? ''])
  const told = [...text.matchAll(HOLDING)].map(([, name]) => name!)
  return [...new Set([...around, ...told].map(spotOf))].filter(name => name.length > 2).sort()
}

/** The sides of a town or country that the sentences name, "east" of "eastern Mosul", "the east of Mosul"; each once. */
export function bearingsIn({ text }: Reading, sentences: readonly Stretch[]): readonly string[] {
  const told = sentences.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(BEARING)].map(found => (found[1] ?? found[2])!.toLowerCase()),
  )
  return [...new Set(told)].sort()
}

/** "Nuseirat refugee camp" and "Nuseirat" are one, so are "East Aleppo" and "Aleppo", "Karachi Sunday" and "Karachi". */
const spotOf = (name: string): string =>
  fold(name.replace(/^.*['’]s? /u, '').replace(/['’]s$/u, ''))
    .replace(BEARING_BEFORE, '')
    .replace(KIND_BEHIND, '')
    .replace(DAY_BEHIND, '')

const CARE = /\b(?:hospitals?|clinic|morgue|medical cent(?:er|re)|jail|prison|court(?:house)?)$/i
/** Days and months, and what is left of "South Side" and "Elm Street" where only its last word was read as a place. */
const NO_SPOT =
  /^(?:(?:.* )?Side|(?:.* )?End|Street|Ave|Christmas|Easter|January|February|March|April|May|June|July|August|September|October|November|December|Spring|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)(?:['’]s)?$/
const WIDE = / (?:County|Parish|Province|Region|State|Governorate|Oblast|Strip)$/i
const DAY_BEHIND = / (?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const BEARING_BEFORE = /^(?:(?:far )?(?:north|south)?(?:east|west)?(?:ern)?|down ?town|up ?town|central) /
const PARTS = 'districts?|neighbou?rhoods?|quarters?|suburbs?|areas?|(?:refugee )?camps?|parts?'
const KIND = `${PARTS}|market|school|mosque|church|university|airport|hotel|bazaar|square`
const KIND_BEHIND = new RegExp(` (?:${KIND})$`, 'i')
const NAME = String.raw`(?:al-)?\p{Lu}[\p{L}’'-]*\p{Ll}(?:[ -](?:al-)?\p{Lu}[\p{L}’'-]*\p{Ll})*`
/** "in Karrada", "near Bab al-Sheikh"; "the Dasht-e-Barchi neighbourhood" */
const LOCATED = new RegExp(
  String.raw`\b(?:in|near|outside|inside|(?:fell|landed|down) on) (${NAME})(?![\p{L}’'])|\b[Tt]he (${NAME}) (?:${KIND})\b`,
  'gu',
)
const HOLDING = new RegExp(
  String.raw`\b(?:(?:${PARTS}|cit(?:y|ies)|capital|outskirts|edge|centre|center|north|south|east|west) of|capital,|(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|central|downtown) (${NAME})(?![\p{L}’'])`,
  'gu',
)
const BEARING = /\b(north|south|east|west)(?:ern)? \p{Lu}|\bthe (north|south|east|west) of (?:the )?\p{Lu}/gu
