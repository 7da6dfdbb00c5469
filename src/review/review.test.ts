import assert from 'node:assert/strict'
import { revoke } from '../store/decide.ts'
import { incidentRow } from '../store/incident-row.ts'
import { testOnBoth } from '../store/ledger.fixture.ts'
import type { Ledger } from '../store/open.ts'
import { killed, placedIn, put, readingsForPlacing, withPlaced } from '../store/placed.fixture.ts'
import { asKnown } from '../store/replay.ts'
import { decisionsOf } from '../store/standing.ts'
import { claimStates } from './claim-state.ts'
import { decideClaim } from './decide-claim.ts'
import { gradeSource, gradesOf, standingGrades, ungradeSource } from './reliability.ts'

const READINGS = readingsForPlacing()
const MONITOR = READINGS.find(({ report }) => report.id === 'monitor')!
const anna = { who: 'anna', why: 'the report says so', at: '2025-11-02T00:00:00.000Z' }
const ben = { who: 'ben', why: 'misread', at: '2025-11-03T00:00:00.000Z' }

/** The most dead that an account of the market in Bankass tells of. */
const mostKilled = async ({ db }: Ledger): Promise<number | null> =>
  (
    await db
      .selectFrom('incident')
      .innerJoin('telling', 'telling.incident_id', 'incident.id')
      .select('killed_high')
      .where('telling.id', '=', 'monitor#e1')
      .executeTakeFirstOrThrow()
  ).killed_high

const stateOf = async ({ db }: Ledger, claim: number) => (await claimStates(db, [claim])).get(claim)?.state ?? 'open'
const statesOf = async ({ db }: Ledger) => (await decisionsOf(db)).map(({ state }) => state)

testOnBoth('a rejected claim no longer counts, also over another reading, until the decision is revoked', address =>
  withPlaced(address, async ledger => {
    const before = await placedIn(ledger.db)
    assert.equal(await mostKilled(ledger), 27)
    const { decision } = await decideClaim(ledger, { kind: 'reject', claim: await killed(ledger, 'monitor', 27) }, ben)
    assert.equal(await mostKilled(ledger), 12)
    assert.equal(await stateOf(ledger, await killed(ledger, 'monitor', 27)), 'rejected')

    const renumbered: typeof MONITOR = JSON.parse(JSON.stringify(MONITOR).replaceAll(/"c(\d)"/g, '"c1$1"'))
    await put(ledger, renumbered, '2')
    assert.equal(await stateOf(ledger, await killed(ledger, 'monitor', 27)), 'rejected')
    assert.equal(await mostKilled(ledger), 12)
    const none = { events: [], figures: [], claims: [] }
    await put(ledger, { ...MONITOR, ...none }, '3')
    assert.deepEqual(await statesOf(ledger), ['lost'])
    await put(ledger, MONITOR, '4')
    assert.deepEqual(await statesOf(ledger), ['in force'])

    await revoke(ledger, decision, anna)
    assert.equal(await mostKilled(ledger), 27)
    assert.deepEqual({ ...(await placedIn(ledger.db)), claims: [] }, { ...before, claims: [] })
  }),
)

testOnBoth('corrections stand side by side, each is taken back alone, and newer ones stay', address =>
  withPlaced(address, async ledger => {
    const claim = await killed(ledger, 'monitor', 27)
    const correct = (field: string, value: string | null) =>
      decideClaim(ledger, { kind: 'correct', claim, field, value }, anna)
    const first = await correct('atLeast', '29')
    const status = await correct('status', 'hedged')
    const second = await correct('atLeast', '31')
    await correct('atMost', '31')
    assert.equal(await mostKilled(ledger), 31)
    const [old] = (await decisionsOf(ledger.db)).filter(({ id }) => id === second.decision)
    assert.deepEqual([old!.claim!.old, old!.claim!.new], ['29', '31'])
    assert.deepEqual(await statesOf(ledger), ['overruled', 'in force', 'in force', 'in force'])
    await revoke(ledger, first.decision, ben)
    await revoke(ledger, status.decision, ben)
    const state = (await claimStates(ledger.db, [claim])).get(claim)!
    assert.deepEqual([state.state, state.corrections], ['corrected', { atLeast: '31', atMost: '31' }])
    await assert.rejects(correct('atLeast', 'many'), { name: 'UnmetWish', message: /a number of people/ })
    await assert.rejects(correct('mode', 'arrest'), { name: 'UnmetWish', message: /has no mode to correct/ })
    await assert.rejects(correct('atLeast', '31'), { name: 'UnmetWish', message: /is 31 already/ })
  }),
)

testOnBoth('the last verdict counts; a skip is none', address =>
  withPlaced(address, async ledger => {
    const claim = await killed(ledger, 'wire', 12)
    const decide = (kind: 'accept' | 'reject' | 'skip') => decideClaim(ledger, { kind, claim }, anna)
    await decide('skip')
    assert.equal(await stateOf(ledger, claim), 'skipped')
    await decide('accept')
    const { decision } = await decide('reject')
    await decide('skip')
    assert.equal(await stateOf(ledger, claim), 'rejected')
    assert.deepEqual(await statesOf(ledger), ['overruled', 'overruled', 'in force', 'in force'])
    await revoke(ledger, decision, ben)
    assert.equal(await stateOf(ledger, claim), 'accepted')
  }),
)

testOnBoth('as known on a day, what was decided by then counts, and what was taken back since', address =>
  withPlaced(address, async ledger => {
    const { decision } = await decideClaim(ledger, { kind: 'reject', claim: await killed(ledger, 'monitor', 27) }, anna)
    await revoke(ledger, decision, { ...ben, at: '2025-11-05T00:00:00.000Z' })
    const most = async (day: string): Promise<number | null | undefined> => {
      const { incidents, toldIn } = await asKnown(ledger.db, day, 'recorded')
      const incident = incidents.find(({ tellings }) => tellings.includes('monitor#e1'))!
      return incidentRow(incident, await toldIn(incident)).killed_high
    }
    assert.deepEqual([await most('2025-11-01'), await most('2025-11-03'), await most('2025-11-05')], [27, 12, 27])
  }),
)

testOnBoth('the newest grade of a source counts until it is taken back; all stay on record', address =>
  withPlaced(address, async ledger => {
    await gradeSource(ledger, 'the governor', 'B', anna)
    await gradeSource(ledger, 'the governor', 'D', ben)
    assert.equal((await standingGrades(ledger.db)).get('the governor')?.grade, 'D')
    await ungradeSource(ledger, 'the governor', anna)
    assert.equal((await standingGrades(ledger.db)).get('the governor')?.grade, 'B')
    assert.deepEqual(
      (await gradesOf(ledger.db, 'the governor')).map(({ grade, revoked_by }) => [grade, revoked_by]),
      [
        ['D', 'anna'],
        ['B', null],
      ],
    )
  }),
)
