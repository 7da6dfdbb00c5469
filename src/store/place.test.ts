import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Reading } from '../reading/reading.ts'
import { seeded, shuffled } from '../train/random.ts'
import { decide } from './decide.ts'
import { judgeAgain } from './judge-again.ts'
import { inFolder, testOnBoth } from './ledger.fixture.ts'
import { placedIn, put, readingsForPlacing, weights, withPlaced } from './placed.fixture.ts'

const READINGS = readingsForPlacing()
const ORDERS = [1, 2, 3, 4].map(seed => shuffled(READINGS, seeded(seed)))

const placedBy = (address: string, readings: readonly Reading[]) =>
  withPlaced(address, ({ db }) => placedIn(db), readings)

/** Of the readings in the order of their ids. */
let expected: Awaited<ReturnType<typeof placedIn>>
before(() =>
  inFolder(async folder => {
    expected = await placedBy(folder, READINGS)
  }),
)

test('reports of one happening are one incident, copies and versions are known', () => {
  const { tellings, reports } = expected
  const members = Map.groupBy(tellings, ({ incident_id }) => incident_id)
  assert.deepEqual(
    [...members.values()].map(some => some.map(({ id }) => id)).filter(some => some.length > 1),
    [
      ['bomb#e1', 'bomb-later#e1', 'brief#e1', 'front#e1'],
      ['cut#e1', 'monitor#e1', 'reprint#e1', 'wire#e1'],
      ['march#e1', 'union#e1'],
    ],
  )
  assert.deepEqual(
    reports.filter(({ id, copy_of, revises }) => copy_of !== id || revises).map(row => ({ ...row })),
    [
      { id: 'bomb-later', copy_of: 'bomb', revises: 'bomb' },
      { id: 'cut', copy_of: 'wire', revises: null },
      { id: 'reprint', copy_of: 'wire', revises: null },
    ],
  )
})

for (const [i, readings] of ORDERS.entries())
  test(`order ${i + 1} of arrival gives the same incidents, links, copies and claims`, () =>
    inFolder(async folder => assert.deepEqual(await placedBy(folder, readings), expected)))

testOnBoth('the two databases give the same incidents, in any order of arrival', async address => {
  const placed = JSON.stringify(await placedBy(address, ORDERS[0]!))
  assert.deepEqual(JSON.parse(placed), JSON.parse(JSON.stringify(expected)))
})

test('a late report changes no row but those of its own incident', () =>
  inFolder(folder =>
    withPlaced(
      folder,
      async ledger => {
        const before = await placedIn(ledger.db)
        await put(ledger, READINGS.find(({ report }) => report.id === 'monitor')!)
        const after = await placedIn(ledger.db)
        const changed = (
          rows: readonly object[],
          others: readonly object[],
        ): readonly Readonly<Record<string, unknown>>[] => {
          const known = new Set(others.map(row => JSON.stringify(row)))
          return rows.filter(row => !known.has(JSON.stringify(row))) as Record<string, unknown>[]
        }
        assert.deepEqual(
          changed(after.incidents, before.incidents).map(({ id }) => id),
          [after.tellings.find(({ id }) => id === 'monitor#e1')!.incident_id],
        )
        assert.ok(changed(after.links, before.links).every(({ a, b }) => a === 'monitor#e1' || b === 'monitor#e1'))
        assert.deepEqual(changed(before.links, after.links), [])
        assert.deepEqual(
          changed(after.claims, before.claims).filter(({ report_id }) => report_id !== 'monitor'),
          [],
        )
        assert.deepEqual(changed(before.reports, after.reports), [])
      },
      READINGS.filter(({ report }) => report.id !== 'monitor'),
    ),
  ))

testOnBoth('a newer reading takes the place of the older; an incident that ends leads to where it went', address =>
  withPlaced(address, async ledger => {
    const { db } = ledger
    const before = await placedIn(db)
    const march = READINGS.find(({ report }) => report.id === 'march')!
    // A newer reader that no longer finds the raid.
    const events = march.events.filter(({ type }) => type === 'PROTEST')
    const claims = march.claims.filter(({ frame }) => events.some(({ id }) => id === frame))
    await put(ledger, { ...march, events, claims, figures: [] }, '2')
    const after = await placedIn(db)
    const alone = before.tellings.find(({ id }) => id === 'march#e2')!.incident_id!
    assert.deepEqual(
      after.tellings.map(({ id }) => id),
      before.tellings.map(({ id }) => id).filter(id => id !== 'march#e2'),
    )
    assert.ok(!after.incidents.some(({ id }) => id === alone))
    const alias = await db.selectFrom('incident_alias').selectAll().where('old_id', '=', alone).executeTakeFirst()
    assert.equal(alias?.incident_id, after.tellings.find(({ id }) => id === 'march#e1')!.incident_id)
    await put(ledger, march, '3')
    const again = await placedIn(db)
    assert.deepEqual({ ...again, claims: [] }, { ...before, claims: [] })
    assert.equal(
      await db.selectFrom('incident_alias').select('old_id').where('old_id', '=', alone).executeTakeFirst(),
      undefined,
    )
  }),
)

testOnBoth('what another version judged is judged anew, and what people decided stays', address =>
  withPlaced(address, async ledger => {
    const { db } = ledger
    const at = '2025-11-02T00:00:00.000Z'
    const named = async (id: string) =>
      (await db.selectFrom('telling').select('incident_id').where('id', '=', id).executeTakeFirstOrThrow()).incident_id!
    const incidents = [await named('march#e1'), await named('march#e2')]
    await decide(ledger, { kind: 'merge', incidents }, { who: 'anna', why: 'one day', at })
    const before = await placedIn(db)
    // Another version, which found no links and told the tellings apart otherwise.
    await db.deleteFrom('link').execute()
    await db.deleteFrom('telling_key').execute()
    await db.deleteFrom('telling').where('id', '=', 'march#e1').execute()
    await db.updateTable('telling').set({ incident_id: 'i1' }).where('id', '=', 'wire#e1').execute()
    const done: number[] = []
    for await (const reports of judgeAgain(ledger, weights)) done.push(reports)
    assert.deepEqual(done, [READINGS.length])
    assert.deepEqual(await placedIn(db), before)
  }),
)
