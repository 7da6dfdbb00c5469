import type { Cell, EventReport } from '../event-report.ts'

/**
 * The distinct texts of a column, split at ";", in order of appearance, without blanks and "Unknown", joined by "; ".
 * A missing value among present ones stands as "NA", as in the package; where there is nothing else, the result is missing.
 */
export function joinedTexts(reports: readonly EventReport[], column: string): Cell {
  const pieces = reports.flatMap(({ cells }) => String(cells[column] ?? 'NA').split(/;\s*/))
  const distinct = [...new Set(pieces)].filter(piece => piece.trim() !== '' && piece !== 'Unknown')
  return distinct.length === 1 && distinct[0] === 'NA' ? null : distinct.join('; ')
}
