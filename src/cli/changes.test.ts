import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inFolder } from '../store/ledger.fixture.ts'
import { openLedger } from '../store/open.ts'
import { put, readingsForPlacing } from '../store/placed.fixture.ts'
import { according } from './according.ts'

test('the versions of an article are told with what each changed, by the id of any', () =>
  inFolder(async folder => {
    const ledger = await openLedger(folder, 'write')
    for (const reading of readingsForPlacing().toReversed()) await put(ledger, reading)
    await ledger.close()
    const lines: string[] = []
    const terminal = {
      print: (text: string) => lines.push(text),
      printBytes: async () => {},
      tell: (text: string) => lines.push(text),
      columns: 100,
      colour: false,
      watched: false,
    }
    for (const id of ['bomb', 'bomb-later']) {
      lines.length = 0
      assert.equal(await according(['changes', id, '--ledger', folder], terminal), 0)
      assert.deepEqual(lines, [
        '2025-10-20 · Quetta Post · bomb · “Five police killed by car bomb in Quetta”\n',
        '2025-10-21 · Quetta Post · bomb-later · “Seven police killed by car bomb in Quetta”\n  5 killed → 7 killed (“five officers” → “seven officers”)\n',
      ])
    }
    lines.length = 0
    assert.equal(await according(['changes', 'bomb', '--words', '--ledger', folder], terminal), 0)
    assert.match(lines[1]!, /\n {2}.*\[-.*five.*-\] \{\+.*seven.*\+\}.*\n$/i)
    lines.length = 0
    assert.equal(await according(['changes', 'bomb', '--words', '--format', 'jsonl', '--ledger', folder], terminal), 0)
    const [first, second] = lines.map(line => JSON.parse(line))
    assert.equal(first.words, undefined)
    assert.ok(
      second.words.some((change: { before: { quote: string } | null }) => /five/i.test(change.before?.quote ?? '')),
    )
    lines.length = 0
    assert.equal(await according(['changes', 'nobody', '--ledger', folder], terminal), 1)
    assert.deepEqual(lines, ['according: changes: there is no report nobody in the ledger\n'])
  }))
