import { fold } from '../reading/places/fold.ts'
import type { Reading } from '../reading/reading.ts'
import type { Stretch } from './stretches.ts'
import { type WordWeights, wordsOf } from './words.ts'

/**
 * Folded names that stand with a happening: people by two names or more, and streets. Who only speaks (the mayor, the
 * police's spokeswoman) speaks of many happenings and is left out, and so is a name with a word of office in it.
 */
export function namesIn(reading: Reading, stretch: readonly Stretch[], weights: WordWeights): readonly string[] {
  const within = (start: number): boolean => stretch.some(part => start >= part.start && start < part.end)
  const parties = new Set(
    reading.events.flatMap(({ actors, recipients }) => [...actors, ...recipients]).map(p => p.actor),
  )
  const speakers = new Set(reading.attributions.map(({ speaker }) => speaker).filter(id => !parties.has(id)))
  const people = reading.actors
    .filter(({ kind, id, mentions }) => kind === 'person' && !speakers.has(id) && mentions.some(m => within(m.start)))
    .flatMap(({ name }) => PERSON.exec(name)?.[0] ?? [])
    .filter(name => wordsOf(name).every(({ stem }) => (weights.weights.get(stem) ?? weights.unseen) > COMMON))
  const streets = stretch.flatMap(({ start, end }) => reading.text.slice(start, end).match(STREET) ?? [])
  return [...new Set([...people, ...streets].map(fold))].sort()
}

/** The weight of a word of office ("sheriff", "court") or another that is in most reports. */
const COMMON = 1

/** Whether a folded name is that of a street: in every town there is a Main Street. */
export const isStreet = (name: string): boolean => STREET_WORD.test(name)

/** The capitalised words at the end of a phrase: "suspect Eugene Rudd" → "Eugene Rudd". */
const PERSON = /\p{Lu}[\p{L}.'’-]+(?: \p{L}{1,3}\.?)?(?: \p{Lu}[\p{L}.'’-]+)+$/u
const KINDS =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Court|Place|Parkway|Terrace|Circle|Way'
const STREET = new RegExp(
  `\\b(?:\\d+(?:st|nd|rd|th)|\\p{Lu}[\\p{L}.'’-]+)(?: (?:\\d+(?:st|nd|rd|th)|\\p{Lu}[\\p{L}.'’-]+))* (?:${KINDS})\\b`,
  'gu',
)
const STREET_WORD = new RegExp(` (?:${KINDS})$`, 'i')
