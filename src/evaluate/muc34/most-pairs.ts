/** How many gold and made things can at most be matched one to one where `fits` allows it (Kuhn's augmenting paths). */
export function mostPairs<G, M>(golds: readonly G[], made: readonly M[], fits: (gold: G, one: M) => boolean): number {
  const goldOf = new Map<number, number>()
  const place = (g: number, tried: Set<number>): boolean =>
    made.some((one, m) => {
      if (tried.has(m) || !fits(golds[g]!, one)) return false
      tried.add(m)
      const other = goldOf.get(m)
      if (other !== undefined && !place(other, tried)) return false
      goldOf.set(m, g)
      return true
    })
  return golds.filter((_, g) => place(g, new Set())).length
}
