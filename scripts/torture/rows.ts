import { createHash } from 'node:crypto'
import type { Ledger } from '../../src/store/open.ts'
import type { Tables } from '../../src/store/schema.ts'
import { TABLE_ORDER } from '../../src/store/table-order.ts'

type Row = Readonly<Record<string, unknown>>
/** The rows of every table as text, sorted. */
export type LedgerRows = ReadonlyMap<string, readonly string[]>

/** Moments, which no two runs share. */
const MOMENTS = new Set(['got_at', 'at', 'added_at', 'made_at', 'revoked_at'])

/** Every row of a ledger without moments and numbers of rows: two runs that did the same have the same ones. */
export async function rowsOf({ db }: Ledger): Promise<LedgerRows> {
  const tables = Object.keys(TABLE_ORDER) as (keyof Tables)[]
  const all = new Map<string, readonly Row[]>()
  for (const table of tables) all.set(table, await db.selectFrom(table).selectAll().execute())
  const names = (table: string, nameOf: (row: Row) => string, key = 'id') =>
    new Map(all.get(table)!.map(row => [row[key], nameOf(row)]))
  const readings = names('reading', row => `${row.report_id} read by ${row.reader}`)
  const claims = names('claim', row => `${readings.get(row.reading_id)}: ${row.claim}`)
  const tellings = names('telling', row => String(row.id), 'number')
  /** What a number of a row stands for; null where it stands for nothing but its place. */
  const meaning = (column: string, value: unknown): unknown => {
    if (column === 'reading_id') return readings.get(value)
    if (column === 'claim_id') return claims.get(value)
    if (column === 'telling') return tellings.get(value)
    if (column === 'number' || (column === 'id' && typeof value === 'number')) return null
    return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value
  }
  const asText = (row: Row): string => {
    const columns = Object.keys(row).filter(column => !MOMENTS.has(column))
    return JSON.stringify(Object.fromEntries(columns.sort().map(column => [column, meaning(column, row[column])])))
  }
  return new Map([...all].map(([table, rows]) => [table, rows.map(asText).sort()]))
}

/** Where two ledgers differ, one sentence a row, some of each table; empty where they are the same. */
export function unlike(these: LedgerRows, those: LedgerRows): readonly string[] {
  return [...these].flatMap(([table, rows]) => {
    const others = those.get(table)!
    const [only, missing] = [without(rows, others), without(others, rows)]
    const pairs = Array.from({ length: Math.min(3, Math.max(only.length, missing.length)) }, (_, i) => i)
    return pairs.map(i => `${table}: ${difference(only[i] ?? 'no row', missing[i] ?? 'no row')}`)
  })
}

/** Both rows around the first letter in which they differ. */
function difference(row: string, other: string): string {
  const at = [...row].findIndex((letter, i) => letter !== other[i])
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return `${row.slice(0, 60)}: “${around(row)}” where an undisturbed run has “${around(other)}”`
}

function without(rows: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1)
  return rows.filter(row => {
    const count = left.get(row) ?? 0
    left.set(row, count - 1)
    return count <= 0
  })
}
