import { contains } from '../text/span.ts'
import type { Attribution } from './reading.ts'

type Bounds = { readonly start: number; readonly end: number }

/** The attributions in whose content a stretch of text stands, innermost first; empty for the report's own voice. */
export type Chains = (span: Bounds) => readonly Attribution[]

/** Paints the text with the smallest content at each place, once; a chain climbs from there by nesting. */
export function chainsOf(attributions: readonly Attribution[]): Chains {
  const byId = new Map(attributions.map(a => [a.id, a]))
  const size = (a: Attribution): number => a.content.reduce((n, { start, end }) => n + end - start, 0)
  const painted = new Int32Array(attributions.reduce((most, a) => Math.max(most, ...a.content.map(c => c.end)), 0))
  const bySize = attributions.toSorted((a, b) => size(b) - size(a))
  for (const [i, { content }] of bySize.entries()) for (const { start, end } of content) painted.fill(i + 1, start, end)
  const above = (a: Attribution): Attribution | undefined => (a.parent === null ? undefined : byId.get(a.parent))
  return span => {
    let at = bySize[(painted[span.start] ?? 0) - 1]
    while (at && !at.content.some(piece => contains(piece, span))) at = above(at)
    const chain: Attribution[] = []
    for (; at && !chain.includes(at); at = above(at)) chain.push(at)
    return chain
  }
}
