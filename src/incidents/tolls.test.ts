import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Measure } from '../reading/reading.ts'
import { tollsOf } from './tolls.ts'

const knowledge = loadKnowledge()
const report = {
  id: 'r1',
  documentId: 'd1',
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-03-10',
  language: 'en',
}

/** The totals of a text for all that it tells of. */
function tolls(text: string): Partial<Record<Measure, [number | null, number | null]>> {
  const reading = read(report, text, knowledge)
  const found = tollsOf(
    reading,
    reading.events.map(event => event.id),
  )
  for (const { spans } of found) for (const { start, end, quote } of spans) assert.equal(text.slice(start, end), quote)
  return Object.fromEntries(found.map(({ measure, atLeast, atMost }) => [measure, [atLeast, atMost]]))
}

test('parts are not added to their total', () => {
  assert.deepEqual(tolls('A bombing killed 12 people, including three children.'), { killed: [12, 12] })
})

test('bounds are kept', () => {
  assert.deepEqual(tolls('A bombing killed at least five people.'), { killed: [5, null] })
})
