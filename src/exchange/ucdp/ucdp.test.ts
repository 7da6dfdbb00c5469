import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { exportedSamples, written } from '../exported.fixture.ts'
import { UCDP_COLUMNS } from './columns.ts'
import { readUcdp } from './read-ucdp.ts'
import { priogrid, ucdp } from './ucdp.ts'

const samples = await exportedSamples()
const { text, losses } = await written(ucdp, samples)
const rows = readUcdp(text)
const corpora = process.env.ACCORDING_CORPORA || join(import.meta.dirname, '../../../../shared/corpora')
const SAMPLE = join(corpora, 'ucdp_ged_sample/ucdp_ged_23_1_sample1000.csv')
const missing = existsSync(SAMPLE) ? false : 'no sample of UCDP GED beside the checkout'

test('the columns are UCDP’s 49 in their order: best, high, low', () => {
  assert.equal(
    text.slice(0, text.indexOf('\r\n')),
    'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob',
  )
})

test('the header and the cells of PRIO-GRID are those of UCDP’s own data', { skip: missing }, () => {
  const csv = readFileSync(SAMPLE, 'utf8')
  assert.equal(csv.slice(0, csv.indexOf('\n')).trim(), UCDP_COLUMNS.join(','))
  const own = readUcdp(csv)
  assert.equal(own.length, 1000)
  for (const { cells } of own)
    assert.equal(String(priogrid(Number(cells.latitude), Number(cells.longitude))), cells.priogrid_gid, cells.id)
  const bare = readUcdp(csv.slice(csv.indexOf('\n') + 1))
  assert.deepEqual(
    bare.map(({ cells }) => cells),
    own.map(({ cells }) => cells),
  )
})

test('a deadly incident is a row that is read back, its dead add up, and its lists are parallel', () => {
  assert.ok(rows.length > 0)
  for (const { cells } of rows) {
    const n = (column: string): number => Number(cells[column])
    assert.equal(n('deaths_a') + n('deaths_b') + n('deaths_civilians') + n('deaths_unknown'), n('best'))
    assert.ok(n('low') <= n('best') && n('best') <= n('high'))
    for (const list of ['source_office', 'source_date', 'source_original'])
      assert.equal(cells[list]!.split(';').length, n('number_of_sources'), list)
    assert.equal(cells.source_article!.split('";"').length, n('number_of_sources'))
  }
  const [{ cells }] = rows as [(typeof rows)[number]]
  assert.deepEqual(
    [
      cells.country,
      cells.country_id,
      cells.region,
      cells.where_prec,
      cells.date_prec,
      cells.date_start,
      cells.priogrid_gid,
    ],
    ['Mali', '432', 'Africa', '1', '1', '2025-10-14', '150113'],
  )
  assert.equal(cells.geom_wkt, 'POINT (-3.51594 14.0775)')
  assert.match(cells.type_of_violence!, /^[123]$/)
})

test('data without a header are read; what is no such table is told', () => {
  const line = text.split('\r\n')[1]!
  assert.deepEqual(readUcdp(line)[0]!.cells, rows[0]!.cells)
  assert.throws(() => readUcdp('a,b\n1,2\n'), /no column type_of_violence, best, date_start/)
  assert.throws(() => readUcdp('17,2\n'), /line 1 has 2 cells and no header/)
  assert.throws(() => readUcdp(''), /the file is empty/)
})

test('an incident without a row is told, with why', () => {
  const left = losses.filter(({ field }) => field === 'row')
  assert.equal(left.length, samples.length - rows.length)
  for (const { rule } of left) assert.match(rule, /: no row$/)
})
