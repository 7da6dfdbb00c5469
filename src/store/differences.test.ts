import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inFolder, testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { putClaim } from './rows.fixture.ts'
import { searchWords } from './search-words.ts'
import { queryOf } from './terms.ts'
import { fineCover } from './trie.ts'

const now = () => '2025-03-04T05:06:07.000Z'

test('words are searched without case, diacritics and marks', () => {
  assert.equal(searchWords('Deir ez-Zor’s Šahīd,  (Ta‘izz) 1,200 AK-47s'), 'deir ez zor sahid taizz 1 200 ak 47s')
  assert.equal(searchWords('Харків حلب'), 'харків حلب')
})

const CLAIMS: Readonly<Record<string, string>> = {
  r1: 'Gunmen killed 12 in Ḩārim, Syria’s north-west.',
  r2: 'Rebels shelled the market of Zəngilan; "no one" was hurt.',
  r3: 'Обстріл Харкова: 3 загиблих',
  r4: 'قصف حلب',
  r5: "O'Hara said 12 gunmen fled; the 2nd Brigade pursued.",
  r6: 'and or not near select * from claim -- "',
}
const SEARCHES: Readonly<Record<string, readonly string[]>> = {
  harim: ['r1'],
  'gunmen 12': ['r1', 'r5'],
  syria: ['r1'],
  'gun*': ['r1', 'r5'],
  gun: [],
  zangilan: ['r2'],
  'харк*': ['r3'],
  حلب: ['r4'],
  ohara: ['r5'],
  '2nd': ['r5'],
  'and or not near': ['r6'],
}

testOnBoth('a search finds the same claims', async address => {
  const ledger = await openLedger(address, 'write', now)
  for (const [report, words] of Object.entries(CLAIMS)) await putClaim(ledger.db, report, words)
  const find = async (search: string) => {
    const rows = await ledger.db
      .selectFrom('claim')
      .select('report_id')
      .where(sql<boolean>`id in ${ledger.differences.found('claim', queryOf({ words: search }, fineCover))}`)
      .orderBy('id')
      .execute()
    return rows.map(row => row.report_id)
  }
  for (const [search, reports] of Object.entries(SEARCHES)) assert.deepEqual(await find(search), reports, search)
  await ledger.db.updateTable('claim').set({ searched: 'changed' }).where('report_id', '=', 'r1').execute()
  assert.deepEqual([await find('harim'), await find('changed')], [[], ['r1']])
  await ledger.close()
})

testOnBoth('counts, sums, bytes and the order of texts are the same', async address => {
  const ledger = await openLedger(address, 'write', now)
  const ids = ['b', 'B', 'ä', 'a-1', 'a1', 'é', 'Z', '𝔸', 'ﬁ']
  for (const id of ids) await ledger.db.insertInto('document').values({ id, text: id }).execute()
  const ordered = await ledger.db.selectFrom('document').select('id').orderBy('id').execute()
  assert.deepEqual(
    ordered.map(row => row.id),
    ['B', 'Z', 'a-1', 'a1', 'b', 'ä', 'é', 'ﬁ', '𝔸'],
  )
  const { rows } =
    await sql`select count(*) as n, sum(length(id)) as sum, avg(length(id)) as mean from document`.execute(ledger.db)
  assert.deepEqual({ ...(rows[0] as object) }, { n: 9, sum: 12, mean: 12 / 9 })
  await putClaim(ledger.db, 'r1', 'Five')
  const { signature } = await ledger.db.selectFrom('report').select('signature').executeTakeFirstOrThrow()
  assert.deepEqual([...signature], [0, 255])
  await ledger.close()
})

testOnBoth('rows that lead nowhere, and the same twice, are refused', async address => {
  const ledger = await openLedger(address, 'write', now)
  await putClaim(ledger.db, 'r1', 'Five')
  const reading = { report_id: 'none', reader: '0', made_at: now(), body: new Uint8Array() }
  await assert.rejects(ledger.db.insertInto('reading').values(reading).execute(), /foreign key/i)
  await assert.rejects(
    ledger.db
      .insertInto('reading')
      .values({ ...reading, report_id: 'r1' })
      .execute(),
    /unique/i,
  )
  await assert.rejects(ledger.db.deleteFrom('original').execute(), /foreign key/i)
  await ledger.close()
})

testOnBoth('a transaction that fails leaves nothing', async address => {
  const ledger = await openLedger(address, 'write', now)
  await assert.rejects(
    ledger.db.transaction().execute(async transaction => {
      await ledger.differences.alone(transaction, 'place')
      await transaction.insertInto('document').values({ id: 'a', text: 'a' }).execute()
      await transaction.insertInto('document').values({ id: 'a', text: 'a' }).execute()
    }),
    /unique/i,
  )
  assert.deepEqual(await ledger.db.selectFrom('document').selectAll().execute(), [])
  await ledger.close()
})

test('a ledger in a folder is in WAL mode and safe against power cuts', async () =>
  inFolder(async folder => {
    const ledger = await openLedger(folder, 'write', now)
    const pragma = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(ledger.db)).rows[0] as object)[0]
    assert.deepEqual(
      [await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')],
      ['wal', 2, 1],
    )
    await ledger.close()
  }))
