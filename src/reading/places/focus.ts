import type { Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { fold } from './fold.ts'
import type { Match } from './mentions.ts'
import type { Run } from './runs.ts'

/** Countries that a document speaks of, by all its names and adjectives of countries, and the first few in order. */
export type Focus = {
  readonly counts: Counts
  readonly countries: readonly string[]
  /** What each folded name counts for by itself: a name is no evidence of what it means. */
  readonly own: ReadonlyMap<string, Counts>
}
type Counts = ReadonlyMap<string, number>

/** People up to which the only town of a name tells little: the name may be a person's. */
const SMALL = 15000
/** How many countries a spelling is looked for in. */
const FEW = 4

/** Counts names of countries, adjectives ("Syrian"), and names that only one country has or that our lexicons name. */
export function focusOf(
  { words }: Syntax,
  { countries }: Gazetteer,
  found: readonly Run[],
  matches: readonly Match[],
): Focus {
  const counts = new Map<string, number>()
  const own = new Map<string, Map<string, number>>()
  const count = (country: string | null | undefined, by: number, name?: string) => {
    if (!country) return
    counts.set(country, (counts.get(country) ?? 0) + by)
    if (name === undefined) return
    const key = fold(name)
    const mine = own.get(key) ?? new Map<string, number>()
    own.set(key, mine.set(country, (mine.get(country) ?? 0) + by))
  }
  for (const { first, last } of found)
    for (let i = first; i < last; i++) count(countries.adjectives.get(words[i]!.lower), 1)
  for (const { name, entries, country, only } of matches) {
    if (country || only)
      count(country ?? only, country || entries.length > 1 || entries[0]!.population > SMALL ? 1 : 0.4, name)
    else count(entries.find(e => e.listed || e.kind === 'capital')?.country, 0.5, name)
  }
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return { counts, own, countries: order.slice(0, FEW).map(([c]) => c) }
}

/** The share from 0 to 1 of a country among all that the other names of the document point to; `name` is folded. */
export function shareOf({ counts, own }: Focus, country: string | null, name: string): number {
  if (country === null) return 0
  const mine = own.get(name)
  const rest = (counts.get(country) ?? 0) - (mine?.get(country) ?? 0)
  return rest > 0 ? rest / (sum(counts) - (mine ? sum(mine) : 0)) : 0
}

const sum = (counts: Counts): number => {
  let total = 0
  for (const n of counts.values()) total += n
  return total
}
