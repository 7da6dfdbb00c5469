import pg from 'pg'
import { shownAddress } from './address.ts'

/** Where the tests look for PostgreSQL. */
export const POSTGRES = process.env.ACCORDING_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** One connection for the time of `work`. */
export async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Why tests of PostgreSQL cannot run here; null where they can. */
export async function whyNoPostgres(): Promise<string | null> {
  try {
    await onServer(client => client.query('select 1'))
    return null
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    return `none answers at ${shownAddress(POSTGRES)} (${message || code}; set ACCORDING_TEST_POSTGRES)`
  }
}
