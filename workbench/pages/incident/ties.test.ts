import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tiesOf } from './ties.ts'

const link = (a: string, b: string, score: number) => ({ a: `${a}#e1`, b: `${b}#e1`, score, reasons: [] })

test('as many ties as hold the reports together, the strongest', () => {
  const ties = tiesOf([link('r1', 'r2', 0.9), link('r2', 'r3', 0.6), link('r1', 'r3', 0.8), link('r3', 'r4', 0.7)])
  assert.deepEqual(
    ties.map(({ a, b }) => `${a} ${b}`),
    ['r1 r2', 'r1 r3', 'r3 r4'],
  )
})

test('two tellings of one report are no tie', () => {
  assert.deepEqual(tiesOf([{ a: 'r1#e1', b: 'r1#e4', score: 0.9, reasons: [] }]), [])
})
