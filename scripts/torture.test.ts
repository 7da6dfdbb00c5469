import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder, inSchema, testOnBoth } from '../src/store/ledger.fixture.ts'
import { seeded } from '../src/train/random.ts'
import { fullDisk, whyNoDisk } from './torture/full-disk.ts'
import { killAdd } from './torture/kill.ts'
import { inventedReports } from './torture/reports.ts'
import { twoAdds } from './torture/two.ts'
import { undisturbed, type WithLedger } from './torture/undisturbed.ts'

// `npm run torture` does the same at length.
const inFolders: WithLedger = work => inFolder(folder => work(join(folder, 'ledger')))
const withReports = (work: (file: string, folder: string, random: () => number) => Promise<void>): Promise<void> =>
  inFolder(async folder => {
    const random = seeded(7)
    const file = join(folder, 'reports.jsonl')
    writeFileSync(file, inventedReports(48, random).join('\n'))
    await work(file, folder, random)
  })

testOnBoth('killed while it adds, a ledger loses nothing that was told and is completed by the same command', address =>
  withReports(async (file, _, random) => {
    const withLedger = address.includes('://') ? inSchema : inFolders
    const alone = await undisturbed(file, withLedger)
    const { kills, troubles } = await killAdd(file, withLedger, alone, { kills: 2, random })
    assert.deepEqual([kills, troubles], [2, []])
  }),
)

testOnBoth('two that add to one ledger leave what one would', address =>
  withReports(async file => {
    const alone = await undisturbed(file, address.includes('://') ? inSchema : inFolders)
    assert.deepEqual(await twoAdds(file, address, alone), [])
  }),
)

test('a full disk is one line and no damage, and there is a way on', context =>
  withReports(async (file, folder) => {
    const noDisk = whyNoDisk(folder)
    if (noDisk) return context.skip(noDisk)
    assert.deepEqual(await fullDisk(file, folder, 1000, await undisturbed(file, inFolders)), [])
  }))
