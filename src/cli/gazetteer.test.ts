import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readDump } from '../intake/gazetteer/dump.ts'
import { type Entries, entryAt, findName, openEntries } from '../reading/places/gazetteer.ts'
import { ran } from './ran.fixture.ts'

const line = (
  id: number,
  name: string,
  alternates: string,
  at: [number, number],
  code: string,
  people: number,
): string =>
  [
    id,
    name,
    name,
    alternates,
    ...at,
    code[0] === 'P' ? 'P' : 'A',
    code,
    'SY',
    '',
    '12',
    '',
    '',
    '',
    people,
    '',
    100,
    'Asia/Damascus',
    '2026-01-02',
  ].join('\t')
const LINES = [
  line(900000001, 'Qvarnuq', 'Kvarnuk,قفرنق', [36.1, 36.6], 'PPL', 0),
  line(900000002, 'Old Qvarnuq', '', [36.11, 36.61], 'PPLQ', 0),
  line(900000003, 'Varnek Air Base', 'Varnek', [35.9, 36.7], 'AIRB', 0),
  line(900000004, 'Idlib Governorate', 'Idlib', [35.8, 36.7], 'ADM1', 0),
]

function folderWith(dump: string): { dump: string; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'according-'))
  writeFileSync(join(folder, 'SY.txt'), dump)
  writeFileSync(
    join(folder, 'alternateNamesV2.txt'),
    '1\t900000001\ten\tKwarnukh\t1\t\t\t\n2\t900000001\ten\tVarnopolis\t\t\t\t1\n3\t900000001\tlink\thttps://example.org\t\t\t\t\n',
  )
  return { dump: join(folder, 'SY.txt'), output: join(folder, 'own.bin') }
}
const read = (file: string): Entries => openEntries(Uint8Array.from(readFileSync(file)).buffer)

test('a dump becomes a gazetteer: its places, other names and divisions, beside the rest of the world', async () => {
  const { dump, output } = folderWith(`${LINES.join('\n')}\n`)
  const { status, out, told } = await ran(['gazetteer', dump, '-o', output])
  assert.deepEqual([status, told], [0, ''])
  assert.match(out, /3 of them from .*SY\.txt with the names of .*alternateNamesV2\.txt/)
  const entries = read(output)
  const found = (name: string) => findName(entries, name, new Set()).map(hit => entryAt(entries, hit.entry))
  for (const name of ['Qvarnuq', 'Kvarnuk', 'Kwarnukh'])
    assert.deepEqual(
      found(name).map(e => [e.geonameId, e.admin1, e.kind]),
      [[900000001, 'Idlib', 'town']],
      name,
    )
  assert.deepEqual(
    found('Varnek').map(e => e.kind),
    ['base'],
  )
  for (const name of ['Old Qvarnuq', 'Varnopolis']) assert.deepEqual(found(name), [], name)
  assert.ok(
    found('Goma').some(e => e.country === 'CD'),
    'countries that the dump does not hold stay',
  )
})

test('lines of another form are left out and told with their number', async () => {
  const { dump, output } = folderWith(`${LINES[0]}\nQvarnuq\n${LINES[0]!.replace('36.1', '136.1')}\n`)
  const { status, told } = await ran(['gazetteer', dump, '-o', output])
  assert.equal(status, 1)
  assert.match(told, /SY\.txt:2: 1 columns, not the 19/)
  assert.match(told, /SY\.txt:3: latitude and longitude are "136\.1" and "36\.6"/)
})

test('what cannot be done is said with the way out', async () => {
  const { dump, output } = folderWith(LINES.join('\n'))
  const refused = async (...args: readonly string[]) => {
    const { status, told } = await ran(['gazetteer', ...args])
    assert.equal(status, 2)
    return told
  }
  assert.match(await refused('no-such.txt'), /no file no-such\.txt; unpack allCountries\.zip/)
  assert.match(await refused(dump, '-o', output, '--countries', 'IQ'), /no place to keep among 4 lines in IQ/)
  assert.match(await refused(dump, '--countries', 'Syria'), /"SYRIA" is no code of two letters/)
  assert.match(await refused(dump, '--people', 'many'), /"many" is no whole number/)
  assert.match(await refused(dump, '-o', '/no/such/folder/own.bin'), /no folder/)
  const choice = { countries: new Set<string>(), people: 0, most: 1 }
  await assert.rejects(
    readDump(dump, choice, new Map(), new Map(), () => {}),
    /more than 1 places: choose some with/,
  )
})
