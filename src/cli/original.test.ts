import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder } from '../store/ledger.fixture.ts'
import { openLedger } from '../store/open.ts'
import { sha256Of } from '../store/originals.ts'
import { putClaim } from '../store/rows.fixture.ts'
import { according } from './according.ts'

test('the bytes of a report come back with where they were got, or not at all', async () =>
  inFolder(async folder => {
    const [ledger, file] = [join(folder, 'ledger'), join(folder, 'market')]
    const bytes = new TextEncoder().encode('r1: Five were killed.')
    const opened = await openLedger(ledger, 'write')
    await putClaim(opened.db, 'r1', 'Five were killed.')
    await opened.close()
    let [printed, told] = ['', '']
    const terminal = {
      print: (text: string) => void (printed += text),
      printBytes: async () => {},
      tell: (text: string) => void (told += text),
      columns: 80,
      colour: false,
      watched: false,
    }
    const original = (...args: string[]) => according(['original', ...args, '--ledger', ledger], terminal)
    assert.equal(await original('r1'), 0)
    assert.equal(await original('r1', '-o', file), 0)
    const words = `SHA-256 ${sha256Of(bytes)}, 21 bytes, unchanged\ngot from a, line 1, 2025-03-04T05:06:07.000Z\n`
    assert.equal(printed, words + words)
    assert.deepEqual(readFileSync(file, 'utf8'), 'r1: Five were killed.')
    assert.deepEqual([await original('r1', '-o', file), await original('r2'), await original()], [1, 1, 2])
    assert.match(told, /market cannot be written \(.*EEXIST.*\n.*no report "r2"\n.*no REPORT/)
    const damaging = await openLedger(ledger, 'write')
    await damaging.db
      .updateTable('original')
      .set({ bytes: new Uint8Array([1]) })
      .execute()
    await damaging.close()
    assert.equal(await original('r1', '-o', join(folder, 'other')), 1)
    assert.match(told, new RegExp(`the original ${sha256Of(bytes)} is damaged`))
    assert.ok(!existsSync(join(folder, 'other')))
  }))
