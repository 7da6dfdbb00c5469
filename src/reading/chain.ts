import { contains } from '../text/span.ts'
import type { Attribution } from './reading.ts'

type Bounds = { readonly start: number; readonly end: number }

/** The attributions in whose content a stretch of text stands, innermost first; empty for the report's own voice. */
export function chainOf(attributions: readonly Attribution[], span: Bounds): readonly Attribution[] {
  let innermost: Attribution | null = null
  let least = Number.POSITIVE_INFINITY
  for (const attribution of attributions) {
    const piece = attribution.content.find(content => contains(content, span))
    if (piece && piece.end - piece.start < least) {
      innermost = attribution
      least = piece.end - piece.start
    }
  }
  const chain: Attribution[] = []
  for (let at = innermost; at && !chain.includes(at); at = attributions.find(a => a.id === at!.parent) ?? null)
    chain.push(at)
  return chain
}
