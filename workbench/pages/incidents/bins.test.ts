import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IncidentRow } from '../../api/types.ts'
import { histogramOf, stretchOf } from './bins.ts'
import { row } from './row.fixture.ts'

const on = (from: string | null, to = from): IncidentRow => row({ from, to })

test('an incident falls into the bar of its days; one of several bars may be in each of them', () => {
  const rows = [on('2025-03-01'), on('2025-03-01'), on('2025-02-27', '2025-03-02'), on(null)]
  const { unit, bins, undated } = histogramOf(rows, stretchOf(rows)!)
  assert.equal(unit, 'day')
  assert.deepEqual(
    bins.map(({ from, sure, maybe }) => [from, sure, maybe]),
    [
      ['2025-02-27', 0, 1],
      ['2025-02-28', 0, 1],
      ['2025-03-01', 2, 1],
      ['2025-03-02', 0, 1],
    ],
  )
  assert.equal(undated, 1)
})

test('the bars are months where days were too many, and years where months were', () => {
  const unit = (from: string, to: string) => histogramOf([on(from, to)], { from, to })
  assert.equal(unit('2025-01-01', '2025-04-01').unit, 'day')
  assert.equal(unit('2024-01-31', '2025-02-01').bins.length, 14)
  assert.deepEqual(unit('2001-05-05', '2025-02-01').bins[0], {
    from: '2001-01-01',
    to: '2001-12-31',
    sure: 0,
    maybe: 1,
  })
})

test('a few that lie far off are left beside the bars, and counted', () => {
  const rows = [on('1204-04-13'), ...Array.from({ length: 300 }, (_, i) => on(`2024-0${1 + (i % 9)}-10`))]
  const stretch = stretchOf(rows)!
  assert.deepEqual(stretch, { from: '2024-01-10', to: '2024-09-10' })
  assert.equal(histogramOf(rows, stretch).before, 1)
  assert.equal(stretchOf([on(null)]), null)
})
