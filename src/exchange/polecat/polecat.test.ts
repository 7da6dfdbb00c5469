import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentIdOf } from '../../intake/document-id.ts'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { read } from '../../read.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { inLatin } from './latin.ts'
import { polecat } from './polecat.ts'

const samples = await exportedSamples()
const { bytes, losses } = await written(polecat, samples)
const rowsOf = (bytes: Uint8Array): readonly (readonly string[])[] =>
  Buffer.from(bytes)
    .toString('latin1')
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'))
const [header, ...rows] = rowsOf(bytes)
const cell = (row: readonly string[], column: string): string => row[header!.indexOf(column)]!

/** The header as POLECAT's files print it. */
const HEADER =
  'Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version'

test('40 columns in the order of the files, a row for every event of every report, no cell empty', () => {
  assert.equal(header!.join('|'), HEADER)
  const events = samples.flatMap(({ reports }) =>
    reports.flatMap(({ reading, frames }) => reading.events.filter(({ id }) => frames.includes(id))),
  )
  assert.deepEqual(
    rows.map(row => cell(row, 'Event Type')),
    events.map(({ type }) => type),
  )
  for (const row of rows) {
    assert.equal(row.length, 40)
    assert.ok(row.every(value => value !== ''))
    assert.match(cell(row, 'Event Date'), /^\d{4}-\d\d-\d\d$/)
    assert.ok(['MLI', 'None'].includes(cell(row, 'Country')))
  }
  assert.ok(rows.some(row => cell(row, 'Actor Name').includes('unmen')))
  assert.ok(rows.some(row => cell(row, 'Story People').includes('Adama Konaré')))
  assert.deepEqual(losses.map(({ field }) => field).filter(field => field === 'killed').length > 0, true)
})

test('letters that ISO-8859-1 lacks become plain ones or their number, and are told as lost', async () => {
  assert.equal(inLatin('Ḩārim – “Konaré” … €5'), 'Harim - "Konaré" ... EUR5')
  assert.equal(inLatin('حلب 👩'), '&#1581;&#1604;&#1576; &#128105;')
  const text = 'Rebels of the Šahīd Brigade shelled Idlib on Tuesday, killing four people, Ḥasan Çelik said.'
  const report = {
    id: 'r',
    documentId: documentIdOf(text),
    title: null,
    outlet: 'صحيفة',
    url: null,
    publishedAt: '2025-03-05',
    language: 'en',
  }
  const other = await written(polecat, await exportedSamples([read(report, text, loadKnowledge())]))
  const [, row] = rowsOf(other.bytes)
  assert.equal(cell(row!, 'Source'), '&#1589;&#1581;&#1610;&#1601;&#1577;')
  assert.deepEqual(
    other.losses.filter(({ field }) => field === 'Source').map(({ left }) => left[0]!.value),
    ['صحيفة'],
  )
})

test('no cell begins a formula, and no tab or break parts a row', async () => {
  const [first] = samples
  const evil = first!.reports.map(report => ({
    ...report,
    reading: { ...report.reading, report: { ...report.reading.report, outlet: '=cmd|\n"/c"\t!A1' } },
  }))
  const { bytes } = await written(polecat, [{ ...first!, reports: evil }])
  for (const row of rowsOf(bytes).slice(1)) {
    assert.equal(row.length, 40)
    assert.equal(cell(row, 'Source'), '\'=cmd| "/c" !A1')
  }
})

test('the same ledger gives the same bytes', async () => {
  assert.deepEqual((await written(polecat, await exportedSamples())).bytes, bytes)
})
