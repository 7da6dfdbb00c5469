import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { according } from '../cli/according.ts'
import { layoutOf } from './layout.ts'
import { inFolder } from './ledger.fixture.ts'
import { openLedger } from './open.ts'

const PAGE = fileURLToPath(new URL('../../fixtures/pages/news-json-ld.html', import.meta.url))

test('how a report stood in its file is kept with it, and told', async () =>
  inFolder(async folder => {
    const address = join(folder, 'ledger')
    let printed = ''
    const terminal = {
      print: (text: string) => void (printed += text),
      printBytes: async () => {},
      tell: (text: string) => assert.fail(text),
      columns: 100,
      colour: false,
      watched: false,
    }
    const run = (...args: string[]) => according([...args, '--ledger', address], terminal)
    assert.equal(await run('add', PAGE, '--format', 'jsonl'), 0)
    const { report } = JSON.parse(printed)
    const ledger = await openLedger(address, 'read')
    const layout = await layoutOf(ledger.db, report)
    await ledger.close()
    assert.ok(layout)
    const [first] = layout.blocks
    assert.equal(first?.kind, 'headline')
    assert.deepEqual(layout.besides, { author: 'Ida Sampleton', updatedAt: '2025-03-04T11:40:00+02:00' })
    assert.equal(layout.text.slice(first.start, first.end), 'Shelling kills nine in Tallsand market')
    printed = ''
    assert.equal(await run('original', report, '--layout'), 0)
    assert.match(printed, /^headline +bytes [1-9]\d*–\d+ +Shelling kills nine in Tallsand market$/m)
    assert.match(printed, /^caption +bytes /m)
  }))
