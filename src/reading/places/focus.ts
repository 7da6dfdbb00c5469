import type { Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { entryAt, findName } from './gazetteer.ts'
import type { Mention } from './mentions.ts'
import { isCapitalised } from './runs.ts'

/** Countries that a document speaks of: their share of all names and adjectives of countries, the first few in order. */
export type Focus = { readonly share: ReadonlyMap<string, number>; readonly countries: readonly string[] }

/** Counts names of countries, adjectives ("Syrian") and names of places that only one country has. */
export function focusOf(syntax: Syntax, gazetteer: Gazetteer, mentions: readonly Mention[]): Focus {
  const counts = new Map<string, number>()
  const count = (country: string, by: number) => counts.set(country, (counts.get(country) ?? 0) + by)
  const known = new Map<string, string | null>()
  for (const word of syntax.words) {
    if (!isCapitalised(word)) continue
    let country = known.get(word.text)
    if (country === undefined) {
      country = gazetteer.countries.adjectives.get(word.lower) ?? null
      if (!country) {
        const entry = findName(gazetteer.entries, word.text)
          .map(h => entryAt(gazetteer.entries, h.entry))
          .find(e => e.kind === 'country')
        country = entry?.country ?? null
      }
      known.set(word.text, country)
    }
    if (country) count(country, 1)
  }
  for (const mention of mentions) {
    const entries = mention.hits.map(hit => entryAt(gazetteer.entries, hit.entry))
    const country = entries[0]?.country
    if (!country) continue
    if (entries.every(e => e.country === country)) count(country, 1)
    else {
      const listed = entries.find(e => e.listed || e.kind === 'capital')
      if (listed?.country) count(listed.country, 0.5)
    }
  }
  const total = [...counts.values()].reduce((a, b) => a + b, 0) || 1
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return { share: new Map(order.map(([c, n]) => [c, n / total])), countries: order.slice(0, 4).map(([c]) => c) }
}
