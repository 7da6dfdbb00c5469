import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { shownAddress } from './address.ts'
import { postgres } from './differences.ts'
import type { Ledger } from './open.ts'
import type { Tables } from './schema.ts'
import { trouble } from './trouble.ts'

const OLDEST = 15

/** int8 (20) and numeric (1700), which pg leaves as text: counts and sums, none of which a number cannot hold. */
const NUMBERS: readonly number[] = [20, 1700]

/** Opens the ledger of a team in a PostgreSQL database (in the first schema of its search path). */
export async function openPostgres(url: string, how: 'write' | 'read'): Promise<Ledger> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'according',
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        NUMBERS.includes(oid) ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // A connection that breaks between two questions would end the process; the next question is told of it as well.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const onlyReading = CompiledQuery.raw('set default_transaction_read_only = on')
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      ...(how === 'read'
        ? { onCreateConnection: async connection => void (await connection.executeQuery(onlyReading)) }
        : {}),
    }),
  })
  const address = shownAddress(url)
  try {
    const settings = await settingsOf(db)
    const version = Number.parseInt(settings.server_version!, 10)
    if (version < OLDEST) throw trouble('unsuitable', address, `PostgreSQL ${version}, at least ${OLDEST} is needed`)
    if (settings.synchronous_commit === 'off')
      throw trouble('unsuitable', address, 'synchronous_commit is off: set it to on')
    if (settings.server_encoding !== 'UTF8')
      throw trouble('unsuitable', address, `its encoding is ${settings.server_encoding}, not UTF8`)
    const warnings =
      settings.data_checksums === 'on'
        ? []
        : [
            `the ledger ${address} stands on PostgreSQL without data checksums: damage on its disk goes unseen (pg_checksums --enable)`,
          ]
    return { address, kind: 'postgres', db, differences: postgres, warnings, close: () => db.destroy() }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function settingsOf(db: Kysely<Tables>): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('server_version', 'synchronous_commit', 'data_checksums', 'server_encoding')`.execute(db)
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}
