import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { checkBackup, type Manifest, openBackup, putManifest } from './backup-file.ts'
import { sqlite } from './differences.ts'
import { stateOf } from './migrate.ts'
import type { Ledger } from './open.ts'
import { allRows, putRows, type Row, summing, type TableSum, tablesOf } from './rows.ts'
import type { Tables } from './schema.ts'
import { asBackupTrouble, backupTrouble } from './trouble.ts'

/**
 * Writes all of a ledger, as it is at one moment, into one new file, checks it, and returns what it says of itself. The
 * ledger may be written meanwhile. Where this throws, there is no file.
 */
export async function writeBackup(ledger: Ledger, file: string, now: () => string): Promise<Manifest> {
  if (existsSync(file)) throw backupTrouble('not-empty', file)
  const unfinished = `${file}.unfinished`
  try {
    rmSync(unfinished, { force: true })
    const copy = await onFile(file, async () => openBackup(unfinished, 'write'))
    try {
      await writeTables(ledger, copy, file, now())
    } finally {
      await copy.destroy()
    }
    const manifest = await checkBackup(unfinished)
    bringToDisk(unfinished)
    renameSync(unfinished, file)
    bringToDisk(dirname(file))
    return manifest
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

const writeTables = ({ db, differences }: Ledger, copy: Kysely<Tables>, file: string, madeAt: string): Promise<void> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async source => {
      const tables: TableSum[] = []
      for (const table of await tablesOf(source, differences)) {
        const sum = summing(table)
        for await (const rows of allRows(source, differences, table)) {
          for (const row of rows) sum.add(row)
          await onFile(file, () => keepRows(copy, table, rows))
        }
        tables.push(sum.end())
      }
      const state = await stateOf(source, differences)
      await onFile(file, () => putManifest(copy, { madeAt, state, tables }))
    })

async function keepRows(copy: Kysely<Tables>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0]!).map(column => sql.ref(column)))
  await sql`create table if not exists ${sql.table(table)} (${columns})`.execute(copy)
  await putRows(copy, sqlite, table, rows)
}

/** What goes wrong in writing the file is no trouble of the ledger. */
async function onFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asBackupTrouble(error, file, sqlite)
  }
}

function bringToDisk(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
