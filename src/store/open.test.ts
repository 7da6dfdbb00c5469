import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder, testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { keepOriginal, readOriginal } from './originals.ts'

const now = () => '2025-03-04T05:06:07.000Z'
const bytes = new TextEncoder().encode('Five people were killed, officials said.')

testOnBoth('a ledger is made by writing and opened by reading', async address => {
  await assert.rejects(openLedger(address, 'read', now), { name: 'LedgerTrouble', code: 'missing' })
  const ledger = await openLedger(address, 'write', now)
  const sha256 = await keepOriginal(ledger, { bytes, origin: 'a.txt', line: null, method: 'file' }, now)
  await ledger.close()
  const again = await openLedger(address, 'read', now)
  assert.deepEqual(Buffer.from(await readOriginal(again, sha256)), Buffer.from(bytes))
  await again.close()
})

test('the second writer of a folder is told who writes', async () =>
  inFolder(async folder => {
    const ledger = await openLedger(folder, 'write', now)
    await assert.rejects(openLedger(folder, 'write', now), {
      code: 'being-written',
      message: `the ledger ${folder} is being written by process ${process.pid} since 05:06:07 UTC; wait for it or stop it`,
    })
    const reader = await openLedger(folder, 'read', now)
    await reader.close()
    await ledger.close()
    await (await openLedger(folder, 'write', now)).close()
  }))

test('what is no ledger is told in one line', async () =>
  inFolder(async folder => {
    const noDatabase = join(folder, 'a')
    mkdirSync(noDatabase)
    writeFileSync(
      join(noDatabase, 'ledger.sqlite'),
      'something else that is long enough to be no database at all'.repeat(20),
    )
    await assert.rejects(openLedger(noDatabase, 'write', now), { code: 'not-a-ledger' })
    await assert.rejects(openLedger(noDatabase, 'read', now), { code: 'not-a-ledger' })
    await assert.rejects(openLedger(join(noDatabase, 'ledger.sqlite'), 'write', now), { code: 'not-a-ledger' })
    await assert.rejects(openLedger('postgres://nobody@127.0.0.1:1/none', 'read', now), { code: 'unreachable' })
  }))
