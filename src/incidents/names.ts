import { fold } from '../reading/places/fold.ts'
import type { Reading } from '../reading/reading.ts'
import { isStreet, streetsIn } from './streets.ts'
import type { Stretch } from './stretches.ts'
import { type WordWeights, wordsOf } from './words.ts'

/**
 * Folded names that stand with a happening: of people, clubs, squares, streets; two words or more. Names of who only
 * speaks (the mayor, the police's spokeswoman), of places on the map and of what every report names (an office, a day)
 * are in reports of many happenings and are left out.
 */
export function namesIn(reading: Reading, stretch: readonly Stretch[], weights: WordWeights): readonly string[] {
  const parties = new Set(
    reading.events.flatMap(({ actors, recipients }) => [...actors, ...recipients]).map(p => p.actor),
  )
  const speakers = new Set(reading.attributions.map(({ speaker }) => speaker).filter(id => !parties.has(id)))
  const left = new Set([
    ...reading.actors.filter(({ id }) => speakers.has(id)).map(({ name }) => fold(NAME.exec(name)?.[0] ?? name)),
    ...reading.places.filter(({ precision }) => precision !== 'exact').map(({ name }) => fold(name)),
  ])
  const told = stretch.flatMap(({ start, end }) =>
    [...reading.text.slice(start, end).matchAll(NAMES)].map(([name]) => name),
  )
  const names = told
    .filter(name => wordsOf(name).every(({ stem }) => (weights.weights.get(stem) ?? weights.unseen) > COMMON))
    .map(fold)
    .filter(name => name.includes(' ') && !isStreet(name) && !left.has(name))
  const streets = stretch.flatMap(({ start, end }) => streetsIn(reading.text.slice(start, end)))
  return [...new Set([...names, ...streets])].sort()
}

/** The weight of a word of office ("sheriff", "court") or another that is in most reports. */
const COMMON = 2

/** Capitalised words in a row, with a short word between: "Omar Mir Seddique Mateen", "Bunny Friend Park". */
const NAME =
  /\p{Lu}[\p{L}.'’-]*\p{Ll}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*|\p{Lu}\.?(?= )|\d+(?:st|nd|rd|th)))+/u
const NAMES = new RegExp(NAME, 'gu')
