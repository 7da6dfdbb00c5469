import { fold } from '../reading/places/fold.ts'
import type { Reading } from '../reading/reading.ts'
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
    .filter(
      name =>
        isStreet(name) || wordsOf(name).every(({ stem }) => (weights.weights.get(stem) ?? weights.unseen) > COMMON),
    )
    .map(fold)
    .filter(name => name.includes(' ') && !left.has(name))
  return [...new Set(names)].sort()
}

/** The weight of a word of office ("sheriff", "court") or another that is in most reports. */
const COMMON = 2

/** Whether a folded name is that of a street: in every town there is a Main Street. */
export const isStreet = (name: string): boolean => STREET_WORD.test(name)

/** Capitalised words in a row, with a short word between: "Omar Mir Seddique Mateen", "Bunny Friend Park", "East 75th Street". */
const NAME =
  /\p{Lu}[\p{L}.'’-]*\p{Ll}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*|\p{Lu}\.?(?= )|\d+(?:st|nd|rd|th)))+/u
const NAMES = new RegExp(NAME, 'gu')
/** Words that end the name of a street. */
export const STREET_KINDS =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Court|Place|Parkway|Terrace|Circle|Way'
const STREET_WORD = new RegExp(` (?:${STREET_KINDS})$`, 'i')
