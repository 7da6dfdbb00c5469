import { type Syntax, wordsIn } from '../../language/syntax.ts'
import type { Attribution } from '../reading.ts'

/** Which attributions a word stands in, innermost first. */
export type Chains = (word: number) => readonly Attribution[]

/** Paints each word with the smallest content that covers it; the chain climbs from there by nesting. */
export function chainsOf(syntax: Syntax, attributions: readonly Attribution[]): Chains {
  const byId = new Map(attributions.map(a => [a.id, a]))
  const size = (a: Attribution) => a.content.reduce((n, { start, end }) => n + end - start, 0)
  const smallest = new Map<number, Attribution>()
  const painted = new Array<Attribution | undefined>(syntax.words.length)
  for (const attribution of [...attributions].sort((a, b) => size(b) - size(a)))
    for (const piece of attribution.content) {
      const { first, last } = wordsIn(syntax, piece)
      for (let i = first; i < last; i++) painted[i] = attribution
    }
  painted.forEach((attribution, i) => {
    if (attribution) smallest.set(i, attribution)
  })
  return word => {
    const chain: Attribution[] = []
    for (let at = smallest.get(word); at && !chain.includes(at); at = at.parent ? byId.get(at.parent) : undefined)
      chain.push(at)
    return chain
  }
}
