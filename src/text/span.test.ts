import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byPosition, contains, overlaps, spanOf, trimmed } from './span.ts'

test('a span carries its words and refuses bounds outside the text', () => {
  assert.deepEqual(spanOf('five killed', 0, 4), { start: 0, end: 4, quote: 'five' })
  assert.throws(() => spanOf('five', 2, 9), RangeError)
  assert.throws(() => spanOf('five', 3, 2), RangeError)
  assert.throws(() => spanOf('five', Number.NaN, 2), RangeError)
})

test('trimming takes white space from the ends only', () => {
  assert.deepEqual(trimmed(' \n five killed\u00a0', 0, 15), { start: 3, end: 14, quote: 'five killed' })
  assert.deepEqual(trimmed('   ', 0, 3), { start: 3, end: 3, quote: '' })
})

test('half-open spans that touch do not overlap', () => {
  assert.equal(overlaps({ start: 0, end: 4 }, { start: 4, end: 6 }), false)
  assert.equal(overlaps({ start: 0, end: 5 }, { start: 4, end: 6 }), true)
  assert.equal(contains({ start: 0, end: 6 }, { start: 4, end: 6 }), true)
  assert.equal(contains({ start: 1, end: 6 }, { start: 0, end: 2 }), false)
})

test('order is by start, longer first', () => {
  const spans = [
    { start: 3, end: 4 },
    { start: 0, end: 2 },
    { start: 0, end: 9 },
  ]
  assert.deepEqual(spans.sort(byPosition), [
    { start: 0, end: 9 },
    { start: 0, end: 2 },
    { start: 3, end: 4 },
  ])
})
