import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { Kysely } from 'kysely'
import { sqlite } from './differences.ts'
import { lockFolder } from './lock.ts'
import { nodeSqliteDialect } from './node-sqlite.ts'
import type { Ledger } from './open.ts'
import type { Tables } from './schema.ts'
import { trouble } from './trouble.ts'

/** The database in the folder of a ledger. */
export const DATABASE = 'ledger.sqlite'

/** SQLite before this could damage a database in WAL mode: https://www.sqlite.org/wal.html#walresetbug */
const OLDEST = '3.51.3'

/** Opens the ledger in a folder; 'write' makes what is missing and holds the right to write until it is closed. */
export function openFolder(folder: string, how: 'write' | 'read', now: () => string): Ledger {
  const path = join(folder, DATABASE)
  if (how === 'write') mkdirSync(folder, { recursive: true })
  else if (!existsSync(path)) throw trouble('missing', folder)
  const unlock = how === 'write' ? lockFolder(folder, now) : () => {}
  let database: DatabaseSync | undefined
  try {
    database = how === 'write' ? new DatabaseSync(path) : new DatabaseSync(readable(path), { readOnly: true })
    setUp(database, how)
    assertSafe(database, folder, how)
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
    const close = async () => {
      await db.destroy()
      if (database!.isOpen) database!.close()
      unlock()
    }
    return { address: folder, kind: 'sqlite', db, differences: sqlite, warnings: [], close }
  } catch (error) {
    database?.close()
    unlock()
    throw error
  }
}

/** SQLite needs files of its own beside a database that it reads, unless nobody can write that: on a disc, say. */
function readable(path: string): URL {
  const url = pathToFileURL(path)
  try {
    if (!existsSync(`${path}-wal`)) accessSync(dirname(path), constants.W_OK)
  } catch {
    url.searchParams.set('immutable', '1')
  }
  return url
}

function setUp(database: DatabaseSync, how: 'write' | 'read'): void {
  database.exec('pragma busy_timeout = 10000')
  if (how === 'write') database.exec('pragma journal_mode = wal')
  database.exec(
    'pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -65536',
  )
}

/** What was committed must outlast a power cut. */
function assertSafe(database: DatabaseSync, folder: string, how: 'write' | 'read'): void {
  const ask = (question: string): string => String(Object.values(database.prepare(question).get() ?? {})[0])
  const version = ask('select sqlite_version()')
  if (version.localeCompare(OLDEST, 'en', { numeric: true }) < 0)
    throw trouble('unsuitable', folder, `SQLite ${version}, at least ${OLDEST} is needed; use the Node of this project`)
  if (how === 'read') return
  const [journal, synchronous] = [ask('pragma journal_mode'), ask('pragma synchronous')]
  if (journal !== 'wal') throw trouble('unsuitable', folder, `journal_mode is ${journal}, not wal`)
  if (synchronous !== '2') throw trouble('unsuitable', folder, `synchronous is ${synchronous}, not 2 (full)`)
}
