import type { Knowledge } from '../../read.ts'
import type { Place, Reading } from '../../reading/reading.ts'
import type { Incident } from './incidents.ts'

/** The countries of the task: an incident elsewhere concerns it only by who was hit. */
const NINE = ['AR', 'BO', 'CL', 'CO', 'EC', 'GT', 'HN', 'PE', 'SV']

/**
 * "COLOMBIA: ACHI": the country and the most exact place that an incident's events tell; without one the country that the
 * report names most. A place is taken for its namesake in that country where the reading took it for one elsewhere; where
 * there is no namesake, it tells nothing.
 */
export function locationOf({ events }: Incident, { places }: Reading, { actors }: Knowledge): string | null {
  const home = homeOf(places)
  const told = events.flatMap(event => places.filter(({ id }) => id === event.place))
  const place = told.find(one => one.precision !== 'country' && isHere(one)) ?? told.find(isHere)
  const code = place && countryOf(place, home)
  const country = nameOf(code ?? home, actors)
  if (!country) return null
  const name = place?.name.replace(/\s+/g, ' ').toUpperCase().replace(SORT, '')
  return !name || name === country || place?.precision === 'country' ? country : `${country}: ${name}`
}

/** The sort of a place, which the keys put in brackets. */
const SORT = / (?:DEPARTMENT|PROVINCE|MUNICIPALITY|NEIGHBORHOOD|DISTRICT)$/

/** Whether a place lies in one of the nine countries, or a namesake of it does. */
const isHere = ({ country, candidates }: Place): boolean =>
  [country, ...candidates.map(one => one.country)].some(code => code !== null && NINE.includes(code))

function countryOf({ country, candidates }: Place, home: string | null): string | null {
  if (country && NINE.includes(country)) return country
  return candidates.find(one => one.country === home)?.country ?? country
}

/** The one of the nine countries in which most of the places lie. */
function homeOf(places: readonly Place[]): string | null {
  const counts = NINE.map(code => places.filter(({ country }) => country === code).length)
  const most = Math.max(...counts)
  return most > 0 ? NINE[counts.indexOf(most)]! : null
}

/** The usual name of a state: "CO" → "COLOMBIA". */
const nameOf = (code: string | null, { adjectives }: Knowledge['actors']): string | undefined =>
  [...adjectives.values()].find(state => state.country === code)?.name.toUpperCase()
