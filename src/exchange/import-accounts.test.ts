import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ran } from '../cli/ran.fixture.ts'
import { groupedBy } from '../incidents/event-report.ts'
import { readWordWeights } from '../incidents/words.ts'
import { projectFile } from '../intake/knowledge.ts'
import type { Added } from '../store/add.ts'
import { readAgain } from '../store/again.ts'
import { inFolder, testOnBoth } from '../store/ledger.fixture.ts'
import { type Ledger, openLedger } from '../store/open.ts'
import { originalOf } from '../store/originals.ts'
import { loadCodeBook } from './coded/code-book.ts'
import { readEventReports } from './event-reports.ts'
import { importAccounts } from './import-accounts.ts'
import { pinEvents } from './pin-events.ts'

const PATH = fileURLToPath(new URL('../../fixtures/event-reports/two-towns.csv', import.meta.url))
const bytes = readFileSync(PATH)
const file = { path: 'two-towns.csv', bytes, table: readEventReports(bytes.toString()) }
const weights = readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv'))
const now = () => '2031-07-01T00:00:00.000Z'

async function withLedger(address: string, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = await openLedger(address, 'write', now)
  try {
    await work(ledger)
  } finally {
    await ledger.close()
  }
}

async function imported(ledger: Ledger, from = file): Promise<readonly Added[]> {
  const added: Added[] = []
  for await (const batch of importAccounts(ledger, from, loadCodeBook(), weights, now)) added.push(...batch)
  return added
}

/** Reports of each incident, sorted. */
async function incidents({ db }: Ledger): Promise<readonly string[]> {
  const rows = await db.selectFrom('telling').select(['report_id', 'incident_id']).execute()
  const groups = Map.groupBy(rows, ({ incident_id }) => incident_id)
  return [...groups.values()]
    .map(group =>
      group
        .map(({ report_id }) => report_id)
        .sort()
        .join(' '),
    )
    .sort()
}

testOnBoth('each row is a report that points at its own bytes, and a second import knows them all', address =>
  withLedger(address, async ledger => {
    const added = await imported(ledger)
    assert.deepEqual(
      added.map(({ state, report, line }) => [state, report, line]),
      ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((id, i) => ['added', id, i + 2]),
    )
    const kept = await ledger.db
      .selectFrom('report')
      .select(['outlet', 'published_at', 'copy_of'])
      .where('id', '=', 'r2')
      .execute()
    assert.deepEqual({ ...kept[0] }, { outlet: 'Morning Wire', published_at: '2031-05-04', copy_of: 'r2' })
    const lines = bytes.toString().split('\n')
    const original = await originalOf(ledger, 'r2')
    assert.equal(Buffer.from(original!.bytes).toString(), `${lines[0]}\n${lines[2]}\n`)
    assert.deepEqual([...new Set((await imported(ledger)).map(({ state }) => state))], ['known'])
  }),
)

testOnBoth('the order of rows changes no incident', async address => {
  const turned = { ...file, table: { ...file.table, rows: file.table.rows.toReversed() } }
  let once: readonly string[] = []
  await withLedger(address, async ledger => {
    await imported(ledger, turned)
    once = await incidents(ledger)
  })
  await inFolder(folder =>
    withLedger(folder, async ledger => {
      await imported(ledger)
      assert.deepEqual(await incidents(ledger), once)
    }),
  )
})

testOnBoth('events that persons coded hold, whatever the machine says, and are decided once', address =>
  withLedger(address, async ledger => {
    const reportOf = new Map((await imported(ledger)).map(({ report }) => [report!, report!]))
    const pin = (column: string) =>
      pinEvents(ledger, groupedBy(column, file.table.rows), reportOf, { who: 'anna', at: now(), why: event => event })
    assert.deepEqual((await pin('event_id')).merged, 2)
    assert.deepEqual(await incidents(ledger), ['r1 r2 r3', 'r4', 'r5 r6'])
    assert.deepEqual(await pin('event_id'), { merged: 0, split: 0 })
    await pin('id')
    assert.deepEqual(await incidents(ledger), ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'])
  }),
)

testOnBoth('no reader of texts reads a coded row again', address =>
  withLedger(address, async ledger => {
    await imported(ledger)
    const readers = { count: 1, read: () => assert.fail('a row was read as a text'), close: async () => {} }
    for await (const batch of readAgain(ledger, readers, { reader: '9.9.9', now })) assert.deepEqual(batch, [])
  }),
)

const run = (...args: readonly string[]) => ran(['import-accounts', ...args])

test('by command: what columns become, then the accounts with who grouped them', () =>
  inFolder(async folder => {
    const dry = await run(PATH, '--ledger', folder, '--group', 'event_id', '--dry-run')
    assert.equal(dry.status, 0)
    assert.match(dry.out, /^event_id +6 {2}decision that rows are of one incident$/m)
    assert.match(dry.out, /^Kept with the row, not read: [^.]*damage/m)
    const { status, out, told } = await run(PATH, '--ledger', folder, '--group', 'event_id', '--who', 'anna')
    assert.deepEqual([status, told], [0, ''])
    assert.match(out, /6 {2}new reports/)
    assert.match(out, /anna decided 2 times that rows are of one incident/)
  }))

test('by command: what is no event-report data, or lacks a column, is told in one line', () =>
  inFolder(async folder => {
    const { status, told } = await run(PATH, '--ledger', folder, '--group', 'event')
    assert.deepEqual([status, told.split('\n').length], [2, 2])
    assert.match(told, /no column "event"/)
    const other = await run(fileURLToPath(new URL('../../lexicon/en/harms.tsv', import.meta.url)), '--ledger', folder)
    assert.equal(other.status, 2)
  }))
