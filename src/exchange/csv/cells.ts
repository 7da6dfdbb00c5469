/** A value of a table: null is "nothing", written as an empty cell. */
export type CellValue = string | number | boolean | null

/** What a spreadsheet takes for a formula, whatever white space or signs without a width stand before it; full-width forms too. */
const FORMULA = /^['\s\0\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b\t\r\0]/u
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * A text that no spreadsheet runs: one that would begin a formula gets an apostrophe before it, and so does one that
 * begins with apostrophes before such a beginning, so that `armed` undoes it exactly. Numbers stay numbers.
 */
export const disarmed = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** The text that `disarmed` was given. */
export const armed = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

/** One line of a CSV file (RFC 4180), formulas disarmed; ends in CR LF. `delimiter` "\\t" makes it a TSV file. */
export const csvLine = (values: readonly CellValue[], delimiter = ','): string =>
  `${values.map(value => cellOf(value, delimiter)).join(delimiter)}\r\n`

function cellOf(value: CellValue, delimiter: string): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = disarmed(value)
  return /["\r\n;]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}
