import type { Found, Measure } from '../../reading/reading.ts'
import { overlaps } from '../../text/span.ts'
import type { Toll } from '../telling.ts'
import { sizeOf } from './toll.ts'

const HARMS: readonly Measure[] = ['killed', 'injured', 'casualties']

/**
 * A count of persons of whom a text tells one by one, beside a headline that tells of fewer and counts nobody ("Toddler shot in Gary"): at least
 * those of the headline, since "the child" and "his son" may be one, at most all.
 */
export const maybeToldTwice = (toll: Toll, persons: number): Toll =>
  toll.spans.length > persons && sizeOf(toll) === toll.spans.length
    ? { ...toll, atLeast: persons, because: `${toll.because}; the headline tells of ${persons}` }
    : toll

/** How many hurt persons a headline tells of one by one; null where it tells of none or gives a number of them. */
export function personsHeadlined({ fates, figures }: Found): number | null {
  const persons = fates.filter(({ measure }) => HARMS.includes(measure))
  const harmed = figures.filter(({ measure }) => HARMS.includes(measure))
  if (harmed.some(({ atLeast }) => atLeast !== 1)) return null
  const single = harmed.filter(({ span }) => !persons.some(({ person }) => overlaps(person, span)))
  return new Set(persons.map(({ who }) => who)).size + single.length || null
}
