import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { takeIn } from '../intake/intake.ts'
import { type Added, add } from './add.ts'
import { readAgain } from './again.ts'
import { inFolder, testOnBoth } from './ledger.fixture.ts'
import { type Ledger, openLedger } from './open.ts'
import { unpackReading } from './packed.ts'
import { openReaders } from './readers.ts'

const readers = openReaders(1)
after(() => readers.close())

let clock = 0
const now = () => new Date(Date.UTC(2025, 9, 23) + 1000 * clock++).toISOString()
const first = { reader: '1', now }

const entry = (fields: Readonly<Record<string, string>>): string =>
  JSON.stringify({ publishedAt: '2025-10-23', ...fields })
const TEXT = 'Gunmen killed 12 farmers in Maiduguri on Tuesday, the army said.'
const OTHER = 'Protesters marched in Bamako on Wednesday.'

async function addAll(ledger: Ledger, paths: readonly string[], adding = first): Promise<readonly Added[]> {
  const added: Added[] = []
  for await (const batch of add(ledger, takeIn(paths), readers, adding)) added.push(...batch)
  return added
}

/** A ledger and a file of the lines given, for the time of `work`. */
const withLines = (
  address: string,
  lines: readonly string[],
  work: (ledger: Ledger, path: string) => Promise<void>,
): Promise<void> =>
  inFolder(async folder => {
    const path = join(folder, 'reports.jsonl')
    writeFileSync(path, lines.join('\n'))
    const ledger = await openLedger(address, 'write', now)
    try {
      await work(ledger, path)
    } finally {
      await ledger.close()
    }
  })

const told = (added: readonly Added[]): readonly string[] =>
  added.map(one => `${one.line} ${one.state}: ${one.state === 'failed' ? one.why : one.report}`)

testOnBoth('a report is kept with its original, reading, claims and parties', address =>
  withLines(address, [entry({ id: 'a', text: TEXT, outlet: 'The Wire' })], async (ledger, path) => {
    assert.deepEqual(told(await addAll(ledger, [path])), ['1 added: a'])
    const { db } = ledger
    const report = await db.selectFrom('report').selectAll().executeTakeFirstOrThrow()
    assert.deepEqual([report.id, report.outlet, report.published_at], ['a', 'The Wire', '2025-10-23'])
    const { body, reader } = await db.selectFrom('reading').selectAll().executeTakeFirstOrThrow()
    const reading = unpackReading(body)
    assert.deepEqual([reading.text, reading.report.id, reader], [TEXT, 'a', '1'])
    const claims = await db.selectFrom('claim').select(['claim', 'current', 'source']).orderBy('id').execute()
    assert.deepEqual(
      claims.map(row => ({ ...row })),
      reading.claims.map(({ id }) => ({ claim: id, current: 1, source: 'the army' })),
    )
    const parties = await db.selectFrom('claim_actor').select(['role', 'folded']).distinct().orderBy('role').execute()
    assert.deepEqual(
      parties.map(({ role }) => role).filter(role => role !== 'recipient'),
      ['actor', 'source'],
    )
  }),
)

testOnBoth('a report added twice is one, and one with an id that another has gets its own', address =>
  withLines(
    address,
    [
      entry({ id: 'a', text: TEXT }),
      entry({ id: 'a', text: TEXT }),
      entry({ id: 'a', text: OTHER }),
      '{ "text": ',
      entry({ id: 'b', text: `${OTHER}\u0000 \ud800` }),
    ],
    async (ledger, path) => {
      const once = told(await addAll(ledger, [path]))
      const own = /a~[0-9a-f]{8}/.exec(once[2]!)![0]
      assert.deepEqual([...once.slice(0, 3), once[4]], ['1 added: a', '2 known: a', `3 added: ${own}`, '5 added: b'])
      assert.match(once[3]!, /^4 failed: the line is not JSON/)
      const before = await ledger.db.selectFrom('failure').selectAll().execute()
      assert.equal(before.length, 1)
      assert.ok(before[0]!.sha256, 'the bytes of what failed are kept')
      const twice = told(await addAll(ledger, [path]))
      assert.deepEqual(
        twice.filter((_, i) => i !== 3),
        ['1 known: a', '2 known: a', `3 known: ${own}`, '5 known: b'],
      )
      assert.deepEqual(await ledger.db.selectFrom('failure').selectAll().execute(), before)
      const { issues } = await ledger.db
        .selectFrom('report')
        .select('issues')
        .where('id', '=', own)
        .executeTakeFirstOrThrow()
      assert.match(issues, /id-taken/)
    },
  ),
)

