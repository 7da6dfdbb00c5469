import type { Gazetteer } from '../places.ts'
import type { Entry } from './gazetteer.ts'
import { nameOf } from './names.ts'

/** Where an outlet is at home, by its own name: "Idaho Statesman", "The Libya Observer". */
export type Home = {
  readonly name: string
  readonly country: string
  /** Null where the outlet's name is a country's. */
  readonly admin1: string | null
}

/** People from which a town in the name of an outlet is believed to be meant. */
const CITY = 100_000
/** How many times larger than the next of its name, in another division, such a town must be. */
const RATIO = 4

/** The country or division that the name of an outlet tells; null where it tells none, or may mean several. */
export function homeOf(outlet: string | null, gazetteer: Gazetteer): Home | null {
  const words = (outlet ?? '').match(/[\p{L}\p{N}.’'-]+/gu)?.slice(0, 12) ?? []
  for (let length = Math.min(4, words.length); length > 0; length--)
    for (let first = 0; first + length <= words.length; first++) {
      if (length === words.length) continue
      const entry = soleEntry(words.slice(first, first + length).join(' '), gazetteer)
      if (entry?.country)
        return { name: entry.name, country: entry.country, admin1: entry.kind === 'country' ? null : entry.admin1 }
    }
  return null
}

/** What a name means by itself: a country, a first division, or a town far larger than all others of its name. */
function soleEntry(name: string, gazetteer: Gazetteer): Entry | null {
  if (!/^\p{Lu}/u.test(name) || gazetteer.words.traps.has(name.toLowerCase())) return null
  const entries = nameOf(gazetteer, name)?.entries ?? []
  const division = entries.find(({ kind }) => kind === 'country') ?? entries.find(({ kind }) => kind === 'province')
  if (division) return division
  const [largest] = entries
  if (!largest || largest.population < CITY) return null
  const rival = entries.find(({ country, admin1 }) => country !== largest.country || admin1 !== largest.admin1)
  return !rival || largest.population >= RATIO * rival.population ? largest : null
}
