type Bounds = { readonly start: number; readonly end: number }

/** Gold and made things matched one to one, the best score first; only positive scores match. */
export function pairs<G, S>(
  golds: readonly G[],
  made: readonly S[],
  score: (gold: G, made: S) => number,
): readonly (readonly [G, S])[] {
  const scored: { value: number; g: number; s: number }[] = []
  golds.forEach((gold, g) => {
    made.forEach((one, s) => {
      const value = score(gold, one)
      if (value > 0) scored.push({ value, g, s })
    })
  })
  scored.sort((a, b) => b.value - a.value || a.g - b.g || a.s - b.s)
  const [usedGold, usedMade] = [new Set<number>(), new Set<number>()]
  return scored.flatMap(({ g, s }) => {
    if (usedGold.has(g) || usedMade.has(s)) return []
    usedGold.add(g)
    usedMade.add(s)
    return [[golds[g]!, made[s]!] as const]
  })
}

export const sameBounds = (a: Bounds, b: Bounds): boolean => a.start === b.start && a.end === b.end

export const touchAny = (as: readonly Bounds[], bs: readonly Bounds[]): boolean =>
  as.some(a => bs.some(b => a.start < b.end && b.start < a.end))

/** Units of text in all of `spans`. */
export const sizeOf = (spans: readonly Bounds[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0)

/** Units of text that two lists of spans share. */
export const sharedSize = (as: readonly Bounds[], bs: readonly Bounds[]): number =>
  as.reduce(
    (sum, a) =>
      sum + bs.reduce((inner, b) => inner + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  )
