import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, streamOf } from './extracted.fixture.ts'
import { splitAt, startsWith } from './split-at.ts'

const split = async (content: string, size: number, longest?: number) =>
  (await allOf(splitAt(streamOf(content, size), startsWith('<div class="message'), longest))).map(
    part => part && Buffer.from(part).toString(),
  )
const message = (number: number) =>
  `<div class="message default" id="message${number}">${'word '.repeat(number % 90)}</div>\n`

test('a stream is cut at the same places in whatever chunks it comes, and nothing is lost', async () => {
  const parts = ['<html>head', ...Array.from({ length: 200 }, (_, i) => message(i))]
  for (const size of [1, 7, 100, 129, 1000, 100_000]) assert.deepEqual(await split(parts.join(''), size), parts)
  assert.deepEqual(await split(message(1), 5), [message(1)])
  assert.deepEqual(await split('', 5), [])
})

test('a part over the limit is told as null, and the others come', async () => {
  const parts = [message(1), `<div class="message${'x'.repeat(5000)}`, message(2)]
  for (const size of [10, 1000, 100_000])
    assert.deepEqual(await split(parts.join(''), size, 2000), [parts[0], null, parts[2]])
  assert.deepEqual(await split('y'.repeat(5000), 100, 2000), [null])
})
