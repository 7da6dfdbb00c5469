import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { spanTroubles } from '../evaluate/span-troubles.ts'
import { EVENT_TYPES } from '../reading/reading.ts'
import { loadCodeBook } from './coded/code-book.ts'
import { codedReading } from './coded-reading.ts'
import { readEventReports } from './event-reports.ts'

const { rows, columns } = readEventReports(
  readFileSync(new URL('../../fixtures/event-reports/two-towns.csv', import.meta.url), 'utf8'),
)
const book = loadCodeBook()
const readings = rows.map(row => codedReading(row, row.id, columns, book))
const [first, second, third, fourth, , sixth] = readings as [(typeof readings)[number], ...typeof readings]

test('every value points at its own cell', () => {
  assert.deepEqual(readings.flatMap(spanTroubles), [])
  assert.match(first.text, /^event_context: Clash\ndate_start: 2031-05-03\n/)
  for (const { text } of readings) assert.doesNotMatch(text, /: (?:NA|null|)\n/)
})

test('what a row says is attributed to its source, never told as a fact', () => {
  assert.deepEqual(
    first.claims.map(({ status, chain }) => [status, chain]),
    [
      ['claimed', ['a1']],
      ['claimed', ['a1']],
    ],
  )
  assert.equal(first.attributions[0]!.source!.quote, 'Evening Post')
  assert.deepEqual(
    [first.report.outlet, first.report.publishedAt, first.report.title],
    ['Evening Post', '2031-05-04', 'Four dead; port closed'],
  )
  assert.deepEqual(fourth!.attributions, [])
})

test('kind, place, days, parties and figures are those of the cells', () => {
  const { type, mode, mentions } = first.events[0]!
  assert.deepEqual([type, mode, mentions.map(({ quote }) => quote)], ['ASSAULT', 'firearms', ['Clash', 'Shooting']])
  const { name, latitude, precision } = second!.places[0]!
  assert.deepEqual([name, latitude, precision], ['Quay district, Port Sel', 10.51, 'exact'])
  assert.deepEqual([second!.times[0]!.edtf, first.times[0]!.edtf], ['2031-05-03/2031-05-04', '2031-05-03'])
  assert.deepEqual(
    second!.actors.map(({ name, kind }) => [name, kind]),
    [
      ['Unknown actor (Norland)', 'people'],
      ['Dockers', 'group'],
    ],
  )
  assert.deepEqual(
    third!.figures.map(({ measure, atLeast, atMost, span }) => [measure, atLeast, atMost, span.quote]),
    [['killed', 4, 4, '4']],
  )
})

test('a 0 makes no figure: it is also coded where the report is silent', () => {
  assert.deepEqual(fourth!.figures, [])
})

test('a code without a meaning of its own leads nowhere; a known one to a type of the ontology', () => {
  assert.equal(sixth!.events[0]!.mode, 'heavy-weapons')
  for (const [type] of Object.values(book.contexts)) assert.ok(EVENT_TYPES.includes(type))
})

test('days that stand the wrong way round are turned, and that is told', () => {
  const [row] = rows
  const turned = codedReading({ ...row!, cells: { ...row!.cells, date_end: '2031-05-01' } }, 'r1', columns, book)
  assert.equal(turned.times[0]!.edtf, '2031-05-01/2031-05-03')
  assert.deepEqual(
    turned.issues.map(({ code, span }) => [code, span!.quote]),
    [['days-turned', '2031-05-01']],
  )
  assert.deepEqual(spanTroubles(turned), [])
})
