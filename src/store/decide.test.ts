import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, revoke } from './decide.ts'
import { incidentPointsAt } from './incident-points.ts'
import { inFolder, testOnBoth } from './ledger.fixture.ts'
import type { Ledger } from './open.ts'
import { placedIn, put, readingsForPlacing, withPlaced } from './placed.fixture.ts'
import { previewOf } from './preview.ts'
import { decisionsOf } from './standing.ts'
import { UnmetWish } from './wish.ts'

const READINGS = readingsForPlacing()
const anna = { who: 'anna', why: 'the same photographs', at: '2025-11-02T00:00:00.000Z' }
const ben = { who: 'ben', why: 'the day is another', at: '2025-11-03T00:00:00.000Z' }

/** The incident of a telling. */
const incidentOf = async ({ db }: Ledger, telling: string): Promise<string> =>
  (await db.selectFrom('telling').select('incident_id').where('id', '=', telling).executeTakeFirstOrThrow())
    .incident_id!

/** Tellings of the incident of `telling`, in the order of their ids. */
async function beside(ledger: Ledger, telling: string): Promise<readonly string[]> {
  const incident = await incidentOf(ledger, telling)
  const rows = await ledger.db
    .selectFrom('telling')
    .select('id')
    .where('incident_id', '=', incident)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

const statesOf = async ({ db }: Ledger): Promise<readonly string[]> => (await decisionsOf(db)).map(({ state }) => state)

testOnBoth('a merge holds over another reading until it is revoked, and then nothing is left of it', address =>
  withPlaced(address, async ledger => {
    const before = await placedIn(ledger.db)
    const [march, raid] = [await incidentOf(ledger, 'march#e1'), await incidentOf(ledger, 'march#e2')]
    const outcome = await decide(ledger, { kind: 'merge', incidents: [march, raid] }, anna)
    const [one, other] = [
      { incident: march, tellings: ['march#e1', 'union#e1'], reports: ['march', 'union'] },
      { incident: raid, tellings: ['march#e2'], reports: ['march'] },
    ]
    assert.deepEqual(outcome.before, march < raid ? [one, other] : [other, one])
    assert.deepEqual(outcome.after, [{ ...one, tellings: ['march#e1', 'march#e2', 'union#e1'] }])
    assert.deepEqual(await beside(ledger, 'march#e2'), ['march#e1', 'march#e2', 'union#e1'])

    // A newer reader numbers the events of the report otherwise.
    const reading = READINGS.find(({ report }) => report.id === 'march')!
    const renumbered: typeof reading = JSON.parse(JSON.stringify(reading).replaceAll(/"e(\d)"/g, '"e1$1"'))
    await put(ledger, renumbered, '2')
    assert.deepEqual(await beside(ledger, 'march#e12'), ['march#e11', 'march#e12', 'union#e1'])
    await put(ledger, reading, '3')
    assert.deepEqual(await beside(ledger, 'march#e2'), ['march#e1', 'march#e2', 'union#e1'])

    await revoke(ledger, outcome.decision, ben)
    assert.deepEqual({ ...(await placedIn(ledger.db)), claims: [] }, { ...before, claims: [] })
    assert.deepEqual(await statesOf(ledger), ['revoked'])
    await assert.rejects(revoke(ledger, outcome.decision, ben), UnmetWish)
  }),
)

test('a split holds over late reports', () =>
  inFolder(folder =>
    withPlaced(folder, async ledger => {
      const market = await incidentOf(ledger, 'wire#e1')
      await decide(ledger, { kind: 'split', incident: market, reports: ['monitor'] }, ben)
      assert.deepEqual(await beside(ledger, 'monitor#e1'), ['monitor#e1'])
      const wire = READINGS.find(({ report }) => report.id === 'wire')!
      await put(ledger, { ...wire, report: { ...wire.report, id: 'late', publishedAt: '2025-10-24' } })
      assert.deepEqual(await beside(ledger, 'monitor#e1'), ['monitor#e1'])
      assert.deepEqual(await beside(ledger, 'late#e1'), ['cut#e1', 'late#e1', 'reprint#e1', 'wire#e1'])
    }),
  ))

test('of two decisions that contradict each other the later wins, is told so, and gives way when revoked', () =>
  inFolder(folder =>
    withPlaced(folder, async ledger => {
      const [market, bomb] = [await incidentOf(ledger, 'wire#e1'), await incidentOf(ledger, 'bomb#e1')]
      const merge = await decide(ledger, { kind: 'merge', incidents: [market, bomb] }, anna)
      const both = await beside(ledger, 'wire#e1')
      const split = await decide(ledger, { kind: 'split', incident: market, reports: ['brief', 'front'] }, ben)
      assert.deepEqual(split.overruled, [merge.decision])
      assert.deepEqual(await statesOf(ledger), ['overruled', 'in force'])
      assert.ok(!(await beside(ledger, 'wire#e1')).includes('front#e1'))
      await revoke(ledger, split.decision, anna)
      assert.deepEqual(await beside(ledger, 'wire#e1'), both)
      assert.deepEqual(await statesOf(ledger), ['in force', 'revoked'])
    }),
  ))

test('an older decision is revoked and the newer one stays', () =>
  inFolder(folder =>
    withPlaced(folder, async ledger => {
      const [market, bomb] = [await incidentOf(ledger, 'wire#e1'), await incidentOf(ledger, 'bomb#e1')]
      const merge = await decide(ledger, { kind: 'merge', incidents: [market, bomb] }, anna)
      await decide(ledger, { kind: 'split', incident: bomb, reports: ['monitor'] }, ben)
      await revoke(ledger, merge.decision, anna)
      assert.deepEqual(await beside(ledger, 'monitor#e1'), ['monitor#e1'])
      assert.deepEqual(await beside(ledger, 'wire#e1'), ['cut#e1', 'reprint#e1', 'wire#e1'])
      assert.deepEqual(await statesOf(ledger), ['revoked', 'in force'])
    }),
  ))

test('a decision whose words are no longer read is lost, and comes back with them', () =>
  inFolder(folder =>
    withPlaced(folder, async ledger => {
      const [march, raid] = [await incidentOf(ledger, 'march#e1'), await incidentOf(ledger, 'march#e2')]
      await decide(ledger, { kind: 'merge', incidents: [march, raid] }, anna)
      const reading = READINGS.find(({ report }) => report.id === 'march')!
      const union = READINGS.find(({ report }) => report.id === 'union')!
      const nothing = { events: [], claims: [], figures: [] }
      await put(ledger, { ...reading, events: reading.events.slice(0, 1), claims: [], figures: [] }, '2')
      await put(ledger, { ...union, ...nothing }, '2')
      const [decision] = await decisionsOf(ledger.db)
      assert.deepEqual(
        decision!.tellings.map(({ words, incident }) => [words, incident !== null]),
        [
          ['marched', true],
          ['marched', true],
          ['shot dead', false],
        ],
      )
      await put(ledger, reading, '3')
      assert.deepEqual((await beside(ledger, 'march#e1')).slice(0, 2), ['march#e1', 'march#e2'])
    }),
  ))

test('a preview changes nothing; a wish that cannot be met says why', () =>
  inFolder(folder =>
    withPlaced(folder, async ledger => {
      const before = await placedIn(ledger.db)
      const [market, bomb] = [await incidentOf(ledger, 'wire#e1'), await incidentOf(ledger, 'bomb#e1')]
      const { after } = await decide(ledger, { kind: 'merge', incidents: [market, bomb] }, anna, true)
      assert.equal(after.length, 1)
      assert.deepEqual(await placedIn(ledger.db), before)
      assert.deepEqual(await decisionsOf(ledger.db), [])
      const wishes = [
        [{ kind: 'merge', incidents: [market, 'i0'] }, /there is no incident i0/],
        [{ kind: 'merge', incidents: [market, market] }, /are one incident already/],
        [{ kind: 'split', incident: market, reports: ['bomb'] }, /the report bomb does not tell of/],
        [
          { kind: 'split', incident: bomb, reports: ['bomb', 'bomb-later', 'brief', 'front'] },
          /one at least must stay/,
        ],
      ] as const
      for (const [wish, message] of wishes)
        await assert.rejects(decide(ledger, wish, anna), { name: 'UnmetWish', message })
      await assert.rejects(revoke(ledger, 7, anna), /there is no decision 7/)
    }),
  ))

testOnBoth('a preview has the figures that the decision then gives, and leaves no trace', address =>
  withPlaced(address, async ledger => {
    const all = async () =>
      Promise.all([placedIn(ledger.db), ledger.db.selectFrom('incident').selectAll().orderBy('id').execute()])
    const held = await all()
    const incidents = [await incidentOf(ledger, 'wire#e1'), await incidentOf(ledger, 'bomb#e1')]
    const here = await incidentPointsAt(ledger, incidents.toSorted(), 'conservative')
    const merge = { kind: 'merge', incidents } as const
    const preview = await previewOf(ledger, merge, 'conservative')
    assert.deepEqual(preview.before, here)
    assert.deepEqual(await all(), held)
    assert.deepEqual(await decisionsOf(ledger.db), [])
    const { decision, after } = await decide(ledger, merge, anna)
    const ids = after.map(({ incident }) => incident)
    assert.deepEqual(preview.after, await incidentPointsAt(ledger, ids, 'conservative'))
    assert.equal(preview.after[0]!.reports, here[0]!.reports + here[1]!.reports)
    const split = { kind: 'split', incident: ids[0]!, reports: ['wire'] } as const
    assert.deepEqual((await previewOf(ledger, split, 'representative')).overruled, [decision])
    assert.equal((await decisionsOf(ledger.db)).length, 1)
  }),
)
