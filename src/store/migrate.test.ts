import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { isPostgres } from './address.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { MIGRATIONS, type Migration, migrate, stateOf } from './migrate.ts'
import { type Ledger, openLedger } from './open.ts'
import { openFolder } from './open-folder.ts'
import { openPostgres } from './open-postgres.ts'
import { putClaim, rowsOf } from './rows.fixture.ts'
import { queryOf } from './terms.ts'
import { fineCover } from './trie.ts'

const now = () => '2025-03-04T05:06:07.000Z'
const newest = MIGRATIONS.at(-1)!.number
const TABLES = ['original', 'acquisition', 'document', 'report', 'reading', 'claim', 'claim_actor']

/** A ledger that has taken `steps` alone. */
async function madeWith(address: string, steps: readonly Migration[]): Promise<Ledger> {
  const ledger = isPostgres(address) ? await openPostgres(address, 'write') : openFolder(address, 'write', now)
  await migrate(ledger.db, ledger.differences, address, now, steps)
  return ledger
}

testOnBoth('a ledger comes to the newest state from every earlier one with all its rows', async address => {
  assert.deepEqual(
    MIGRATIONS.map(({ number }) => number),
    MIGRATIONS.map((_, i) => i + 1),
  )
  const first = await madeWith(address, MIGRATIONS.slice(0, 1))
  await putClaim(first.db, 'r1', 'Gunmen killed five in Ḩārim.')
  const before = await rowsOf(first.db, TABLES)
  await first.close()
  for (let state = 1; state < newest; state++) {
    const ledger = await madeWith(address, MIGRATIONS.slice(0, state))
    assert.equal(await stateOf(ledger.db, ledger.differences), state)
    await ledger.close()
    await assert.rejects(openLedger(address, 'read', now), { code: 'older' })
  }
  const ledger = await openLedger(address, 'write', now)
  assert.equal(await stateOf(ledger.db, ledger.differences), newest)
  assert.deepEqual(await rowsOf(ledger.db, TABLES), before)
  const found = await ledger.db
    .selectFrom('claim')
    .select('report_id')
    .where(sql<boolean>`id in ${ledger.differences.found('claim', queryOf({ words: 'harim' }, fineCover))}`)
    .execute()
  assert.deepEqual(
    found.map(row => row.report_id),
    ['r1'],
  )
  await ledger.close()
})

testOnBoth('a step that fails or is killed half-way leaves the state before it whole', async address => {
  const ledger = await openLedger(address, 'write', now)
  await putClaim(ledger.db, 'r1', 'Five were killed.')
  const before = await rowsOf(ledger.db, TABLES)
  const failing: Migration = {
    number: newest + 1,
    name: 'failing',
    statements: () => ['drop table claim_actor', 'alter table claim add column half text', 'nonsense'],
  }
  await assert.rejects(migrate(ledger.db, ledger.differences, address, now, [...MIGRATIONS, failing]), /syntax error/)
  assert.deepEqual(await rowsOf(ledger.db, TABLES), before)
  await ledger.close()

  const killed = spawnSync(process.execPath, ['--input-type=module', '-e', KILLED_HALF_WAY, address])
  assert.equal(killed.signal, 'SIGKILL', String(killed.stderr))
  const again = await openLedger(address, 'write', now)
  assert.equal(await stateOf(again.db, again.differences), newest)
  assert.deepEqual(await rowsOf(again.db, TABLES), before)
  await again.close()
})

const KILLED_HALF_WAY = `
  import { MIGRATIONS, migrate } from ${JSON.stringify(import.meta.resolve('./migrate.ts'))}
  import { openLedger } from ${JSON.stringify(import.meta.resolve('./open.ts'))}
  const ledger = await openLedger(process.argv[1], 'write')
  const killed = {
    number: MIGRATIONS.length + 1,
    name: 'killed',
    *statements() {
      yield 'drop table claim_actor'
      yield "update claim set words = 'half'"
      process.kill(process.pid, 'SIGKILL')
    },
  }
  await migrate(ledger.db, ledger.differences, 'here', () => 'now', [...MIGRATIONS, killed])`

testOnBoth('a ledger of a newer program is left alone', async address => {
  const ledger = await openLedger(address, 'write', now)
  await sql`insert into ledger_migration (number, name, at) values (${newest + 1}, 'later', ${now()})`.execute(
    ledger.db,
  )
  await ledger.close()
  for (const how of ['write', 'read'] as const)
    await assert.rejects(openLedger(address, how, now), { code: 'newer', message: /made by a newer According/ })
})

testOnBoth('tables of something else are left alone', async address => {
  const ledger = isPostgres(address) ? await openPostgres(address, 'write') : openFolder(address, 'write', now)
  await sql`create table report (something text)`.execute(ledger.db)
  await ledger.close()
  await assert.rejects(openLedger(address, 'write', now), { code: 'not-a-ledger' })
})
