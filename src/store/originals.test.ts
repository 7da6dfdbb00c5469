import assert from 'node:assert/strict'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { keepOriginals, readOriginal, sha256Of } from './originals.ts'

const bytes = new Uint8Array([0xff, 0xfe, 0, 10, 13, 39, 92])
const from = { origin: 'reports/a.txt', line: null, method: 'file' } as const

testOnBoth('an original is kept once, with every place it was got from and when it first was', async address => {
  const times = ['2025-03-04T05:06:07.000Z', '2025-03-05T05:06:07.000Z', '2025-03-06T05:06:07.000Z']
  const ledger = await openLedger(address, 'write', () => 'now')
  const now = () => times.shift()!
  const [sha256] = await keepOriginals(ledger, [{ bytes, ...from }], now)
  assert.deepEqual(await keepOriginals(ledger, [{ bytes, ...from }], now), [sha256])
  await keepOriginals(ledger, [{ bytes, origin: 'b.jsonl', line: 3, method: 'line' }], now)
  assert.equal(sha256, sha256Of(bytes))
  assert.deepEqual([...(await readOriginal(ledger, sha256!))], [...bytes])
  const kept = await ledger.db.selectFrom('original').select(['sha256', 'size']).execute()
  assert.deepEqual(
    kept.map(row => ({ ...row })),
    [{ sha256, size: bytes.length }],
  )
  const got = await ledger.db.selectFrom('acquisition').select(['origin', 'line', 'got_at']).orderBy('got_at').execute()
  assert.deepEqual(
    got.map(row => ({ ...row })),
    [
      { origin: 'reports/a.txt', line: null, got_at: '2025-03-04T05:06:07.000Z' },
      { origin: 'b.jsonl', line: 3, got_at: '2025-03-06T05:06:07.000Z' },
    ],
  )
  await ledger.close()
})

testOnBoth('an original that changed on the disk is not given out', async address => {
  const ledger = await openLedger(address, 'write', () => 'now')
  const [sha256] = await keepOriginals(ledger, [{ bytes, ...from }], () => 'now')
  const changed = bytes.with(0, 0xfd)
  await ledger.db.updateTable('original').set({ bytes: changed }).execute()
  await assert.rejects(readOriginal(ledger, sha256!), { code: 'damaged', message: new RegExp(`original ${sha256}`) })
  await assert.rejects(readOriginal(ledger, '00'), /has no original 00/)
  await ledger.close()
})
