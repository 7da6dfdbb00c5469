import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { sqlite } from './differences.ts'
import { MIGRATIONS } from './migrate.ts'
import { nodeSqliteDialect } from './node-sqlite.ts'
import { sumOf, type TableSum } from './rows.ts'
import type { Tables } from './schema.ts'
import { asBackupTrouble, backupTrouble } from './trouble.ts'

/** What a backup says of itself: how its tables are formed (the number of the migration), and the sum of each. */
export type Manifest = {
  readonly madeAt: string
  readonly state: number
  readonly tables: readonly TableSum[]
}

const FORMAT = 'according.backup/1'

/**
 * The file of a backup: an SQLite database of plain tables, one for each table of the ledger that has rows, and
 * `backup` and `backup_table` with the manifest. Whoever writes it brings it to the disk as a whole.
 */
export function openBackup(file: string, how: 'write' | 'read'): Kysely<Tables> {
  const database = new DatabaseSync(file, { readOnly: how === 'read' })
  if (how === 'write') database.exec('pragma journal_mode = off; pragma synchronous = off')
  return new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
}

/** Writes the manifest into the file of a backup. */
export async function putManifest(db: Kysely<Tables>, { madeAt, state, tables }: Manifest): Promise<void> {
  await sql`create table backup (format, made_at, state)`.execute(db)
  await sql`insert into backup values (${FORMAT}, ${madeAt}, ${state})`.execute(db)
  await sql`create table backup_table (name, "rows", sha256)`.execute(db)
  for (const { table, rows, sha256 } of tables)
    await sql`insert into backup_table values (${table}, ${rows}, ${sha256})`.execute(db)
}

/**
 * The manifest of a backup, after every row was found as it was written and every original with the hash it is named by.
 * Throws LedgerTrouble, which names the file and what is wrong in it.
 */
export async function checkBackup(file: string): Promise<Manifest> {
  if (!existsSync(file)) throw backupTrouble('missing', file)
  let db: Kysely<Tables> | undefined
  try {
    db = openBackup(file, 'read')
    const manifest = await manifestOf(db, file)
    for (const said of manifest.tables) if (said.rows) assertSame(await sumOf(db, sqlite, said.table), said, file)
    return manifest
  } catch (error) {
    throw asBackupTrouble(error, file, sqlite)
  } finally {
    await db?.destroy()
  }
}

/** Throws where a table is not as the manifest says. */
export function assertSame(found: TableSum, said: TableSum, file: string): void {
  if (found.rows !== said.rows || found.sha256 !== said.sha256)
    throw backupTrouble('damaged', file, `the rows of ${said.table} are not those that were written`)
}

async function manifestOf(db: Kysely<Tables>, file: string): Promise<Manifest> {
  if (!(await sqlite.hasTable(db, 'backup_table'))) throw backupTrouble('not-a-ledger', file)
  const head = await sql<{ format: string; made_at: string; state: number }>`select * from backup`.execute(db)
  const { format, made_at: madeAt, state } = head.rows[0]!
  if (format !== FORMAT || state > MIGRATIONS.at(-1)!.number) throw backupTrouble('newer', file)
  const { rows } = await sql<TableSum>`select name as "table", "rows", sha256 from backup_table`.execute(db)
  return { madeAt, state, tables: rows }
}
