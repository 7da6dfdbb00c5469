import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCodeBook } from '../exchange/coded/code-book.ts'
import { codedReading } from '../exchange/coded-reading.ts'
import { readEventReports } from '../exchange/event-reports.ts'
import { projectFile } from '../intake/knowledge.ts'
import { compare } from './compare.ts'
import type { Cell } from './event-report.ts'
import { keysOf } from './keys.ts'
import { judgeCoded } from './same-event.ts'
import type { Telling } from './telling.ts'
import { tellingsOf } from './tellings.ts'
import { readWordWeights } from './words.ts'

const { rows, columns } = readEventReports(
  readFileSync(new URL('../../fixtures/event-reports/two-towns.csv', import.meta.url), 'utf8'),
)
const book = loadCodeBook()
const weights = readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv'))
const tellings = (id: string, cells: Record<string, Cell>): readonly Telling[] =>
  tellingsOf(codedReading({ id, line: 2, cells: { ...rows[0]!.cells, ...cells } }, id, columns, book), weights)
const keys = (id: string, cells: Record<string, Cell>): readonly string[] => tellings(id, cells).flatMap(keysOf)
const share = (a: readonly string[], b: readonly string[]): boolean => a.some(key => b.includes(key))
const nowhere = {
  city: '',
  location: '',
  latitude: null,
  longitude: null,
  source: 'Late Post (2031-09-01) Riots',
  event_id: 'E9',
}

test('rows of days within a week look at each other, wherever they are and whoever tells them', () => {
  const here = keys('a', {})
  for (const day of ['2031-05-03', '2031-05-10', '2031-04-26'])
    assert.ok(share(here, keys('b', { ...nowhere, date_start: day, date_end: day })), day)
  assert.ok(share(here, keys('b', { ...nowhere, date_start: '2031-03-01', date_end: '2031-05-20' })))
})

test('rows of other weeks do not, for that alone', () => {
  assert.ok(!share(keys('a', {}), keys('b', { ...nowhere, date_start: '2031-08-03', date_end: '2031-08-03' })))
})

test('the ledger judges two rows by what was coded, a row and a text by what they tell', () => {
  const [[a], [b]] = [tellings('a', {}), tellings('b', { deaths_best: 9 })] as [[Telling], [Telling]]
  assert.deepEqual(compare(a, b), { ...judgeCoded(a.coded!, b.coded!), a: a.id, b: b.id })
  const { coded: _, ...text } = b
  assert.ok(compare(a, text).reasons.some(({ ground }) => ground === 'words'))
})
