import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ran } from '../../cli/ran.fixture.ts'
import { diagnose } from '../../incidents/diagnostics.ts'
import { groupedBy } from '../../incidents/event-report.ts'
import { inFolder } from '../../store/ledger.fixture.ts'
import { loadCodeBook } from '../coded/code-book.ts'
import { readEventReports } from '../event-reports.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { EVENT_REPORT_COLUMNS } from './columns.ts'
import { eventReportCells, eventReports } from './event-reports-out.ts'
import { codesOf } from './told-cells.ts'

const TWO_TOWNS = fileURLToPath(new URL('../../../fixtures/event-reports/two-towns.csv', import.meta.url))

type Measures = Readonly<Record<string, Readonly<Record<string, number | null>>>>

test('the columns are MAVERICK’s 108', () => {
  assert.equal(EVENT_REPORT_COLUMNS.length, 108)
  assert.equal(new Set(EVENT_REPORT_COLUMNS).size, 108)
  assert.deepEqual(
    [...EVENT_REPORT_COLUMNS.slice(0, 6), ...EVENT_REPORT_COLUMNS.slice(-4)],
    [
      'id',
      'event_id',
      'country',
      'election',
      'certain',
      'certain1',
      'source_classification',
      'sampling',
      'unit_of_analysis',
      'aggregation',
    ],
  )
})

test('hand-coded reports that went through a ledger give the same diagnostics as before', () =>
  inFolder(async folder => {
    const [ledger, file] = [join(folder, 'ledger'), join(folder, 'out.csv')]
    assert.equal((await ran(['import-accounts', TWO_TOWNS, '--ledger', ledger, '--group', 'event_id'])).status, 0)
    const { status, told } = await ran([
      'export',
      '--ledger',
      ledger,
      '--format',
      'event-reports',
      '-o',
      file,
      '--profile',
      'internal',
    ])
    assert.equal(status, 0, told)
    const diagnosed = async (path: string): Promise<Measures> =>
      JSON.parse((await ran(['diagnose', path, '--format', 'json'])).out).diagnostics
    const [before, after] = [await diagnosed(TWO_TOWNS), await diagnosed(file)]
    for (const [measure, values] of Object.entries(before))
      for (const [variable, value] of Object.entries(values))
        assert.equal(after[measure]![variable], value, `${measure} of ${variable}`)
    assert.ok(Object.keys(before.mean_dscore!).length > 20)
  }))

test('reports that were read give rows that come back as they were written, and the diagnostics of the ledger', async () => {
  const samples = await exportedSamples()
  const { text, losses } = await written(eventReports, samples)
  const { rows, troubles, numeric } = readEventReports(text)
  assert.deepEqual(troubles, [])
  const codes = codesOf(loadCodeBook(), new Map([['ML', 'Mali']]))
  const own = samples.flatMap(sample => eventReportCells(sample, 'representative', codes))
  const all = own.map((cells, i) => ({
    id: String(cells.id),
    line: i + 2,
    cells: Object.fromEntries(EVENT_REPORT_COLUMNS.map(column => [column, cells[column] ?? null])),
  }))
  assert.deepEqual(
    rows.map(({ cells }) => cells),
    all.map(({ cells }) => cells),
  )
  const measured = (some: typeof all) => diagnose(groupedBy('event_id', some), EVENT_REPORT_COLUMNS.slice(2), numeric)
  assert.deepEqual(measured([...rows]), measured(all))
  const [main] = groupedBy('event_id', all).toSorted((a, b) => b.reports.length - a.reports.length)
  const dead = main!.reports.flatMap(({ cells }) => (typeof cells.deaths_best === 'number' ? cells.deaths_best : []))
  assert.ok(new Set(dead).size > 2, 'the sample reports differ on the dead')
  assert.ok(
    losses.some(({ field, left }) => field === 'row' && left.some(({ value }) => value.startsWith('02-wire-reprint'))),
  )
})

test('the file is what R reads: a name a column, NA for what is missing, numbers as numbers', async () => {
  const { text } = await written(eventReports, await exportedSamples())
  const [header, ...lines] = text.trimEnd().split('\r\n')
  assert.equal(header, EVENT_REPORT_COLUMNS.join(','))
  assert.ok(lines.every(line => line.includes(',NA,')))
})
