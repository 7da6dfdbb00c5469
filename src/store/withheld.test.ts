import assert from 'node:assert/strict'
import { join } from 'node:path'
import { writeBackup } from './backup.ts'
import { exportsMade, recordExport } from './exports.ts'
import { inFolder, testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { restoreBackup } from './restore.ts'
import { unwithhold, withheldList, withhold } from './withheld.ts'

const now = () => '2026-01-02T03:04:05.000Z'
const ana = { who: 'Ana', why: 'asked for it', at: now() }

testOnBoth('a list of withheld names keeps who and why of each, taken off or not', async address => {
  const ledger = await openLedger(address, 'write', now)
  try {
    assert.deepEqual(await withhold(ledger, ['Amina Diarra', ' Ali\tBah ', 'Ali Bah'], ana), [1, 2])
    assert.deepEqual(await withhold(ledger, ['Ali Bah'], ana), [])
    await unwithhold(ledger, 2, { who: 'Ben', why: 'agreed', at: now() })
    await assert.rejects(unwithhold(ledger, 2, ana), /name 2 was taken off the list on 2026-01-02/)
    await assert.rejects(withhold(ledger, ['Zoë Karam', '?!'], ana), /"\?!" is no name/)
    assert.deepEqual(await withhold(ledger, ['Ali Bah'], ana), [3])
    assert.deepEqual(
      (await withheldList(ledger.db)).map(({ id, name, revoked_by }) => [id, name, revoked_by]),
      [
        [1, 'Amina Diarra', null],
        [2, 'Ali Bah', 'Ben'],
        [3, 'Ali Bah', null],
      ],
    )
  } finally {
    await ledger.close()
  }
})

testOnBoth('exports are written down, and a backup holds them and the list', async address => {
  const made = {
    at: now(),
    who: 'Ana',
    forWhom: null,
    format: 'acled',
    profile: 'public',
    rule: 'representative',
    filter: { place: { name: 'Bankass', country: null } },
    incidents: 12,
    bytes: 3456,
    sha256: 'ab'.repeat(32),
    file: 'out.csv',
  }
  const ledger = await openLedger(address, 'write', now)
  await inFolder(async folder => {
    try {
      assert.equal(await recordExport(ledger, made), 1)
      await withhold(ledger, ['Amina Diarra'], ana)
      await writeBackup(ledger, join(folder, 'backup'), now)
    } finally {
      await ledger.close()
    }
    await restoreBackup(join(folder, 'backup'), join(folder, 'restored'), now)
    const restored = await openLedger(join(folder, 'restored'), 'read', now)
    assert.deepEqual(await exportsMade(restored.db), [{ ...made, id: 1 }])
    assert.equal((await withheldList(restored.db))[0]!.name, 'Amina Diarra')
    await restored.close()
  })
})
