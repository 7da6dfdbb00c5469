/** One row of a lexicon: its cells by column name, and its line for error messages. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

/**
 * Reads a lexicon: tab-separated, `#` lines are comments (provenance, licence, known problems), the first other line
 * names the columns, the last column is `example`. Throws with file and line where a row does not fit.
 */
export function readTable(name: string, tsv: string): readonly Row[] {
  const lines = tsv.split('\n').map((text, i) => ({ text: text.replace(/\r$/, ''), line: i + 1 }))
  const [header, ...rows] = lines.filter(({ text }) => text.trim() !== '' && !text.startsWith('#'))
  if (!header) throw new Error(`${name}: no line that names the columns`)
  const columns = header.text.split('\t')
  return rows.map(({ text, line }) => {
    const values = text.split('\t')
    if (values.length !== columns.length)
      throw new Error(
        `${name}:${line}: ${values.length} cells where the header names ${columns.length} (${columns.join(', ')})`,
      )
    return { line, cells: Object.fromEntries(columns.map((column, i) => [column, values[i]!.trim()])) }
  })
}

/** The value of a cell, which must be one of `allowed`. */
export function cellOf<T extends string>(name: string, row: Row, column: string, allowed: readonly T[]): T {
  const value = row.cells[column]
  if (value === undefined || !allowed.includes(value as T))
    throw new Error(`${name}:${row.line}: ${column} "${value}" is not one of ${allowed.join(', ')}`)
  return value as T
}
