import type { Issue } from '../../../text/report.ts'
import { type Failure, failed } from '../../failure.ts'
import type { Extracted, Extractor, Input } from '../extracted.ts'
import type { Mapping } from './mapping.ts'
import { cellOf, openTable } from './open-table.ts'
import { reportOf } from './record.ts'
import type { BadRow, TableRow } from './rows.ts'

/** A table as comma-, tab-, semicolon- or bar-separated values: a report a row, by what its columns hold (mapping.ts). */
export const csv: Extractor = reportsIn

/** What the columns of a table hold; its reports are not read. */
export async function csvMapping(input: Input): Promise<Mapping | Failure> {
  const table = await openTable(input)
  if ('kind' in table) return table
  await table.rows.return?.(undefined)
  return table.mapping
}

async function* reportsIn(input: Input): AsyncGenerator<Extracted | Failure> {
  const { path } = input
  const table = await openTable(input)
  if ('kind' in table) {
    yield table
    return
  }
  const { mapping, rows, encoding, issues: issuesOfAll } = table
  const textAt = mapping.columns.findIndex(({ field }) => field === 'text')
  for await (const row of rows) {
    const { number, line } = row
    const place = { path, line }
    if (row.kind !== 'row') {
      yield failed(place, row.kind === 'too-long' ? 'too-long' : 'format', `row ${number} ${BAD[row.kind]}`)
      continue
    }
    const cells = mapping.columns.map((_, i) => cellOf(row, i, encoding))
    const issues = [...issuesOfAll, ...cells.flatMap(cell => cell.issues), ...shapeIssues(row, mapping.columns.length)]
    if (cells.every(({ text }) => text.trim() === '')) continue
    yield reportOf(
      {
        values: cells.map(({ text }) => text),
        part: `row ${number}`,
        place,
        original: row.bytes,
        issues,
        textAt: row.cells[textAt] ?? null,
      },
      mapping,
    )
  }
}

const BAD: Readonly<Record<BadRow['kind'], string>> = {
  'too-long': 'is longer than any report or has more columns than any table; leave it out',
  unclosed: 'has a quotation mark that is never closed; close it',
  'given-up': 'and all after it cannot be told apart: a quotation mark is never closed; close it',
}

/** A row that is not shaped as the header is, or that may be two: read, but told. */
function shapeIssues({ cells, strayQuote }: TableRow, columns: number): readonly Issue[] {
  const messages = [
    ...(cells.length === columns ? [] : [`the row has ${cells.length} cells where the table has ${columns} columns`]),
    ...(strayQuote ? ['a quotation mark within a cell is not doubled: see whether rows have run together'] : []),
  ]
  return messages.map(message => ({ code: 'table-row', message, span: null }))
}
