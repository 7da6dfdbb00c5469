/** B³ of Bagga & Baldwin (1998), 0 to 1: each item's share of its group that belongs there, and of its kin that is there. */
export type BCubed = { readonly precision: number; readonly recall: number; readonly f1: number }

/** How well `made` groups items that `gold` groups; an item that is in no made group is one by itself. */
export function bCubed(gold: readonly (readonly string[])[], made: readonly (readonly string[])[]): BCubed {
  const scores = bCubedOf(gold, made)
  const mean = (of: (score: { precision: number; recall: number }) => number): number =>
    scores.length ? scores.reduce((sum, score) => sum + of(score), 0) / scores.length : 0
  const precision = mean(score => score.precision)
  const recall = mean(score => score.recall)
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** Precision and recall of every item of `gold`, in its order. */
export function bCubedOf(
  gold: readonly (readonly string[])[],
  made: readonly (readonly string[])[],
): readonly { readonly id: string; readonly precision: number; readonly recall: number }[] {
  const known = new Set(gold.flat())
  const groups = new Map(
    made.map(group => group.filter(id => known.has(id))).flatMap(group => group.map(id => [id, group])),
  )
  return gold.flatMap(kin => {
    const among = new Set(kin)
    return kin.map(id => {
      const group = groups.get(id) ?? [id]
      const right = group.filter(other => among.has(other)).length
      return { id, precision: right / group.length, recall: right / kin.length }
    })
  })
}
