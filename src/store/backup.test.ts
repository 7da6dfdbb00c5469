import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { isPostgres } from './address.ts'
import { writeBackup } from './backup.ts'
import { checkBackup } from './backup-file.ts'
import { inFolder, inSchema, testOnBoth } from './ledger.fixture.ts'
import { MIGRATIONS } from './migrate.ts'
import { openLedger } from './open.ts'
import { keepOriginals } from './originals.ts'
import { restoreBackup } from './restore.ts'
import { putClaim, rowsOf } from './rows.fixture.ts'
import { tablesOf } from './rows.ts'

const now = () => '2025-03-04T05:06:07.000Z'

/** A ledger with a few reports of our own, the first a copy of the last. */
async function fill(address: string, steps = MIGRATIONS): Promise<void> {
  const ledger = await openLedger(address, 'write', now, steps)
  const bytes = new TextEncoder().encode('An original \u0000 of 40 bytes.')
  await keepOriginals(ledger, [{ bytes, origin: 'ä.txt', line: null, method: 'file' }], now)
  await ledger.db.transaction().execute(async transaction => {
    for (let i = 0; i < 120; i++) await putClaim(transaction, `r${i}`, `Gunmen killed ${i} in Ḩārim.`)
  })
  await ledger.db.updateTable('report').set({ copy_of: 'r99' }).where('id', '=', 'r0').execute()
  await ledger.db
    .insertInto('decision')
    .values({ kind: 'merge', tellings: '[]', who: 'a', why: 'b', at: now() })
    .execute()
  await ledger.close()
}

async function contents(address: string): Promise<unknown> {
  const ledger = await openLedger(address, 'read', now)
  const rows = await rowsOf(ledger.db, await tablesOf(ledger.db, ledger.differences))
  await ledger.close()
  return JSON.parse(JSON.stringify(rows, (_, value) => (value?.type === 'Buffer' ? value.data : bytesOf(value))))
}

const bytesOf = (value: unknown): unknown => (value instanceof Uint8Array ? [...value] : value)

testOnBoth('a backup restores into a ledger of either kind, which goes on', async address => {
  await fill(address)
  await inFolder(async folder => {
    const file = join(folder, 'backup')
    const ledger = await openLedger(address, 'read', now)
    const manifest = await writeBackup(ledger, file, now)
    await ledger.close()
    assert.deepEqual(readdirSync(folder), ['backup'])
    assert.equal(manifest.tables.find(({ table }) => table === 'report')!.rows, 120)
    const into = async (other: string) => {
      await restoreBackup(file, other, now)
      assert.deepEqual(await contents(other), await contents(address))
      const restored = await openLedger(other, 'write', now)
      await putClaim(restored.db, 'later', 'One more.')
      await restored.close()
      await assert.rejects(restoreBackup(file, other, now), { code: 'not-empty' })
    }
    await into(join(folder, 'restored'))
    if (isPostgres(address)) await inSchema(into)
  })
})

testOnBoth('a backup of an older ledger comes up to date where it is restored', async address => {
  await fill(address, MIGRATIONS.slice(0, 1))
  await inFolder(async folder => {
    const old = await openLedger(address, 'back up', now)
    await writeBackup(old, join(folder, 'backup'), now)
    await old.close()
    await restoreBackup(join(folder, 'backup'), join(folder, 'restored'), now)
    const { length } = (await rows(join(folder, 'restored'), 'claim')) as unknown[]
    assert.equal(length, 120)
  })
})

const rows = async (address: string, table: string): Promise<unknown> =>
  ((await contents(address)) as Record<string, unknown>)[table]

testOnBoth('a backup is taken of one moment while the ledger is written', async address => {
  await fill(address)
  await inFolder(async folder => {
    const [reader, writer] = [await openLedger(address, 'read', now), await openLedger(address, 'write', now)]
    const backup = writeBackup(reader, join(folder, 'backup'), now)
    for (let i = 0; i < 20; i++)
      await writer.db.transaction().execute(transaction => putClaim(transaction, `new${i}`, 'Meanwhile.'))
    const { tables } = await backup
    const counts = ['original', 'report', 'reading', 'claim'].map(
      name => tables.find(({ table }) => table === name)!.rows,
    )
    assert.ok(counts[1]! >= 120)
    assert.deepEqual(counts, [counts[1]! + 1, counts[1], counts[1], counts[1]])
    await reader.close()
    await writer.close()
  })
})

