import type { Filter } from './filter.ts'
import type { Ledger } from './open.ts'
import { searchClaims } from './search-claims.ts'

/** How many claims one condition of a filter finds alone, which the names of its fields tell. */
export type Alone = { readonly names: string; readonly count: number; readonly isMore: boolean }

/** Fields that only mean something together. */
const TOGETHER: readonly (readonly (keyof Filter)[])[] = [
  ['from', 'to'],
  ['publishedFrom', 'publishedTo'],
  ['actor', 'role'],
]

/** The conditions of a filter asked one by one, to tell a person which of them finds nothing. Empty where there is but one. */
export async function aloneOf(ledger: Ledger, filter: Filter): Promise<readonly Alone[]> {
  const fields = Object.keys(filter) as (keyof Filter)[]
  const groups = Map.groupBy(fields, field => TOGETHER.find(group => group.includes(field)) ?? field)
  if (groups.size < 2) return []
  const alone: Alone[] = []
  for (const of of groups.values()) {
    const part: Filter = Object.fromEntries(of.map(field => [field, filter[field]]))
    const { count, isMore } = await searchClaims(ledger, part, { limit: 1, after: null })
    alone.push({ names: of.join(' and '), count, isMore })
  }
  return alone
}
