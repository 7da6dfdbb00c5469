import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readEventReports } from '../exchange/event-reports.ts'
import { diagnose } from './diagnostics.ts'
import { divergences } from './divergence.ts'
import { groupedBy } from './event-report.ts'

const table = readEventReports(
  readFileSync(new URL('../../fixtures/event-reports/two-towns.csv', import.meta.url), 'utf8'),
)
const events = groupedBy('event_id', table.rows)
const diagnostics = diagnose(events, table.columns, table.numeric)
const near = (got: number | null | undefined, wanted: number) =>
  assert.ok(Math.abs(got! - wanted) < 1e-12, `${got} is not ${wanted}`)

test('a missing value and an empty text are values of their own', () => {
  near(diagnostics.mean_dscore.city, 1 / 3)
  near(diagnostics.mean_dscore.actor2, 1 / 3)
  near(diagnostics.mean_dscore.actor1, 2 / 3)
  near(diagnostics.mean_dscore_normalized.actor1, 2 / 3 / 4)
  near(diagnostics.share_disagreement.deaths_best, 2 / 3)
})

test('deviation, range and modal share are of present values, and of the events that have them', () => {
  near(diagnostics.mean_sd.deaths_best, Math.sqrt((2 * (2 / 3) ** 2 + (4 / 3) ** 2) / 2))
  near(diagnostics.mean_range.deaths_best, (2 + 0 + 0) / 3)
  near(diagnostics.modal_confidence.deaths_best, (2 / 3 + 1 + 1) / 3)
  near(diagnostics.modal_confidence.actor1, (2 / 3 + 1 + 1) / 3)
  assert.equal(diagnose(groupedBy('id', table.rows), ['latitude'], table.numeric).mean_sd.latitude, null)
  assert.ok(!('city' in diagnostics.mean_sd))
})

test('events whose reports differ come first in most columns', () => {
  const [first] = divergences(events, table.columns)
  assert.deepEqual([first!.event, first!.reports], ['E2', 3])
  assert.ok(first!.differing.every(({ column }) => !column.startsWith('source') && !column.startsWith('certain')))
  assert.deepEqual(
    divergences(events, table.columns).map(({ event }) => event),
    ['E2', 'E3'],
  )
})
