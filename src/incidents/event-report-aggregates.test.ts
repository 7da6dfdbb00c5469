import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readEventReports } from '../exchange/event-reports.ts'
import type { Rule } from './aggregate.ts'
import { type Cell, groupedBy } from './event-report.ts'
import { aggregateEvents } from './event-report-aggregates.ts'

const { columns, rows } = readEventReports(
  readFileSync(new URL('../../fixtures/event-reports/two-towns.csv', import.meta.url), 'utf8'),
)
const [, second, third] = groupedBy('event_id', rows)
const values = (rule: Rule, names: readonly string[], event = second!): Cell[] => {
  const [aggregate] = aggregateEvents([event], rule, columns, 'event_id')
  return names.map(name => aggregate![name]!)
}

test('places and actors come from the least or the most exact rows', () => {
  const names = ['city', 'latitude', 'actor1', 'actor2', 'geo_precision']
  assert.deepEqual(values('conservative', names), ['', null, 'Unknown actor (Norland)', 'Dockers', 1])
  assert.deepEqual(values('informative', names), ['Port Sel', 10.51, 'Harbour police', 'Dockers', 4])
  assert.deepEqual(values('representative', names), ['Port Sel', 10.5, 'Harbour police', 'Dockers', 1])
})

test('days and numbers are the extremes, or the most frequent', () => {
  const names = ['date_start', 'date_end', 'deaths_best', 'damage']
  assert.deepEqual(values('conservative', names), ['2031-05-03', '2031-05-04', 4, 0])
  assert.deepEqual(values('informative', names), ['2031-05-04', '2031-05-03', 6, 1])
  assert.deepEqual(values('representative', names), ['2031-05-03', '2031-05-04', 4, 0])
})

test('a tie goes to the better source, then to the more exact report, else stays open', () => {
  assert.deepEqual(values('representative', ['actor1_violence', 'event_context']), ['', 'Clash'])
  assert.deepEqual(values('representative', ['event_context', 'actor1'], third), ['Indeterminate', 'Indeterminate'])
  assert.deepEqual(values('conservative', ['actor1'], third), ['Indeterminate'])
  assert.deepEqual(values('informative', ['actor1', 'actor1_violence'], third), ['Hill front', 'NA; Remote violence'])
})

test('sources are split, told once, and counted by report', () => {
  assert.deepEqual(values('conservative', ['source', 'number_of_sources']), [
    'Evening Post (2031-05-04) Four dead; port closed; Morning Wire (2031-05-04) Six killed at the quays',
    3,
  ])
  assert.deepEqual(values('informative', ['actor1_violence']), ['Shooting; Stabbing'])
})

test('one actor at most began it, and an event is as exact as its reports together', () => {
  const names = ['actor1_initiator', 'actor1_perpetrator', 'actor2_initiator', 'certain']
  assert.deepEqual(values('informative', names), [0, 1, 1, 2])
  assert.deepEqual(values('conservative', ['actor2_initiator', 'actor2'], third), [null, null])
})