testOnBoth('a newer version adds a reading; the old one and its claims stay', address =>
  withLines(address, [entry({ id: 'a', text: TEXT }), entry({ id: 'b', text: OTHER })], async (ledger, path) => {
    await addAll(ledger, [path])
    const claims = async () =>
      (
        await ledger.db.selectFrom('claim').select(['reading_id', 'current', 'claim', 'words']).orderBy('id').execute()
      ).map(row => ({ ...row }))
    const old = await claims()
    assert.deepEqual(told(await addAll(ledger, [path], { reader: '2', now })), ['1 read again: a', '2 read again: b'])
    assert.deepEqual(
      (await claims()).slice(0, old.length),
      old.map(claim => ({ ...claim, current: 0 })),
    )
    assert.equal((await claims()).length, 2 * old.length)
    const again: Added[] = []
    for await (const batch of readAgain(ledger, readers, { reader: '3', now })) again.push(...batch)
    assert.deepEqual(told(again), ['1 read again: a', '2 read again: b'])
    for await (const _ of readAgain(ledger, readers, { reader: '3', now })) assert.fail('nothing is left to read')
    const readings = await ledger.db.selectFrom('reading').select(['report_id', 'reader']).orderBy('id').execute()
    assert.deepEqual(
      readings.map(({ report_id, reader }) => report_id + reader),
      ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'],
    )
  }),
)

testOnBoth('a report with an id of its own is read again as the same report', address =>
  withLines(address, [entry({ id: 'a', text: TEXT }), entry({ id: 'a', text: OTHER })], async (ledger, path) => {
    const [, own] = (await addAll(ledger, [path])).map(({ report }) => report)
    const again: Added[] = []
    for await (const batch of readAgain(ledger, readers, { reader: '2', now })) again.push(...batch)
    assert.deepEqual(again.map(({ report, state }) => [report, state]).sort(), [
      ['a', 'read again'],
      [own, 'read again'],
    ])
    const third = await addAll(ledger, [path], { reader: '3', now })
    assert.deepEqual(told(third), ['1 read again: a', `2 read again: ${own}`])
    const newest = await ledger.db.selectFrom('reading').select('body').where('report_id', '=', own!).execute()
    for (const { body } of newest) {
      const { report, issues } = unpackReading(body)
      assert.deepEqual(
        [report.id, issues.map(({ code }) => code)],
        [own, ['language-unsure', 'duplicate-id', 'id-taken']],
      )
    }
  }),
)

test('whoever stops asking leaves what was told, and nothing half-written', () =>
  inFolder(folder =>
    withLines(
      join(folder, 'ledger'),
      Array.from({ length: 40 }, (_, i) => entry({ id: `r${i}`, text: `${TEXT} ${i} were hurt.` })),
      async (ledger, path) => {
        const told: string[] = []
        for await (const batch of add(ledger, takeIn([path]), readers, first)) {
          told.push(...batch.map(({ report }) => report!))
          break
        }
        const kept = await ledger.db.selectFrom('report').select('id').orderBy('added_at').execute()
        assert.deepEqual(kept.map(({ id }) => id).sort(), told.sort())
        const states = (await addAll(ledger, [path])).map(({ state }) => state)
        assert.deepEqual(
          states,
          Array.from({ length: 40 }, (_, i) => (i < told.length ? 'known' : 'added')),
        )
      },
    ),
  ))
