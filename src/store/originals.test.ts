import assert from 'node:assert/strict'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { keepOriginals, originalOf, sha256Of } from './originals.ts'
import { putClaim } from './rows.fixture.ts'

const bytes = new Uint8Array([0xff, 0xfe, 0, 10, 13, 39, 92])
const from = { origin: 'reports/a.txt', line: null, method: 'file' } as const

testOnBoth('an original is kept once, with every place it was got from and when it first was', async address => {
  const times = ['2025-03-04T05:06:07.000Z', '2025-03-05T05:06:07.000Z', '2025-03-06T05:06:07.000Z']
  const now = () => times.shift()!
  const ledger = await openLedger(address, 'write', () => 'now')
  const [sha256] = await keepOriginals(ledger, [{ bytes, ...from }], now)
  const again = [
    { bytes, ...from },
    { bytes, origin: 'b.jsonl', line: 3, method: 'line' },
  ] as const
  assert.deepEqual(await keepOriginals(ledger, again, now), [sha256, sha256])
  assert.equal(sha256, sha256Of(bytes))
  await putClaim(ledger.db, 'r1', 'Five were killed.')
  await ledger.db.updateTable('report').set({ original_sha256: sha256! }).execute()
  const original = await originalOf(ledger, 'r1')
  assert.deepEqual(
    { ...original, bytes: [...original!.bytes], acquired: original!.acquired.map(row => ({ ...row })) },
    {
      sha256,
      bytes: [...bytes],
      acquired: [
        { origin: 'reports/a.txt', line: null, gotAt: '2025-03-04T05:06:07.000Z' },
        { origin: 'b.jsonl', line: 3, gotAt: '2025-03-06T05:06:07.000Z' },
      ],
    },
  )
  const kept = await ledger.db.selectFrom('original').select('size').where('sha256', '=', sha256!).execute()
  assert.deepEqual(
    kept.map(({ size }) => size),
    [bytes.length],
  )
  assert.equal(await originalOf(ledger, 'none'), null)
  await ledger.close()
})

testOnBoth('an original that changed on the disk is not given out', async address => {
  const ledger = await openLedger(address, 'write', () => 'now')
  await putClaim(ledger.db, 'r1', 'Five were killed.')
  await ledger.db.updateTable('original').set({ bytes }).execute()
  await assert.rejects(originalOf(ledger, 'r1'), { code: 'damaged', message: /the original [0-9a-f]{64} is damaged/ })
  await ledger.close()
})
