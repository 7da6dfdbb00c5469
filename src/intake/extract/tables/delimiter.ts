import { allRows } from './rows.ts'

/** The signs that part the cells of a table. */
const DELIMITERS = [',', '\t', ';', '|']

/** The delimiter that parts the rows of the start of a table most evenly into most columns; "," where none does. */
export function delimiterOf(head: Uint8Array): string {
  const scored = DELIMITERS.map(delimiter => ({
    delimiter,
    score: evenness(
      allRows(head, delimiter)
        .slice(0, 50)
        .map(({ cells }) => cells.length),
    ),
  }))
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter
}

/** How many columns the first row has, times the share of rows that have as many; 0 for one column. */
function evenness([first = 0, ...others]: readonly number[]): number {
  if (first < 2) return 0
  return (first * (1 + others.filter(count => count === first).length)) / (1 + others.length)
}
