import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { armed } from '../csv/cells.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { hxl } from './hxl.ts'

const samples = await exportedSamples()
const { text } = await written(hxl, samples)
const [headers, tags, ...rows] = parse(text) as [string[], string[], ...string[][]]
const cell = (row: readonly string[], tag: string): string => armed(row[tags.indexOf(tag)]!)

test('the second row is hashtags, one a column, by HXL’s grammar', () => {
  assert.equal(tags.length, headers.length)
  assert.equal(new Set(tags).size, tags.length)
  for (const tag of tags) assert.match(tag, /^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/)
})

test('every incident is a row; under #affected are numbers alone, under #date days alone', () => {
  assert.equal(rows.length, samples.length)
  for (const row of rows)
    for (const [i, tag] of tags.entries()) {
      if (tag.startsWith('#affected')) assert.match(row[i]!, /^\d*$/)
      if (tag.startsWith('#date')) assert.match(row[i]!, /^(?:\d{4}-\d\d-\d\d)?$/)
    }
  const { summary } = samples[0]!
  assert.deepEqual(
    ['#event+id', '#event+type', '#affected+killed+best', '#affected+killed+min', '#country+code', '#meta+rule'].map(
      tag => cell(rows[0]!, tag),
    ),
    [
      summary.id,
      summary.type,
      String(summary.figures.killed!.best),
      String(summary.figures.killed!.low),
      'MLI',
      'representative',
    ],
  )
})
