import type { Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import type { Match } from './mentions.ts'
import type { Run } from './runs.ts'

/** Countries that a document speaks of: their share of all names and adjectives of countries, the first few in order. */
export type Focus = { readonly share: ReadonlyMap<string, number>; readonly countries: readonly string[] }

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
  const count = (country: string | null | undefined, by: number) => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + by)
  }
  for (const { first, last } of found)
    for (let i = first; i < last; i++) count(countries.adjectives.get(words[i]!.lower), 1)
  for (const { entries, country, only } of matches) {
    if (country || only)
      count(country ?? only, country || entries.length > 1 || entries[0]!.population > SMALL ? 1 : 0.4)
    else count(entries.find(e => e.listed || e.kind === 'capital')?.country, 0.5)
  }
  const total = [...counts.values()].reduce((a, b) => a + b, 0) || 1
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return { share: new Map(order.map(([c, n]) => [c, n / total])), countries: order.slice(0, FEW).map(([c]) => c) }
}
