import type { Issue } from '../../../text/report.ts'
import { type Failure, failed } from '../../failure.ts'
import { asUtf8 } from '../../lines.ts'
import type { Input } from '../extracted.ts'
import { columnName } from './columns.ts'
import { isDate } from './dates.ts'
import { delimiterOf } from './delimiter.ts'
import { cellText, type TableEncoding, tableEncoding } from './encoding.ts'
import { chained, firstOf, tableHead } from './head.ts'
import { type Mapping, mappingOrFailure } from './mapping.ts'
import { type BadRow, type TableRow, tableRows } from './rows.ts'

/** A table whose columns are known, and its rows after the header. */
export type Table = {
  readonly mapping: Mapping
  readonly encoding: TableEncoding['encoding']
  /** What is to be told with each of its reports. */
  readonly issues: readonly Issue[]
  readonly rows: AsyncGenerator<TableRow | BadRow>
}

/** Looks into the start of a table. A failure where it is none, or where no column holds the text. */
export async function openTable({ path, bytes, columns }: Input): Promise<Table | Failure> {
  const { head, stream } = await tableHead(bytes)
  if (!head.length) return failed({ path }, 'empty', 'the table is empty; give one with a report a row')
  const found = tableEncoding(head, path)
  if ('kind' in found) return found
  const { encoding, issues } = found
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : null
  const start = wide ? Buffer.from(new TextDecoder(wide).decode(head)) : head
  const [saysIt, sign] = SEP.exec(start.toString('latin1', 0, 10)) ?? []
  const rows = tableRows(wide ? asUtf8(stream, wide) : stream, sign ?? delimiterOf(start))
  if (saysIt) await rows.next()
  const { first, rest } = await firstOf(rows)
  const [top, ...sample] = first
  if (top?.kind !== 'row') return failed({ path }, 'format', 'no row of the table has an end; see its quotation marks')
  const cells = (row: TableRow | BadRow): readonly string[] =>
    row.kind === 'row' ? row.cells.map((_, i) => cellOf(row, i, wide ? 'utf-8' : encoding).text) : []
  const names = cells(top)
  const headed = isHeader(names)
  const header = headed
    ? names.map((name, i) => name.trim() || `column ${i + 1}`)
    : names.map((_, i) => `column ${i + 1}`)
  const mapping = mappingOrFailure(header, (headed ? sample : first).map(cells), columns, path)
  if ('kind' in mapping) return mapping
  return { mapping, encoding: wide ? 'utf-8' : encoding, issues, rows: chained(headed ? sample : first, rest) }
}

/** The words of a cell, without its quotation marks; "" where the row has none at this place. */
export function cellOf({ bytes, cells }: TableRow, index: number, encoding: TableEncoding['encoding']) {
  const { from, to } = cells[index] ?? { from: 0, to: 0 }
  const { text, issues } = cellText(bytes.subarray(from, to), encoding)
  const plain = text.endsWith('\r') ? text.slice(0, -1) : text
  if (!plain.startsWith('"')) return { text: plain, issues }
  return {
    text: plain.slice(1, plain.endsWith('"') && plain.length > 1 ? -1 : undefined).replaceAll('""', '"'),
    issues,
  }
}

/** The first line by which Excel's exports say their delimiter. */
const SEP = /^sep=([,;\t|])\r?\n/i

/** A first row is a header unless it holds a value: a date, an address, a number, a sentence. */
const isHeader = (names: readonly string[]): boolean =>
  names.some(name => columnName(name) !== null) ||
  !names.some(name => isDate(name) || /^https?:|^\d+$/.test(name.trim()) || name.split(/\s+/).length > 8)
