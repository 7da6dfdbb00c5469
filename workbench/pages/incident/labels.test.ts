import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelsApart } from './labels.ts'

const at = (x: number, y: number, words: string) => ({ x, y, words, size: 10 })

test('labels of one point stand above and below it, and those without room are left out', () => {
  const { moves } = labelsApart(Array.from({ length: 6 }, () => at(50, 50, 'Bankass')))
  assert.deepEqual(moves, [-11, 13, -24, 26, null, null])
})

test('a label far from all others stays where it is wanted, also from those of before', () => {
  const { taken } = labelsApart([at(50, 50, 'Bankass')])
  assert.deepEqual(labelsApart([at(50, 50, 'Mali'), at(200, 50, 'Mopti')], taken).moves, [13, -11])
})
