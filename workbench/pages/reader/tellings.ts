import type { ReadClaim, Reading, Span } from '../../api/types.ts'

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/**
 * To which of a happening's claims some words of it belong: to the one in whose content they stand, the innermost of several;
 * else to the first.
 */
export function tellingOf(reading: Reading, tellings: readonly ReadClaim[], span: Span): ReadClaim | undefined {
  const within = tellings.filter(({ chain: [innermost] }) =>
    reading.attributions.some(({ id, content }) => id === innermost && content.some(words => contains(words, span))),
  )
  return within.toSorted((a, b) => b.chain.length - a.chain.length)[0] ?? tellings[0]
}

export const isSameChain = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join()
