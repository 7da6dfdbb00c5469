import { fold } from '../reading/places/fold.ts'
import type { Reading } from '../reading/reading.ts'
import type { Stretch } from './stretches.ts'

/**
 * Folded names that stand with a happening: people by two names or more, and streets. Who only speaks (the mayor, the
 * police's spokeswoman) speaks of many happenings and is left out.
 */
export function namesIn(reading: Reading, stretch: readonly Stretch[]): readonly string[] {
  const within = (start: number): boolean => stretch.some(part => start >= part.start && start < part.end)
  const parties = new Set(
    reading.events.flatMap(({ actors, recipients }) => [...actors, ...recipients]).map(({ actor }) => actor),
  )
  const speakers = new Set(reading.attributions.map(({ speaker }) => speaker).filter(id => !parties.has(id)))
  const people = reading.actors
    .filter(
      ({ kind, id, mentions }) => kind === 'person' && !speakers.has(id) && mentions.some(({ start }) => within(start)),
    )
    .flatMap(({ name }) => PERSON.exec(name)?.[0] ?? [])
  const streets = stretch.flatMap(({ start, end }) => reading.text.slice(start, end).match(STREET) ?? [])
  return [...new Set([...people, ...streets].map(fold))].sort()
}

/** The capitalised words at the end of a phrase: "suspect Eugene Rudd" → "Eugene Rudd". */
const PERSON = /\p{Lu}[\p{L}.'’-]+(?: \p{L}{1,3}\.?)?(?: \p{Lu}[\p{L}.'’-]+)+$/u
const STREET =
  /\b(?:\d+(?:st|nd|rd|th)|\p{Lu}[\p{L}.'’-]+)(?: (?:\d+(?:st|nd|rd|th)|\p{Lu}[\p{L}.'’-]+))* (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Court|Place|Parkway|Terrace|Circle|Way)\b/gu
