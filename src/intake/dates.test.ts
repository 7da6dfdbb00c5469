import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDate } from './dates.ts'

test('ISO dates and date-times are told in one spelling, with the time of day where its offset is known', () => {
  for (const [value, date] of [
    ['2025-10-23', '2025-10-23'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2025-10-23T23:30:00-05:00', '2025-10-23T23:30:00-05:00'],
    ['2025-10-23T00:10Z', '2025-10-23T00:10:00Z'],
    ['2025-10-23 08:00:01.250+0300', '2025-10-23T08:00:01+03:00'],
    ['2025-10-23T08:00+05', '2025-10-23T08:00:00+05:00'],
    ['2025-10-23T08:00', '2025-10-23'],
    ['2025-10-23T24:00Z', '2025-10-23'],
  ] as const)
    assert.equal(isoDate(value), date, value)
})

test('anything else is no date', () => {
  for (const value of [
    '',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '23/10/2025',
    '2025-10',
    '23 Oct 2025',
    '2025-10-23T25:00',
    '2025-10-23T08:00+15:00',
    '0000-01-01',
    '2025-10-23x',
  ])
    assert.equal(isoDate(value), null, value)
})
