import assert from 'node:assert/strict'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { put, readingsForPlacing } from './placed.fixture.ts'
import { reportDetail } from './report-detail.ts'
import { reportsAt, reportsFound } from './reports.ts'

const readings = readingsForPlacing()

testOnBoth('reports are paged by day, found by words and outlet, and told with copies and versions', async address => {
  const ledger = await openLedger(address, 'write')
  const { db } = ledger
  for (const reading of readings) await put(ledger, reading)
  const all = await reportsFound(db, {}, { limit: 100, after: null })
  assert.deepEqual([all.count, all.isMore, all.next], [readings.length, false, null])
  const days = all.rows.map(({ publishedAt }) => publishedAt)
  assert.deepEqual(days, days.toSorted().toReversed())

  const paged: string[] = []
  for (let after: string | null = null; ; ) {
    const { rows, next } = await reportsFound(db, {}, { limit: 3, after })
    paged.push(...rows.map(({ id }) => id))
    if (next === null) break
    after = next
  }
  assert.deepEqual(
    paged,
    all.rows.map(({ id }) => id),
  )

  const found = async (words: string) =>
    (await reportsFound(db, { words }, { limit: 9, after: null })).rows.map(({ id }) => id).sort()
  assert.deepEqual(await found('QUETTA police'), ['bomb', 'bomb-later'])
  assert.deepEqual(await found('100%'), [])
  assert.deepEqual(
    (await reportsFound(db, { outlet: 'Kaduna Mail' }, { limit: 9, after: null })).rows.map(({ id }) => id),
    ['march'],
  )
  assert.deepEqual(
    (await reportsAt(db, ['wire', 'none', 'bomb'])).map(({ id }) => id),
    ['wire', 'bomb'],
  )

  const relations = async (id: string) =>
    Object.fromEntries((await reportDetail(db, id))!.versions.map(other => [other.id, other.relation]))
  assert.equal((await relations('reprint')).wire, 'original')
  assert.equal((await relations('wire')).reprint, 'copy')
  assert.equal((await relations('bomb-later')).bomb, 'revises')
  assert.equal((await relations('bomb'))['bomb-later'], 'revised by')
  const wire = (await reportDetail(db, 'wire'))!
  assert.deepEqual(
    wire.reading,
    readings.find(({ report }) => report.id === 'wire'),
  )
  assert.deepEqual(
    wire.acquisitions.map(({ origin, method }) => [origin, method]),
    [['wire', 'file']],
  )
  assert.ok(wire.report.claims > 0)
  const { events } = wire.incidents[0]!
  assert.ok(events.every(id => wire.reading.events.some(event => event.id === id)))
  assert.equal(await reportDetail(db, 'none'), null)
  await ledger.close()
})
