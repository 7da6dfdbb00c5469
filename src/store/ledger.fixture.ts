import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'

/** Where the tests look for PostgreSQL. */
const POSTGRES = process.env.ACCORDING_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'

const missing = await whyNoPostgres()

/**
 * One test for each kind of ledger. `work` gets the address of a fresh place for a ledger, a folder or a schema of
 * PostgreSQL, in which there is nothing yet; what it leaves there is taken away.
 */
export function testOnBoth(name: string, work: (address: string) => Promise<void>): void {
  test(`${name}, on SQLite`, () => inFolder(folder => work(join(folder, 'ledger'))))
  test(`${name}, on PostgreSQL`, { skip: missing }, () => inSchema(work))
}

/** A folder for the time of `work`. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'according-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let schemas = 0

/** A schema of PostgreSQL for the time of `work`, which gets its address. */
async function inSchema(work: (address: string) => Promise<void>): Promise<void> {
  const schema = `according_test_${process.pid}_${++schemas}`
  await onServer(client => client.query(`create schema ${schema}`))
  try {
    const address = new URL(POSTGRES)
    address.searchParams.set('options', `-csearch_path=${schema}`)
    await work(address.href)
  } finally {
    await onServer(client => client.query(`drop schema ${schema} cascade`))
  }
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function whyNoPostgres(): Promise<string | false> {
  try {
    await onServer(client => client.query('select 1'))
    return false
  } catch (error) {
    return `no PostgreSQL answers at ${POSTGRES} (${(error as Error).message || (error as { code?: string }).code}); set ACCORDING_TEST_POSTGRES`
  }
}
