import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsOf } from '../incidents/accounts.ts'
import type { Reading } from '../reading/reading.ts'
import { decide, revoke } from './decide.ts'
import { inFolder, testOnBoth } from './ledger.fixture.ts'
import { type Ledger, openLedger } from './open.ts'
import { put, readingsForPlacing } from './placed.fixture.ts'
import { asKnown, type Replayed } from './replay.ts'
import { toldOf } from './told.ts'

const READINGS = readingsForPlacing().toSorted((a, b) => (a.report.publishedAt! < b.report.publishedAt! ? -1 : 1))
const DAYS = [
  '2025-10-14',
  '2025-10-15',
  '2025-10-16',
  '2025-10-18',
  '2025-10-19',
  '2025-10-20',
  '2025-10-21',
  '2025-10-22',
]

/** The first reading is added on the first of November, the next on the second … */
const dayOf = (i: number): string => `2025-11-${String(i + 1).padStart(2, '0')}`

async function withReadings(
  address: string,
  readings: readonly Reading[],
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const ledger = await openLedger(address, 'write', () => '2025-11-01T00:00:00.000Z')
  try {
    for (const [i, reading] of readings.entries()) await put(ledger, reading, '1', `${dayOf(i)}T12:00:00.000Z`)
    await work(ledger)
  } finally {
    await ledger.close()
  }
}

/** The incidents of a ledger with their accounts and all that is known of copies and versions. */
async function heldIn({ db }: Ledger) {
  const tellings = await db.selectFrom('telling').select(['id', 'incident_id']).execute()
  const members = Map.groupBy(tellings, ({ incident_id }) => incident_id!)
  const incidents = [...members].sort(([a], [b]) => (a < b ? -1 : 1))
  return Promise.all(
    incidents.map(async ([id, some]) => {
      const told = await toldOf(
        db,
        some.map(({ id }) => id),
      )
      return { id, told: told.map(standing).sort() }
    }),
  )
}

async function replayedIn(replayed: Replayed) {
  const incidents = replayed.incidents.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return Promise.all(
    incidents.map(async incident => {
      const told = await replayed.toldIn(incident)
      assert.ok(accountsOf(incident, told).accounts.length)
      return { id: incident.id, told: told.map(standing).sort() }
    }),
  )
}

const standing = ({ telling, reading, copyOf, revises }: Awaited<ReturnType<typeof toldOf>>[number]) =>
  JSON.stringify([telling.id, reading.events.length, copyOf, revises])

testOnBoth('as known on a day is the ledger of the reports published by then', address =>
  withReadings(address, READINGS, async ledger => {
    for (const day of DAYS) {
      const known = READINGS.filter(({ report }) => report.publishedAt! <= day)
      const replayed = await asKnown(ledger.db, day, 'published')
      assert.equal(replayed.reports, known.length)
      await inFolder(folder =>
        withReadings(folder, known, async less => {
          assert.deepEqual(await replayedIn(replayed), await heldIn(less), day)
        }),
      )
    }
    assert.deepEqual(await replayedIn(await asKnown(ledger.db, '2030-01-01', 'published')), await heldIn(ledger))
    assert.deepEqual(await replayedIn(await asKnown(ledger.db, '2030-01-01', 'recorded')), await heldIn(ledger))
  }),
)

test('as recorded on a day is what the ledger held: reports added, readings made, decisions standing by then', () =>
  inFolder(folder =>
    withReadings(folder, [], async ledger => {
      const held = []
      for (const [i, reading] of READINGS.entries()) {
        await put(ledger, reading, '1', `${dayOf(i)}T12:00:00.000Z`)
        held.push(await heldIn(ledger))
      }
      const incident = async (telling: string) =>
        (
          await ledger.db
            .selectFrom('telling')
            .select('incident_id')
            .where('id', '=', telling)
            .executeTakeFirstOrThrow()
        ).incident_id!
      const by = (day: number) => ({ who: 'anna', why: 'so it was', at: `${dayOf(day)}T12:00:00.000Z` })
      const incidents = [await incident('wire#e1'), await incident('bomb#e1')]
      const { decision } = await decide(ledger, { kind: 'merge', incidents }, by(held.length))
      held.push(await heldIn(ledger))
      const march = READINGS.find(({ report }) => report.id === 'march')!
      const renumbered: Reading = JSON.parse(JSON.stringify(march).replaceAll(/"e(\d)"/g, '"e1$1"'))
      await put(ledger, renumbered, '2', `${dayOf(held.length)}T12:00:00.000Z`)
      held.push(await heldIn(ledger))
      await revoke(ledger, decision, by(held.length))
      held.push(await heldIn(ledger))
      for (const [i, then] of held.entries())
        assert.deepEqual(await replayedIn(await asKnown(ledger.db, dayOf(i), 'recorded')), then, dayOf(i))
    }),
  ))
