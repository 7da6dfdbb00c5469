import type { Gazetteer } from '../places.ts'
import { KEYS, withoutTypeWord } from './compile.ts'
import { fold } from './fold.ts'
import { type Entry, entryAt, findAbbreviation, findKey, findName, type Hit } from './gazetteer.ts'

/** What the gazetteer tells of a name, whatever stands around it. */
export type Name = {
  /** Ways to entries, most populous first; `entries` in the same order. */
  readonly hits: readonly Hit[]
  readonly entries: readonly Entry[]
  /** Whether it is a country's name, and which country's. */
  readonly country: string | null
  /** Whether our lexicons name one of the entries. */
  readonly listed: boolean
  /** Whether it is the seat of a state or a site that stands for one ("the Kremlin"). */
  readonly seat: boolean
  /** The country of all entries, or null. */
  readonly only: string | null
  /** How much the name alone speaks for a place, 0.5 to 2: much where reports speak of it, little for small towns. */
  readonly renown: number
}

/**
 * Looks a name up: "the Strip" with its article only as such, ", Ore." only as an abbreviation, others in all their forms.
 * Null where no entry bears it.
 */
export function nameOf({ entries, countries }: Gazetteer, name: string): Name | null {
  const abbreviation = name.startsWith(', ')
  const hits = abbreviation
    ? findAbbreviation(entries, name.slice(2))
    : name.startsWith('the ')
      ? findKey(entries, fold(name))
      : findName(entries, name, countries.articles)
  if (!hits.length) return null
  const meant = hits
    .map(hit => ({ hit, entry: entryAt(entries, hit.entry) }))
    .sort((a, b) => b.entry.population - a.entry.population || a.entry.index - b.entry.index)
  const state = abbreviation ? undefined : meant.find(({ entry }) => entry.kind === 'country')
  const first = meant[0]!.entry.country
  return {
    hits: meant.map(m => m.hit),
    entries: meant.map(m => m.entry),
    country: state?.entry.country ?? null,
    listed: meant.some(m => m.entry.listed),
    seat: meant.some(m => m.entry.kind === 'capital' || m.entry.kind === 'facility'),
    only: meant.every(m => m.entry.country === first) ? first : null,
    renown: Math.max(...meant.map(m => renown(m.entry, m.hit.how))),
  }
}

function renown({ name, kind, population, listed }: Entry, how: number): number {
  if (how === KEYS.abbreviation) return 2
  const points = listed || population >= 1e6 ? 2 : population >= 1e5 ? 1.5 : population >= 15000 ? 1 : 0.5
  if ((kind === 'district' && how >= KEYS.short) || (kind === 'neighbourhood' && !listed)) return 0.5
  if (kind === 'district' && withoutTypeWord(fold(name)) !== fold(name)) return Math.max(points, 2)
  return kind === 'province' && how < KEYS.short ? Math.max(points, 1.5) : points
}
