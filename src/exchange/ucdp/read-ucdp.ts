import { parse } from 'csv-parse/sync'
import { armed } from '../csv/cells.ts'
import { UCDP_COLUMNS } from './columns.ts'

/** A row of UCDP's GED or Candidate data: names of columns → texts, '' where a cell is empty. `line` is 1-based. */
export type UcdpRead = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

/**
 * Reads UCDP GED data, ours or UCDP's own. Some releases of the Candidate data have no header line: then the columns are those
 * of the code book in its order. Throws where the text is no such table.
 */
export function readUcdp(csv: string): readonly UcdpRead[] {
  const parsed = parse(csv, {
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
  }) as unknown as readonly {
    readonly record: readonly string[]
    readonly info: { readonly lines: number }
  }[]
  const [first] = parsed
  if (!first) throw new Error('the file is empty; give UCDP’s GED or Candidate data as CSV')
  const isHeaderless = /^\d+$/.test(first.record[0] ?? '')
  const columns: readonly string[] = isHeaderless ? UCDP_COLUMNS : first.record
  const lacking = ['type_of_violence', 'best', 'date_start'].filter(column => !columns.includes(column))
  if (lacking.length) throw new Error(`no column ${lacking.join(', ')}; this is not UCDP’s GED or Candidate data`)
  if (first.record.length !== columns.length)
    throw new Error(`line 1 has ${first.record.length} cells and no header; UCDP’s data have ${UCDP_COLUMNS.length}`)
  return parsed.slice(isHeaderless ? 0 : 1).map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(columns.map((column, i) => [column, armed(record[i] ?? '')])),
  }))
}
