import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from './dates.ts'

test('ISO dates and date-times give the day in their own offset', () => {
  for (const [value, day] of [
    ['2025-10-23', '2025-10-23'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2025-10-23T23:30:00-05:00', '2025-10-23'],
    ['2025-10-23T00:10Z', '2025-10-23'],
    ['2025-10-23 08:00:01.250+0300', '2025-10-23'],
  ] as const)
    assert.equal(isoDay(value), day, value)
})

test('anything else is no day', () => {
  for (const value of [
    '',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '23/10/2025',
    '2025-10',
    '23 Oct 2025',
    '2025-10-23T25:00',
    '0000-01-01',
    '2025-10-23x',
  ])
    assert.equal(isoDay(value), null, value)
})
