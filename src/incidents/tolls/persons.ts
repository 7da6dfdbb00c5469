import type { Fate, Found, Measure } from '../../reading/reading.ts'
import { byPosition } from '../../text/span.ts'
import type { Toll } from '../telling.ts'
import type { Here } from './here.ts'
import { TOLD } from './toll.ts'

/** From the worst. */
const HARMS: readonly Measure[] = ['killed', 'injured', 'casualties']

/**
 * Each person of whom anything is told here, with the worst that the report tells of them: who was shot here may die in a later event,
 * though not in one of the background.
 */
export function personsOf(reading: Found, here: Here): readonly Fate[] {
  const past = new Set(reading.events.filter(({ background }) => background).map(({ id }) => id))
  const isHere = ({ event, person }: Fate): boolean => here(event, person.start)
  const told = reading.fates.filter(fate => TOLD.has(fate.status) && (isHere(fate) || !past.has(fate.event ?? '')))
  const rank = ({ measure }: Fate): number => HARMS.indexOf(measure)
  const byPerson = Map.groupBy(told, fate => (rank(fate) < 0 ? `${fate.who} ${fate.measure}` : fate.who))
  return [...byPerson.values()]
    .filter(fates => fates.some(isHere))
    .map(fates => fates.reduce((worst, fate) => (rank(fate) < rank(worst) ? fate : worst)))
}

/** As many as there are persons of whom one of the measures is told. */
export function counted(persons: readonly Fate[], measures: readonly Measure[]): readonly Toll[] {
  const these = persons.filter(({ measure }) => measures.includes(measure))
  if (these.length === 0) return []
  return [
    {
      measure: measures[0]!,
      atLeast: these.length,
      atMost: these.length,
      approximate: false,
      spans: these.map(({ person }) => person).toSorted(byPosition),
      because: these.length === 1 ? `one person: ${these[0]!.because}` : `${these.length} persons told of one by one`,
    },
  ]
}
