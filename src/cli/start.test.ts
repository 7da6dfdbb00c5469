import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

test('the main job runs on the sample reports, says what it shows and what to do next', () => {
  const start = fileURLToPath(new URL('start.mjs', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [start], { encoding: 'utf8' })
  assert.deepEqual([status, stderr], [0, ''])
  assert.match(stdout, /does not decide what is true/)
  assert.match(stdout, /Mayor denies that army drones hit Bankass market/)
  assert.match(stdout, /^✗ ASSAULT/m)
  assert.match(stdout, /npm start -- YOUR-REPORT\.txt/)
})
