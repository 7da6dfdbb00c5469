import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { allOf, extractedIn, failuresIn, holds, mutations, streamOf } from '../extracted.fixture.ts'
import { wacz } from './wacz.ts'
import { type ZipFile, zipOf } from './zip.fixture.ts'

const read = (bytes: Uint8Array) => allOf(wacz({ path: 'a.wacz', bytes: streamOf(bytes) }))
const WORDS = 'Three people were killed by shelling in Tarsk, the health office said.'
const block = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${WORDS}`
const archive = gzipSync(
  `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://wire.example/tarsk\r\nWARC-Date: 2025-03-02T10:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`,
)
const listOf = (...files: ZipFile[]): ZipFile => ({
  name: 'datapackage.json',
  bytes: JSON.stringify({
    profile: 'data-package',
    wacz_version: '1.1.1',
    resources: files.map(({ name, bytes }) => ({
      name: 'data',
      path: name,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      bytes: bytes.length,
    })),
  }),
})
const data: ZipFile = { name: 'archive/data.warc.gz', bytes: archive }
const index: ZipFile = { name: 'indexes/index.cdx.gz', bytes: 'x', deflate: true }

test('a collection gives the pages of its archives; its other files are counted', async () => {
  const [found, ...more] = await read(zipOf([listOf(data, index), data, index]))
  assert.equal(more.length, 0)
  const report = holds(found)
  assert.equal(report.text, WORDS)
  assert.deepEqual(report.fields, { url: 'https://wire.example/tarsk', retrievedAt: '2025-03-02T10:00:00Z' })
  assert.equal(report.part, 'record 1 of "archive/data.warc.gz"')
  assert.deepEqual(
    report.issues.map(({ message }) => message),
    ['left out of this file: files that are no web archive: 1'],
  )
})

test('archives that were changed, are not listed or are missing are told', async () => {
  const other: ZipFile = { name: 'archive/other.warc.gz', bytes: archive }
  for (const [files, failure] of [
    [[listOf({ ...data, bytes: 'y' }), data], /^format: "archive\/data.warc.gz" does not fit its hash/],
    [[listOf(data), data, other], /^format: "archive\/other.warc.gz" is not in its list/],
    [[listOf(data, other), data], /^missing: "archive\/other.warc.gz" is in its list of files/],
    [[data], /^format: its list of files, datapackage.json, is missing or broken/],
    [[{ name: 'datapackage.json', bytes: '[' }, data], /^format: its list of files/],
    [[{ name: 'datapackage.json', bytes: '{"resources":[null]}' }, data], /^format: its list of files/],
  ] as const) {
    const found = await read(zipOf(files))
    assert.match(failuresIn(found).join('\n'), failure)
    assert.ok(extractedIn(found).length > 0)
  }
})

test('names that lead out of the collection are names and nothing more', async () => {
  for (const name of [
    '../../etc/cron.d/x.warc.gz',
    '/etc/x.warc.gz',
    'C:\\x.warc.gz',
    '..\\x.warc.gz',
    'a\0b.warc.gz',
  ]) {
    const file = { name, bytes: archive }
    const found = await read(zipOf([listOf(file), file]))
    assert.equal(holds(found[0]).part, `record 1 of ${JSON.stringify(name)}`)
  }
})

test('traps, encrypted files, 100,000 files, nested collections and what is no ZIP end in failures', async () => {
  const bomb = Buffer.alloc(80_000_000)
  for (const [bytes, failure] of [
    [
      zipOf([{ name: 'archive/a.warc', bytes: bomb, deflate: true }]),
      /"archive\/a.warc" in it would unpack to 80000000 bytes/,
    ],
    [
      zipOf([{ name: 'archive/a.warc', bytes: bomb, deflate: true, claims: 10 }]),
      /"archive\/a.warc" in it cannot be unpacked/,
    ],
    [zipOf([{ ...data, deflate: true, encrypted: true }]), /is encrypted; decrypt it first/],
    [zipOf(Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}.warc`, bytes: '' }))), /it has 20000 files/],
    [zipOf([{ name: 'inner.wacz', bytes: zipOf([data]) }]), /^format: its list of files/],
    [Buffer.from('PK\x03\x04 no zip'), /^format: the collection cannot be unpacked/],
    [Buffer.alloc(0), /^format: the collection cannot be unpacked/],
  ] as const)
    assert.match(failuresIn(await read(bytes)).join('\n'), failure)
})

test('mutated collections end in reports and failures, always the same', async () => {
  for (const bytes of mutations(zipOf([listOf(data), data, index]), 200)) {
    const found = await read(bytes)
    assert.ok(found.length > 0)
    for (const one of found) if (one.kind === 'extracted') holds(one)
    assert.deepEqual(await read(bytes), found)
  }
})
