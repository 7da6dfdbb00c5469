import type { Entry } from './gazetteer.ts'

/** First and second divisions that the names of a document may lie in, whatever each is settled on: how many names point to each. */
export type Regions = {
  readonly counts: Counts
  /** What each name counts for by itself, by its key. */
  readonly own: ReadonlyMap<string, Counts>
}
type Counts = ReadonlyMap<string, number>

/** How many of a name's heaviest entries count. */
const HEAVIEST = 24

/** A name counts for each division that its entries lie in, the less the more they are: "Springfield" tells little of any. */
export function regionsOf(names: ReadonlyMap<string, readonly Entry[]>): Regions {
  const counts = new Map<string, number>()
  const own = new Map<string, Counts>()
  for (const [key, all] of names) {
    const mine = new Map<string, number>()
    for (const level of [firstDivision, secondDivision]) {
      const divisions = new Set(all.slice(0, HEAVIEST).flatMap(entry => level(entry) ?? []))
      for (const division of divisions) mine.set(division, 1 / Math.sqrt(divisions.size))
    }
    own.set(key, mine)
    for (const [division, n] of mine) counts.set(division, (counts.get(division) ?? 0) + n)
  }
  return { counts, own }
}

/** How many other names of the document may lie in an entry's first and second division. */
export function alike({ counts, own }: Regions, entry: Entry, key: string): { first: number; second: number } {
  const others = (division: string | null) =>
    division === null ? 0 : (counts.get(division) ?? 0) - (own.get(key)?.get(division) ?? 0)
  return { first: others(firstDivision(entry)), second: others(secondDivision(entry)) }
}

const firstDivision = ({ country, admin1, kind }: Entry): string | null =>
  country && admin1 && kind !== 'country' ? `${country}/${admin1}` : null

const secondDivision = (entry: Entry): string | null =>
  entry.admin2 ? `${firstDivision(entry)}/${entry.admin2}` : null
