import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sampleReadings } from '../exchange/exported.fixture.ts'
import { inFolder } from '../store/ledger.fixture.ts'
import { withPlaced } from '../store/placed.fixture.ts'
import { ran } from './ran.fixture.ts'

const TABLE = fileURLToPath(new URL('../../fixtures/event-reports/two-towns.csv', import.meta.url))

const diagnose = (...args: readonly string[]) => ran(['diagnose', ...args])

/** The fixture with something replaced, in a file of its own. */
function changed(from: string | RegExp, to: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'according-')), 'reports.csv')
  writeFileSync(path, readFileSync(TABLE, 'utf8').replaceAll(from, to))
  return path
}

test('json gives the measures, the three aggregates of every event, and the rows of each', async () => {
  const { status, out, told } = await diagnose(TABLE, '--group', 'event_id', '--format', 'json')
  const { diagnostics, aggregations, groups, ...rest } = JSON.parse(out)
  assert.deepEqual([status, told, rest], [0, '', {}])
  assert.equal(diagnostics.mean_dscore.city, 1 / 3)
  assert.deepEqual(groups, [['r4'], ['r1', 'r2', 'r3'], ['r5', 'r6']])
  assert.deepEqual(
    aggregations.conservative.map((row: Record<string, unknown>) => [row.event_id, row.deaths_best, row.actor2]),
    [
      ['E1', 0, null],
      ['E2', 4, 'Dockers'],
      ['E3', 2, null],
    ],
  )
})

test('--regroup proposes groups, says how near they come, and leaves the measures those of --group', async () => {
  const given = JSON.parse((await diagnose(TABLE, '--group', 'event_id', '--format', 'json')).out)
  const proposed = JSON.parse((await diagnose(TABLE, '--group', 'event_id', '--regroup', '--format', 'json')).out)
  assert.deepEqual(proposed.diagnostics, given.diagnostics)
  assert.deepEqual(proposed.groups.flat().sort(), ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'])
  assert.ok(proposed.regrouped.b3.f1 > 0.5)
  const without = JSON.parse((await diagnose(changed('"event_id"', '"ward"'), '--regroup', '--format', 'json')).out)
  assert.deepEqual(without.groups, proposed.groups)
  assert.equal(without.regrouped.b3, null)
})

test('the table names the measures, the most divergent events and the rules', async () => {
  const { status, out } = await diagnose(TABLE, '--regroup')
  assert.equal(status, 0)
  for (const words of ['B³ precision', 'dscore', 'Events whose reports differ most', 'most-conservative'])
    assert.ok(out.includes(words), words)
  assert.ok(out.split('\n').every(line => line.length <= 80))
})

test('a missing column is named in one line', async () => {
  const { status, told } = await diagnose(TABLE, '--group', 'eventid')
  assert.equal(status, 2)
  assert.match(told, /^according: diagnose: .*two-towns\.csv: no column "eventid"; did you mean "event_id"\? .*\n$/)
})

test('an odd value is told with line and column, a row without an event is left out, and the rest is done', async () => {
  const odd = await diagnose(changed('"Strike",4,', '"Strike","many",'), '--format', 'json')
  assert.match(odd.told, /reports\.csv:4: deaths_best: "many" is no number; taken as missing\n$/)
  assert.equal(odd.status, 1)
  assert.equal(JSON.parse(odd.out).aggregations.representative[1].deaths_best, 4)
  const lost = await diagnose(changed('"r4","E1"', '"r4",NA'), '--format', 'json')
  assert.match(lost.told, /reports\.csv:5: event_id: no value/)
  assert.equal(JSON.parse(lost.out).groups.length, 2)
})

test('a table with few of the columns, and other names, is measured all the same', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'according-')), 'own.csv')
  writeFileSync(path, 'report,incident,wounded,ward\n1,9,3,north\n2,9,5,north\n3,10,1,south\n')
  const { status, out } = await diagnose(path, '--group', 'incident', '--format', 'json')
  const { diagnostics, aggregations, groups } = JSON.parse(out)
  assert.equal(status, 0)
  assert.deepEqual([diagnostics.mean_range.wounded, diagnostics.share_disagreement.ward], [1, 0])
  assert.deepEqual(groups, [['1', '2'], ['3']])
  assert.deepEqual(
    aggregations.informative.map((row: Record<string, unknown>) => [row.incident, row.number_of_sources]),
    [
      [9, 2],
      [10, 1],
    ],
  )
})

test('what is no table is told in one line', async () => {
  assert.match((await diagnose('nowhere.csv')).told, /^according: diagnose: nowhere\.csv: .*\n$/)
  assert.equal((await diagnose()).status, 2)
})

test('a ledger is measured as the event-report file that is exported from it', () =>
  inFolder(async folder => {
    const [led, file] = [join(folder, 'led'), join(folder, 'out.csv')]
    await withPlaced(led, async () => {}, await sampleReadings())
    const asked = ['--ledger', led, '--format', 'event-reports', '-o', file, '--profile', 'internal']
    assert.equal((await ran(['export', ...asked])).status, 0)
    const [ofFile, ofLedger] = [
      await diagnose(file, '--format', 'json'),
      await diagnose('--ledger', led, '--format', 'json'),
    ]
    assert.deepEqual([ofLedger.status, ofLedger.told], [0, ''])
    assert.deepEqual(JSON.parse(ofLedger.out), JSON.parse(ofFile.out))
    assert.ok(JSON.parse(ofLedger.out).diagnostics.mean_range.deaths_best > 0, 'the sample reports differ on the dead')
    assert.equal((await diagnose(file, '--ledger', led)).status, 2)
  }))
