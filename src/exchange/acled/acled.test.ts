import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { armed } from '../csv/cells.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { acled } from './acled.ts'

const samples = await exportedSamples()
const { text, losses } = await written(acled, samples)
const [header, ...rows] = parse(text) as [string[], ...string[][]]
const row = Object.fromEntries(header.map((name, i) => [name, armed(rows[0]![i]!)])) as Record<string, string>

test('the columns are ACLED’s 31 in their order', () => {
  assert.equal(
    header.join(', '),
    'event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp',
  )
})

test('an incident is one row, by the crosswalk and the codes of precision', () => {
  const { id } = samples[0]!.summary
  assert.equal(row.event_id_cnty, `MLI-${id}`)
  assert.deepEqual(
    [
      row.event_date,
      row.year,
      row.time_precision,
      row.iso,
      row.region,
      row.country,
      row.admin1,
      row.location,
      row.geo_precision,
    ],
    ['2025-10-14', '2025', '1', '466', 'Western Africa', 'Mali', 'Mopti', 'Bankass', '1'],
  )
  assert.match(row.event_type!, /^(?:Battles|Violence against civilians|Explosions\/Remote violence)$/)
  assert.equal(row.disorder_type, 'Political violence')
  assert.deepEqual([row.latitude, row.longitude], ['14.0775', '-3.51594'])
  assert.equal(row.timestamp, String(Date.parse('2026-11-23T12:00:00.000Z') / 1000))
})

test('sources stand side by side and notes say according to whom', () => {
  assert.match(row.source!, /^Sample Wire; /)
  assert.match(row.notes!, /According to Adama Konaré, in Sample Wire \(2025-10-15\): /)
  assert.match(row.notes!, /Accounts contradict each other on: /)
})

test('the dead are the least that an account tells, and what others tell is told to be lost, with their accounts', () => {
  const { figures } = samples[0]!.summary
  assert.equal(Number(row.fatalities), figures.killed!.low)
  const lost = losses.find(({ field, incident }) => field === 'fatalities' && incident === samples[0]!.summary.id)!
  assert.equal(lost.kept, row.fatalities)
  assert.ok(lost.left.length > 1 && lost.left.every(({ accounts }) => accounts.length))
})

test('what ACLED has no type for has no row, and is told', () => {
  const without = samples.length - rows.length
  assert.equal(losses.filter(({ field }) => field === 'row').length, without)
})
