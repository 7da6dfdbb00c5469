import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ran } from './ran.fixture.ts'

const run = (...args: readonly string[]) => ran(['evaluate', ...args])

const GOLD = {
  id: 'own',
  report: { title: 'Own', publishedAt: '2025-10-15' },
  text: 'The army said that 12 people were killed in Aleppo on Tuesday.',
  figures: [{ quote: '12 people', measure: 'killed', atLeast: 12, atMost: 12 }],
  times: [{ quote: 'Tuesday', from: '2025-10-14', to: '2025-10-14' }],
}

test('one exercise on another folder of its shape, as a table and as JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'according-'))
  writeFileSync(join(folder, 'own.gold.json'), JSON.stringify(GOLD))
  const table = await run('exam', '--folder', folder)
  assert.deepEqual([table.status, table.told], [0, ''])
  assert.match(table.out, /time whole +100\.0 +100\.0 – 100\.0/)
  const [outcome] = JSON.parse((await run('exam', '--folder', folder, '--format', 'json')).out)
  assert.deepEqual([outcome.exercise, outcome.units, outcome.scores[0].name], ['exam', 1, 'ledger score'])
})

test('what is absent is said and left out', async () => {
  const { status, out, told } = await run('lgl', '--folder', join(tmpdir(), 'no-such-folder'))
  assert.deepEqual([status, out], [1, ''])
  assert.match(told, /^according: lgl is left out: no folder .*no-such-folder\n$/)
})
