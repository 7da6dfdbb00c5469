import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { exportedSamples, written } from '../exported.fixture.ts'
import { parquet } from '../parquet/parquet.ts'
import { armed } from './cells.ts'
import { CLAIM_COLUMNS, claimRows } from './claim-rows.ts'
import { csv } from './csv.ts'

const samples = await exportedSamples()
const expected = samples.flatMap(claimRows)
const bytes = async (incidents = samples): Promise<ArrayBuffer> =>
  Uint8Array.from((await written(parquet, incidents)).bytes).buffer

test('a row is a claim: every claim that tells of an incident, in its own words at its own place', async () => {
  const rows = parse((await written(csv, samples)).text, { columns: true }) as Readonly<Record<string, string>>[]
  assert.deepEqual(
    Object.keys(rows[0]!),
    CLAIM_COLUMNS.map(({ name }) => name),
  )
  assert.deepEqual(
    rows.map(row => Object.values(row).map(armed)),
    expected.map(row => Object.values(row).map(value => (value === null ? '' : String(value)))),
  )
  for (const row of rows) {
    const { reading } = samples
      .flatMap(({ reports }) => reports)
      .find(({ reading }) => reading.report.id === row.report)!
    const quotes = row
      .offsets!.split(';')
      .map(place => reading.text.slice(...(place.split('-').map(Number) as [number, number])))
    assert.equal(armed(row.words!), quotes.join(' … '))
  }
})

test('Parquet holds the same rows with their types, in pages that are not packed', async () => {
  const file = await bytes()
  assert.deepEqual(
    await parquetReadObjects({ file }),
    expected.map(row => ({ ...row })),
  )
  const { row_groups, key_value_metadata } = parquetMetadata(file)
  for (const { meta_data } of row_groups.flatMap(({ columns }) => columns))
    assert.equal(meta_data!.codec, 'UNCOMPRESSED')
  assert.equal(key_value_metadata!.find(({ key }) => key === 'according.rule')!.value, 'representative')
})

test('a table of no claims is a table', async () => {
  assert.equal((await written(csv, [])).text.trim().split(',').length, CLAIM_COLUMNS.length)
  assert.deepEqual(await parquetReadObjects({ file: await bytes([]) }), [])
})

test('in what accounts contradict each other is told to be lost', async () => {
  const { losses } = await written(csv, samples)
  assert.equal(losses.length, samples.flatMap(({ summary }) => summary.disagreements).length)
})
