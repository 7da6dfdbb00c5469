/** The one of `names` that is most like `word`, or null where none is near. */
export function nearest(word: string, names: readonly string[]): string | null {
  const [best] = names
    .map(name => ({ name, cost: edits(word.toLowerCase(), name) }))
    .sort((a, b) => a.cost - b.cost || (a.name < b.name ? -1 : 1))
  return best && best.cost <= Math.max(2, Math.floor(best.name.length / 3)) ? best.name : null
}

/** Levenshtein distance: letters to insert, delete or change. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
