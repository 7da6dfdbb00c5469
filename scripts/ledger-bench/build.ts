import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { MIGRATIONS, migrate } from '../../src/store/migrate.ts'
import { type Ledger, openLedger } from '../../src/store/open.ts'
import { openFolder } from '../../src/store/open-folder.ts'
import { openPostgres } from '../../src/store/open-postgres.ts'
import { fillIncidents, fillReports } from './fill.ts'

/** A ledger to ask, ready: where it is and what building it took (null where it stood already). */
export type Built = { readonly kind: Ledger['kind']; readonly address: string; readonly buildSeconds: number | null }

const CACHE = fileURLToPath(new URL('../../build/ledger-bench/', import.meta.url))
const now = () => '2026-01-01T00:00:00.000Z'

/** The schema of the PostgreSQL ledger; drop it to give its disk back. */
export const SCHEMA = 'according_bench'

/** Changes with the tables and with how claims are made: an older ledger is built anew. */
function fingerprint(claims: number, kind: Ledger['kind'], ledger: Ledger): string {
  const own = ['chance', 'variation', 'made-reports', 'fill'].map(name =>
    readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8'),
  )
  const terms = readFileSync(new URL('../../src/store/terms.ts', import.meta.url), 'utf8')
  const tables = MIGRATIONS.flatMap(step => [...step.statements(ledger.differences)])
  return createHash('sha256')
    .update(JSON.stringify([claims, kind, own, terms, tables]))
    .digest('hex')
    .slice(0, 16)
}

/** The SQLite ledger of so many claims, in the cache folder. */
export async function builtFolder(claims: number, tell: (line: string) => void): Promise<Built> {
  const folder = join(CACHE, `${claims}`)
  return built('sqlite', folder, claims, tell, {
    open: async () => openFolder(folder, 'write', now),
    clear: async () => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    },
  })
}

/** The same on PostgreSQL, in a schema of its own of the database at `server`. */
export async function builtPostgres(claims: number, server: string, tell: (line: string) => void): Promise<Built> {
  const address = new URL(server)
  address.searchParams.set('options', `-csearch_path=${SCHEMA}_${claims}`)
  return built('postgres', address.href, claims, tell, {
    open: () => openPostgres(address.href, 'write'),
    clear: async () => {
      const ledger = await openPostgres(server, 'write')
      await sql.raw(`drop schema if exists ${SCHEMA}_${claims} cascade`).execute(ledger.db)
      await sql.raw(`create schema ${SCHEMA}_${claims}`).execute(ledger.db)
      await ledger.close()
    },
  })
}

/** Tables first, then rows, then the indices over them, as a ledger of an older program gets them. */
async function built(
  kind: Ledger['kind'],
  address: string,
  claims: number,
  tell: (line: string) => void,
  place: { readonly open: () => Promise<Ledger>; readonly clear: () => Promise<void> },
): Promise<Built> {
  mkdirSync(CACHE, { recursive: true })
  const mark = join(CACHE, `${kind}-${claims}`)
  const known = await place.open().then(async ledger => {
    const print = fingerprint(claims, kind, ledger)
    const holds = await ledger.differences.hasTable(ledger.db, 'incident_terms').catch(() => false)
    await ledger.close()
    return { print, stands: holds && existsSync(mark) && readFileSync(mark, 'utf8') === print }
  })
  if (known.stands) return { kind, address, buildSeconds: null }
  rmSync(mark, { force: true })
  await place.clear()
  const started = performance.now()
  const bare = await place.open()
  await migrate(bare.db, bare.differences, address, now, MIGRATIONS.slice(0, 1))
  const filled = await fillReports(bare.db, claims, done => tell(`${kind}: ${done} of ${claims} claims`))
  await bare.close()
  tell(`${kind}: indices`)
  const whole = await openLedger(address, 'write', now)
  tell(`${kind}: incidents`)
  await fillIncidents(whole.db, filled)
  await sql.raw(kind === 'sqlite' ? 'analyze' : 'vacuum analyze').execute(whole.db)
  await whole.close()
  writeFileSync(mark, known.print)
  tell(`${kind}: built from readings of ${filled.from}`)
  return { kind, address, buildSeconds: (performance.now() - started) / 1000 }
}
