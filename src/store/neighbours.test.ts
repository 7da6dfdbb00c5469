import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksAmong } from '../incidents/links.ts'
import { keyNumbersOf, NEAREST, positionOf } from '../incidents/neighbours.ts'
import { emptyTelling } from '../incidents/telling.fixture.ts'
import type { Telling } from '../incidents/telling.ts'
import { documentIdOf } from '../intake/document-id.ts'
import type { Reading } from '../reading/reading.ts'
import { seeded, shuffled } from '../train/random.ts'
import { keepReports } from './keep.ts'
import { inFolder } from './ledger.fixture.ts'
import { around } from './neighbours.ts'
import { type Ledger, openLedger } from './open.ts'
import { keptOf } from './placed.fixture.ts'

const now = () => '2025-11-01T00:00:00.000Z'
const random = seeded(3)

/** Tellings of one name that is everywhere, on days of one month. */
const CROWD: readonly Telling[] = Array.from({ length: NEAREST + 30 }, (_, i): Telling => {
  const id = `r${String(i).padStart(3, '0')}`
  const publishedAt = `2025-03-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
  const telling = emptyTelling(id)
  return {
    ...telling,
    report: { ...telling.report, documentId: documentIdOf(id), publishedAt },
    names: ['adama konare', ...(i % 40 === 0 ? ['moussa traore'] : [])],
    words: { [`word${i}`]: 1 },
  }
})

const readingOf = ({ report }: Telling): Reading => ({
  schema: 'according.reading/1',
  report,
  text: report.id,
  attributions: [],
  events: [],
  figures: [],
  fates: [],
  places: [],
  times: [],
  actors: [],
  relations: [],
  claims: [],
  issues: [],
})

/** Keeps what tells `tellings`, all at once. */
const putAll = ({ db }: Ledger, tellings: readonly Telling[], reader: string): Promise<void> =>
  db.transaction().execute(async transaction => {
    for (const telling of tellings) {
      await transaction
        .insertInto('original')
        .values({ sha256: telling.report.id, size: 0, bytes: new Uint8Array() })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      const read = { ...keptOf(readingOf(telling)), tellings: telling.names.length ? [telling] : [] }
      await keepReports(transaction, [{ read, original: telling.report.id, made: { reader, at: now() } }])
    }
  })

const linksIn = async ({ db }: Ledger): Promise<readonly string[]> =>
  (await db.selectFrom('link').select(['a', 'b']).execute()).map(({ a, b }) => `${a} ${b}`).sort()
const linksOf = (tellings: readonly Telling[]): readonly string[] =>
  linksAmong(tellings)
    .map(({ a, b }) => `${a} ${b}`)
    .sort()

test('a name that is everywhere makes neighbours of the nearest by day alone, in any order of arrival', () =>
  inFolder(async folder => {
    const ledger = await openLedger(folder, 'write', now)
    try {
      await putAll(ledger, shuffled(CROWD, random), '1')
      const links = linksOf(CROWD)
      assert.ok(links.length < (CROWD.length * (CROWD.length - 1)) / 2)
      assert.deepEqual(await linksIn(ledger), links)

      const middle = CROWD.toSorted((a, b) => positionOf(a) - positionOf(b))[CROWD.length / 2]!
      const { near } = await ledger.db
        .transaction()
        .execute(transaction => around(transaction, { keys: keyNumbersOf(middle), position: positionOf(middle) }))
      assert.ok(near.length <= 2 * NEAREST)

      // A newer reading of some tells nothing: others come nearer to each other.
      const silent = shuffled(CROWD, random).slice(0, 12)
      await putAll(
        ledger,
        silent.map(telling => ({ ...telling, names: [] })),
        '2',
      )
      assert.deepEqual(await linksIn(ledger), linksOf(CROWD.filter(telling => !silent.includes(telling))))
    } finally {
      await ledger.close()
    }
  }))
