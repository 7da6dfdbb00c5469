import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Gathered } from './gather-readings.ts'
import { overlapsOf } from './overlaps.ts'

const gathered = (id: string, reports: readonly string[], killed: number): Gathered => ({
  id,
  reports,
  figures: { killed: { best: killed, low: killed, high: killed, open: false, by: [], rule: 'representative' } },
})

test('a report counts in the first incident that holds it; one in none is alone; figures are those of the incident with most', () => {
  const home = new Map([
    ['a', 'one'],
    ['b', 'one'],
    ['c', 'one'],
    ['d', 'two'],
  ])
  const { one, two } = Object.fromEntries(
    overlapsOf(home, [gathered('i1', ['a', 'b', 'd'], 3), gathered('i2', ['c', 'd'], 5)]),
  )
  assert.deepEqual(Object.fromEntries(one!.precision), { a: 2 / 3, b: 2 / 3, c: 1 })
  assert.deepEqual(Object.fromEntries(one!.recall), { a: 2 / 3, b: 2 / 3, c: 1 / 3 })
  assert.equal(one!.figures.killed?.best, 3)
  assert.deepEqual(Object.fromEntries(two!.precision), { d: 1 / 3 })
  assert.deepEqual(overlapsOf(new Map([['x', 'lone']]), []).get('lone')!.figures, {})
})
