import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { actorsOf } from './actors.ts'
import { claimsWhere, saidBy, withActor } from './claims-where.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { ledgerCounts, ledgerDays, ledgerStamp } from './ledger-counts.ts'
import { MIGRATIONS, migrate } from './migrate.ts'
import { names } from './migrations/0008-names.ts'
import { sources } from './migrations/0010-sources.ts'
import { openLedger } from './open.ts'
import { put, readingsForPlacing } from './placed.fixture.ts'
import { sourceRegister } from './source-register.ts'

const readings = readingsForPlacing()

testOnBoth('sources are who speaks in accounts; what they said is found again', async address => {
  const ledger = await openLedger(address, 'write')
  const { db } = ledger
  for (const reading of readings) await put(ledger, reading)
  const registered = await sourceRegister(ledger)
  const named = (name: string) => registered.find(source => source.names.includes(name))!
  const konare = named('Adama Konaré')
  assert.equal(konare.kind, 'source')
  assert.deepEqual([...konare.reports].sort(), ['monitor', 'wire'])
  assert.ok(konare.contradicted > 0, 'the monitor tells of 27 dead')
  const said = await claimsWhere(db, saidBy(konare), { limit: 100, after: null })
  assert.ok(said.rows.length && said.rows.every(({ source }) => source !== null && konare.names.includes(source)))
  const post = named('Quetta Post')
  assert.ok(post.kind === 'outlet' && post.reports.includes('bomb'))
  const own = await claimsWhere(db, saidBy(post), { limit: 1, after: null })
  assert.ok(own.rows.every(({ source, outlet }) => source === null && outlet === 'Quetta Post'))
  assert.ok(
    registered.every(({ key, kind }) => kind !== 'source' || !key.includes('/')),
    'labels are nobody beyond a report',
  )

  const durrani = withActor(['rashid durrani'])
  const all = await claimsWhere(db, durrani, { limit: 100, after: null })
  const paged = []
  for (let after: string | null = null; ; ) {
    const page = await claimsWhere(db, durrani, { limit: 2, after })
    paged.push(...page.rows)
    if (page.next === null) break
    after = page.next
  }
  assert.deepEqual(paged, all.rows)
  await assert.rejects(() => claimsWhere(db, durrani, { limit: 1, after: '2025-01-01~x' }), RangeError)
  await ledger.close()
})

testOnBoth('who is named where is counted as it is written, as a ledger of an older state counts it', async address => {
  const ledger = await openLedger(address, 'write')
  const { db } = ledger
  const register = async () => ({ sources: await sourceRegister(ledger), actors: await actorsOf(db) })
  for (const reading of readings) await put(ledger, reading)
  await put(ledger, readings[0]!, 'a later reader')
  const kept = await register()
  assert.ok(kept.sources.length && kept.actors.length)
  await sql`update incident set sources = null`.execute(db)
  await sql`delete from ledger_migration where number >= ${sources.number}`.execute(db)
  await db.deleteFrom('report_actor').execute()
  const filling = names.statements(ledger.differences).find(statement => statement.startsWith('insert'))!
  await sql.raw(filling).execute(db)
  await migrate(db, ledger.differences, address, () => '2025-11-01', MIGRATIONS.slice(0, sources.number))
  assert.deepEqual(await register(), kept)
  await ledger.close()
})

testOnBoth('a ledger is counted, and its stamp is another one where something came', async address => {
  const ledger = await openLedger(address, 'write')
  const { db } = ledger
  assert.equal(await ledgerDays(db), null)
  const before = await ledgerStamp(db)
  assert.equal(await ledgerStamp(db), before)
  for (const reading of readings) await put(ledger, reading)
  assert.notEqual(await ledgerStamp(db), before)
  const counts = await ledgerCounts(db)
  assert.equal(counts.reports, readings.length)
  assert.ok(counts.claims > counts.incidents && counts.contradicted > 0)
  const days = await ledgerDays(db)
  assert.ok(days && days.first <= '2025-10-14' && days.last >= '2025-10-20')
  await ledger.close()
})
