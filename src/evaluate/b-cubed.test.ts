import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bCubed } from './b-cubed.ts'

test('each item counts by what of its group belongs there and what of its kin is there', () => {
  assert.deepEqual(bCubed([['a', 'b'], ['c']], [['a', 'b'], ['c']]), { precision: 1, recall: 1, f1: 1 })
  const { precision, recall } = bCubed(
    [['a', 'b', 'c'], ['d']],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  )
  assert.ok(Math.abs(precision - 3 / 4) < 1e-12)
  assert.ok(Math.abs(recall - (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4) < 1e-12)
})

test('an item in no made group is one by itself; strangers are not counted', () => {
  assert.deepEqual(bCubed([['a', 'b']], [['a', 'x']]), { precision: 1, recall: 0.5, f1: 2 / 3 })
})
