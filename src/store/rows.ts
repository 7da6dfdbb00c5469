import { createHash } from 'node:crypto'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Differences } from './differences.ts'
import { assertOriginal, sha256Of } from './originals.ts'
import type { Tables } from './schema.ts'
import { TABLE_ORDER } from './table-order.ts'

/** A row of any table: values by column. */
export type Row = Readonly<Record<string, unknown>>

/** How many rows a table has, and the SHA-256 of them all in order: equal where two tables hold the same. */
export type TableSum = { readonly table: string; readonly rows: number; readonly sha256: string }

/** The tables of a ledger that are there, in the order of TABLE_ORDER: an older ledger may lack some. */
export async function tablesOf(db: Kysely<Tables>, differences: Differences): Promise<readonly string[]> {
  const there = await Promise.all(
    Object.keys(TABLE_ORDER).map(async table => ((await differences.hasTable(db, table)) ? [table] : [])),
  )
  return there.flat()
}

/** All rows of a table in their order, some at a time. Belongs into a transaction. */
export const allRows = (
  transaction: Kysely<Tables>,
  differences: Differences,
  table: string,
): AsyncIterable<readonly Row[]> => {
  const name = table as keyof Tables
  const all = TABLE_ORDER[name].reduce(
    (query, column) => query.orderBy(sql.ref(column)),
    transaction.selectFrom(name).selectAll(),
  )
  return differences.inPieces<Row>(transaction, all)
}

/** Sums up the rows of a table as they pass; throws at an original that is no longer what it is named by. */
export function summing(table: string): { readonly add: (row: Row) => void; readonly end: () => TableSum } {
  const hash = createHash('sha256')
  let rows = 0
  let columns: readonly string[] = []
  return {
    add: row => {
      // The order of columns is the database's own affair.
      if (!rows++) hash.update(`${(columns = Object.keys(row).sort())}\n`)
      hash.update(`${JSON.stringify(columns.map(column => withoutBytes(row[column])))}\n`)
      if (table === 'original') assertOriginal(row.sha256, withoutBytes(row.bytes))
    },
    end: () => ({ table, rows, sha256: hash.digest('hex') }),
  }
}

/** A value that can stand in JSON: bytes as their SHA-256. */
const withoutBytes = (value: unknown): unknown => (value instanceof Uint8Array ? sha256Of(value) : value)

/** The sum of a table as it stands. Belongs into a transaction. */
export async function sumOf(transaction: Kysely<Tables>, differences: Differences, table: string): Promise<TableSum> {
  const passing = summing(table)
  for await (const rows of allRows(transaction, differences, table)) for (const row of rows) passing.add(row)
  return passing.end()
}

/** Parameters of one statement: fewer than either database allows. */
const PARAMETERS = 30_000

/** Puts rows of one form into a table as they are. */
export async function putRows(
  transaction: Kysely<Tables>,
  differences: Differences,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  if (!rows.length) return
  const columns = Object.keys(rows[0]!)
  const most = Math.floor(PARAMETERS / columns.length)
  for (let at = 0; at < rows.length; at += most) {
    const some = rows.slice(at, at + most)
    let next = 0
    const places = some.map(() => `(${columns.map(() => differences.parameter(++next)).join()})`).join()
    const names = columns.map(column => `"${column}"`).join()
    const values = some.flatMap(row => columns.map(column => row[column]))
    await transaction.executeQuery(CompiledQuery.raw(`insert into "${table}" (${names}) values ${places}`, values))
  }
}
