import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVENT_TYPES } from '../../reading/reading.ts'
import { exportedSamples, INFO, written } from '../exported.fixture.ts'
import { ploverBook } from './code-book.ts'
import { plover } from './plover.ts'

const samples = await exportedSamples()
const { text, bytes, losses } = await written(plover, samples)
const records = text
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line))
const told = samples.flatMap(({ summary, reports }) =>
  reports.flatMap(({ reading, frames }) =>
    reading.events
      .filter(({ id }) => frames.includes(id))
      .map(event => ({ id: `${summary.id}/${reading.report.id}/${event.id}`, event, reading })),
  ),
)

/** The fields of the manual, required ones first. */
const FIELDS =
  'id date actor event has_event time enddate endtime recipient event_loc event_text quad_code event_scale mode context link text text_info cite_info coder coded_date coded_time comment size'.split(
    ' ',
  )

test('a record for every event of every report, with the fields of the manual and no others', () => {
  assert.deepEqual(
    records.map(({ id }) => id),
    told.map(({ id }) => id),
  )
  for (const record of records) {
    assert.deepEqual(Object.keys(record).toSorted(), FIELDS.toSorted())
    assert.match(record.date, /^\d{4}-\d\d-\d\d$/)
    assert.ok(record.actor.length && record.actor.every(({ sector }: { sector: string }) => /^[A-Z]{3}$/.test(sector)))
    assert.ok(EVENT_TYPES.includes(record.event[0]))
    assert.ok(record.quad_code >= 1 && record.quad_code <= 4)
    assert.ok(['MLI', null, undefined].includes(record.event_loc?.country_code))
  }
})

test('the words of an event stand where the record says, in code points of its passage', () => {
  for (const [i, { event_text, text, text_info }] of records.entries()) {
    const { event, reading } = told[i]!
    assert.deepEqual(
      event_text,
      event.mentions.map(({ start, end }) => reading.text.slice(start, end)),
    )
    assert.equal([...text].slice(text_info.start, text_info.end).join(''), event_text[0])
    assert.ok(reading.text.includes(text))
  }
})

test('what was denied, planned or may be has an auxiliary mode, and nothing else has', () => {
  const auxiliary = Object.values(ploverBook().auxiliary)
  for (const [i, { mode }] of records.entries()) {
    const { status, background } = told[i]!.event
    const expected = { denied: 'negation', planned: 'future', hypothetical: 'hypothetical' }[status as 'denied']
    assert.deepEqual(
      mode.filter((name: string) => auxiliary.includes(name)),
      expected ? [expected] : [],
    )
    assert.equal(mode.includes('historical'), background)
  }
  assert.ok(records.some(({ mode }) => mode.includes('negation')))
})

test('a count has what the words have; its bounds and rivals, other measures and sources are told as lost', () => {
  const wire = records.find(({ id }) => id.includes('/01-wire') && id.endsWith('/e1'))!
  assert.deepEqual(wire.size, { dead: 12, injured: 20, arrested: null })
  const dead = losses.find(({ field, kept }) => field === 'size.dead' && kept?.endsWith(` in ${wire.id}`))!
  assert.equal(dead.kept, `12 in ${wire.id}`)
  assert.deepEqual(
    dead.left.map(({ value }) => value),
    ['12 or more', '2'],
  )
  const fields = losses.filter(({ incident }) => incident === samples[0]!.summary.id).map(({ field }) => field)
  for (const measure of ['abducted', 'displaced', 'present', 'source']) assert.ok(fields.includes(measure), measure)
})

test('where nobody says who or when, the actor is unknown and the day is that of the report', () => {
  const undated = records.findIndex((_, i) => !told[i]!.event.time)
  assert.equal(records[undated]!.date, told[undated]!.reading.report.publishedAt!.slice(0, 10))
  assert.ok(losses.some(({ field, kept }) => field === 'date' && kept?.endsWith(` in ${records[undated]!.id}`)))
  const nobody = records.findIndex((_, i) => !told[i]!.event.actors.length)
  assert.deepEqual([records[nobody]!.actor[0].sector, records[nobody]!.actor[0].entity_text], ['UNK', null])
})

test('the same ledger gives the same bytes, another rule other numbers only', async () => {
  assert.deepEqual((await written(plover, await exportedSamples())).bytes, bytes)
  const most = await written(plover, samples, { ...INFO, rule: 'informative' })
  assert.equal(most.text.split('\n').length, text.split('\n').length)
})