testOnBoth('a damaged original is named and stops the backup, which leaves no file', async address => {
  await fill(address)
  const ledger = await openLedger(address, 'write', now)
  await ledger.db
    .updateTable('original')
    .set({ bytes: new Uint8Array([1]) })
    .where('size', '=', 26)
    .execute()
  await inFolder(async folder => {
    await assert.rejects(writeBackup(ledger, join(folder, 'backup'), now), {
      code: 'damaged',
      message: /original [0-9a-f]{64} is damaged/,
    })
    assert.deepEqual(readdirSync(folder), [])
  })
  await ledger.close()
})

test('every changed byte of a row is found before anything is restored', async () =>
  inFolder(async folder => {
    const [file, address] = [join(folder, 'backup'), join(folder, 'ledger')]
    await fill(address)
    const ledger = await openLedger(address, 'read', now)
    await writeBackup(ledger, file, now)
    await ledger.close()
    const whole = readFileSync(file)
    for (const words of ['Gunmen killed 77 in', 'An original', '2025-03-03', 'ä.txt']) {
      // Also where SQLite left a copy in an unused part of a page.
      const changed = Buffer.from(whole)
      for (let at = -1; (at = whole.indexOf(words, at + 1)) >= 0; ) changed[at]! ^= 1
      writeFileSync(file, changed)
      await assert.rejects(restoreBackup(file, join(folder, 'restored'), now), { code: 'damaged' }, words)
    }
    writeFileSync(file, whole.subarray(0, whole.length / 2))
    await assert.rejects(restoreBackup(file, join(folder, 'restored'), now), { name: 'LedgerTrouble' })
    assert.ok(!existsSync(join(folder, 'restored')))
  }))

testOnBoth('a restore that fails half-way leaves an empty ledger', async address =>
  inFolder(async folder => {
    const [file, source] = [join(folder, 'backup'), join(folder, 'source')]
    await fill(source)
    const ledger = await openLedger(source, 'write', now)
    await ledger.db.deleteFrom('claim_actor').execute()
    await writeBackup(ledger, file, now)
    await ledger.close()
    const backup = new DatabaseSync(file)
    const { sha256 } = (await checkBackup(file)).tables.find(({ table }) => table === 'claim_actor')!
    backup.exec(
      `delete from document; update backup_table set "rows" = 0, sha256 = '${sha256}' where name = 'document'`,
    )
    backup.close()
    await assert.rejects(restoreBackup(file, address, now), /foreign key/i)
    for (const left of Object.values((await contents(address)) as object)) assert.deepEqual(left, [])
  }),
)

test('what cannot be a backup, or would overwrite something, is refused', async () =>
  inFolder(async folder => {
    const [file, address] = [join(folder, 'backup'), join(folder, 'ledger')]
    await assert.rejects(restoreBackup(file, address, now), { code: 'missing' })
    writeFileSync(file, 'no backup, but words long enough to be taken for a database of some kind'.repeat(20))
    await assert.rejects(restoreBackup(file, address, now), { code: 'not-a-ledger' })
    await fill(address)
    await assert.rejects(restoreBackup(join(address, 'ledger.sqlite'), join(folder, 'other'), now), {
      code: 'not-a-ledger',
    })
    const ledger = await openLedger(address, 'read', now)
    await assert.rejects(writeBackup(ledger, file, now), { code: 'not-empty' })
    await assert.rejects(writeBackup(ledger, join(folder, 'no', 'folder'), now), {
      name: 'LedgerTrouble',
      message: /no\/folder/,
    })
    await ledger.close()
    assert.equal(dirname(file), folder)
  }))
