import assert from 'node:assert/strict'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder } from '../store/ledger.fixture.ts'
import { openLedger } from '../store/open.ts'
import { putClaim } from '../store/rows.fixture.ts'
import { ran } from './ran.fixture.ts'

const run = (...args: readonly string[]) => ran(args)

test('a ledger is backed up, checked and restored by command', async () =>
  inFolder(async folder => {
    const [ledger, file, other] = ['ledger', 'backup', 'other'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const filled = await openLedger(ledger, 'write')
    for (let i = 0; i < 3; i++) await putClaim(filled.db, `r${i}`, 'Gunmen killed five.')
    await filled.close()
    const held = '3 originals, 3 reports, 3 claims, 0 incidents, 0 decisions'
    assert.deepEqual(await run('backup', '--ledger', ledger, '-o', file), {
      status: 0,
      out: `${file}: ${held}; ${(statSync(file).size / 1e6).toFixed(1)} MB, checked\n`,
      told: '',
    })
    assert.match((await run('restore', file, '--check')).out, new RegExp(`whole; made at .*; ${held}\n`))
    assert.match((await run('restore', file, '--ledger', other)).out, new RegExp(`${other}: ${held}, as at`))
    const restored = await openLedger(other, 'read')
    assert.equal((await restored.db.selectFrom('claim').select('id').execute()).length, 3)
    await restored.close()
    assert.deepEqual(await run('restore', file, '--ledger', other), {
      status: 1,
      out: '',
      told: `according: restore: the ledger ${other} is not empty; a backup is restored into a new folder or an empty database\n`,
    })
    assert.equal((await run('backup', '--ledger', ledger, `--output=${file}`)).status, 1)
  }))

test('a backup or restore that is asked for wrongly is told in one line and makes nothing', async () =>
  inFolder(async folder => {
    const missing = join(folder, 'missing')
    for (const [args, status, told] of [
      [['backup', '--ledger', missing], 2, 'according: backup: no file to write; give -o FILE'],
      [['backup', 'x', '-o', 'y'], 2, 'according: backup: "x" is too much; give -o FILE, and --ledger DIR'],
      [['backup', '-o'], 2, 'according: backup: --output needs a value: -o|--output FILE'],
      [['backup', '-x'], 2, 'according: backup: unknown option -x (according help backup lists them)'],
      [['backup', '--ledger', missing, '-o', join(folder, 'b')], 1, `the ledger ${missing} is not there`],
      [['restore'], 2, 'according: restore: no FILE'],
      [['restore', missing, '--ledger', join(folder, 'new')], 1, `the backup ${missing} is not there`],
    ] as const) {
      const done = await run(...args)
      assert.equal(done.status, status, args.join(' '))
      assert.ok(done.told.includes(told) && done.told.trim().split('\n').length === 1, done.told)
    }
    for (const name of ['missing', 'b', 'new']) assert.ok(!existsSync(join(folder, name)), name)
  }))
