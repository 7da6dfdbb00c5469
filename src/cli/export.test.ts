import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { FORMATS } from '../exchange/export/formats.ts'
import { sensitiveReadings } from '../exchange/export/leaving.fixture.ts'
import { inFolder } from '../store/ledger.fixture.ts'
import { withPlaced } from '../store/placed.fixture.ts'
import { ran, ranInBytes } from './ran.fixture.ts'

/** A folder with a ledger "led" of sample reports, for the time of `work`. */
const inSample = (work: (path: (name: string) => string) => Promise<void>): Promise<void> =>
  inFolder(async folder => {
    await withPlaced(join(folder, 'led'), async () => {}, sensitiveReadings())
    await work(name => join(folder, name))
  })
const count = (file: string): number => (parse(readFileSync(file, 'utf8')) as unknown[]).length - 1

test('what was exported is whole, told, and written down with its hash', () =>
  inSample(async path => {
    const file = path('out.csv')
    const asked = ['--ledger', path('led'), '--format', 'csv', '-o', file]
    const { status, told, out } = await ran([
      'export',
      ...asked,
      '--for',
      'Sample Desk',
      '--by',
      'Ana',
      '--profile',
      'internal',
    ])
    assert.deepEqual([status, out], [0, ''])
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
    assert.ok(told.replace(/\s+/g, ' ').includes(`SHA-256 ${sha256}; export 1 of this ledger, for Sample Desk`), told)
    assert.deepEqual(
      readdirSync(path('.'))
        .filter(name => name.startsWith('out'))
        .sort(),
      ['out.csv', 'out.csv.losses.jsonl'],
    )
    const losses = readFileSync(`${file}.losses.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.deepEqual(losses.at(-1), {
      kind: 'taken',
      profile: 'internal',
      names: 0,
      incidents: 0,
      texts: 0,
      sensitive: {},
    })
    const list = await ran(['export', '--list', '--ledger', path('led')])
    assert.match(
      list.out,
      /^1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}Ana for Sample Desk: 4 incidents \(all\) as csv, profile internal, rule representative\n/,
    )
    assert.ok(list.out.includes(sha256))
  }))

test('without a profile it is public, and names that are listed, given in a file or private are counted, not told', () =>
  inSample(async path => {
    const names = path('names.txt')
    writeFileSync(names, '\ufeff# those who asked\nAdama Konaré # the governor\n\n')
    assert.equal((await ran(['withhold', 'Sample Rights Watch', '--why', 'asked', '--ledger', path('led')])).status, 0)
    const { status, told } = await ran([
      'export',
      '--ledger',
      path('led'),
      '--format',
      'csv',
      '-o',
      path('a.csv'),
      '--withheld',
      names,
    ])
    assert.equal(status, 0, told)
    assert.match(told, /profile public: .*taken out: \d+ names\s+withheld/s)
    assert.doesNotMatch(told + readFileSync(path('a.csv'), 'utf8'), /Konar|Keita|Koné|Traoré|Rights Watch/)
  }))

test('a filter asks as it does of incidents, and standard output is a file like another', () =>
  inSample(async path => {
    const filter = ['--place', 'Bankass', '--at-least', 'killed:1']
    const { out } = await ran(['incidents', '--ledger', path('led'), '--format', 'jsonl', ...filter])
    const asked = ['export', '--ledger', path('led'), '--format', 'acled', '--profile', 'internal', ...filter]
    assert.equal((await ran([...asked, '-o', path('a.csv')])).status, 0)
    assert.equal(count(path('a.csv')), out.trim().split('\n').length)
    const printed = await ran([...asked, '-o', '-'])
    assert.equal(printed.status, 0)
    const stamp = /,\d+\r\n/g
    assert.equal(printed.out.replace(stamp, ''), readFileSync(path('a.csv'), 'utf8').replace(stamp, ''))
    assert.equal((await ran(['export', '--list', '--ledger', path('led')])).out.split('\n').length, 5)
  }))

test('standard output has the very bytes that the ledger remembers, in every format but one that is no text', () =>
  inSample(async path => {
    for (const format of Object.keys(FORMATS)) {
      const asked = ['export', '--ledger', path('led'), '--format', format, '--profile', 'internal', '-o', '-']
      const { status, told, bytes } = await ranInBytes(asked)
      if (format === 'parquet') assert.match(told, /parquet is no text and would spoil a terminal; give -o FILE/)
      else {
        assert.equal(status, 0, told)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        assert.ok(bytes.length > 0 && told.replace(/\s+/g, ' ').includes(`SHA-256 ${sha256}`), format)
      }
    }
  }))

test('a folder that has the name of the file or of its losses is told before anything leaves', () =>
  inSample(async path => {
    mkdirSync(path('a.csv.losses.jsonl'))
    const { status, told } = await ran(['export', '--ledger', path('led'), '--format', 'csv', '-o', path('a.csv')])
    assert.equal(status, 2)
    assert.match(told, /a\.csv\.losses\.jsonl is a folder, .*give another name \(-o\)\n$/)
    assert.equal(existsSync(path('a.csv')), false)
    const { told: list } = await ran(['export', '--list', '--ledger', path('led')])
    assert.match(list, /nothing was exported from this ledger yet/)
  }))

test('nothing is overwritten without --force, and what fails leaves no file and no record', () =>
  inSample(async path => {
    const asked = ['export', '--ledger', path('led'), '--format', 'csv']
    writeFileSync(path('there.csv'), 'mine')
    const refused = await ran([...asked, '-o', path('there.csv')])
    assert.equal(refused.status, 2)
    assert.match(refused.told, /there\.csv is there already; give another name, or --force to overwrite it\n$/)
    assert.equal(readFileSync(path('there.csv'), 'utf8'), 'mine')
    const lost = await ran([...asked, '-o', path('no/such/folder/a.csv')])
    assert.equal(lost.status, 1)
    assert.match(lost.told, /cannot be written: /)
    assert.match(
      (await ran(['export', '--list', '--ledger', path('led')])).told,
      /nothing was exported from this ledger yet/,
    )
    assert.equal((await ran([...asked, '-o', path('there.csv'), '--force'])).status, 0)
    assert.ok(count(path('there.csv')) > 3)
  }))

test('a file that cannot be written down in the ledger does not come to be', () =>
  inSample(async path => {
    await withPlaced(path('led'), async () => {
      const { status, told } = await ran(['export', '--ledger', path('led'), '--format', 'csv', '-o', path('a.csv')])
      assert.equal(status, 1)
      assert.match(told, /is being written|another program|writes/)
    }, [])
    assert.deepEqual(
      readdirSync(path('.')).filter(name => name.startsWith('a.')),
      [],
    )
  }))

test('misuse is told in one line with the way out', async () => {
  const told = async (...args: readonly string[]): Promise<string> => {
    const { status, told } = await ran(['export', ...args])
    assert.equal(status, 2)
    return told
  }
  assert.match(await told(), /^according: export: no format; give --format acled\|ucdp\|.*\n$/)
  assert.match(await told('--format', 'csv'), /no file; give -o FILE, or -o - for standard output\n$/)
  assert.match(
    await told('--format', 'parquet', '-o', '-'),
    /parquet is no text and would spoil a terminal; give -o FILE\n$/,
  )
  assert.match(await told('--format', 'csv', '-o', 'x', '--withheld', 'no/such'), /--withheld no\/such cannot be read/)
  assert.equal(existsSync('x'), false)
})

test('names are put on the list and taken off it, each with who and why, and the list keeps both', () =>
  inSample(async path => {
    const on = (...args: readonly string[]) => ran(['withhold', ...args, '--ledger', path('led')])
    assert.equal((await on('Amina Diarra')).told, 'according: withhold: no reason; give --why TEXT\n')
    assert.equal(
      (await on('Amina Diarra', 'Ali  Bah', '--why', 'asked', '--by', 'Ana')).out,
      '2 names put on the list\n',
    )
    assert.equal(
      (await on('Ali Bah', '--why', 'again', '--by', 'Ben')).out,
      '0 names put on the list, 1 on it before\n',
    )
    assert.equal(
      (await on('--revoke', '1', '--why', 'agreed to be named', '--by', 'Ben')).out,
      'Amina Diarra is off the list\n',
    )
    assert.match((await on('--revoke', '1', '--why', 'x')).told, /name 1 was taken off the list on \d{4}-/)
    assert.match(
      (await on('--revoke', '9', '--why', 'x')).told,
      /no name has the number 9; according withhold --list shows them/,
    )
    assert.match((await on('—', '--why', 'x')).told, /"—" is no name; give the full name of a person/)
    assert.match(
      (await on('--list')).out,
      /^1 {2}Amina Diarra {2}Ana, .*: asked; off the list by Ben, .*: agreed to be named\n2 {2}Ali Bah {2}Ana, .*: asked\n$/,
    )
  }))
