import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { onServer, POSTGRES, whyNoPostgres } from './postgres.fixture.ts'

const missing = await whyNoPostgres()

/**
 * One test for each kind of ledger. `work` gets the address of a fresh place for a ledger, a folder or a schema of
 * PostgreSQL, in which there is nothing yet; what it leaves there is taken away.
 */
export function testOnBoth(name: string, work: (address: string) => Promise<void>): void {
  test(`${name}, on SQLite`, () => inFolder(folder => work(join(folder, 'ledger'))))
  testOnPostgres(name, work)
}

/** A test of what only a team does. */
export const testOnPostgres = (name: string, work: (address: string) => Promise<void>): void =>
  void test(`${name}, on PostgreSQL`, { skip: missing ?? false }, () => inSchema(work))

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
export async function inSchema(work: (address: string) => Promise<void>): Promise<void> {
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
