import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { WARCParser } from 'warcio'
import { warc } from '../../intake/extract/archive/warc.ts'
import { type Archived, warcOf } from './warc.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const PAGE =
  '<!doctype html><html lang="en"><head><title>Five killed</title></head><body><article><h1>Five killed</h1><p>Gunmen killed five people in Maiduguri on Tuesday, the army said. The men came on motorcycles and fled before dawn.</p></article></body></html>'

const archived = (id: number, url: string, body: Uint8Array, more: Partial<Archived>): Archived => ({
  id,
  url,
  at: '2025-10-23T09:00:00.000Z',
  milliseconds: 120,
  address: '203.0.113.7',
  port: 443,
  request: `GET ${new URL(url).pathname} HTTP/1.1\r\nhost: news.example\r\nuser-agent: According\r\n`,
  status: 200,
  reason: 'OK',
  headers: [['Content-Type', 'text/html']],
  body,
  bodySha256: sha256(body),
  bodySize: body.length,
  ledFrom: null,
  reports: [],
  ...more,
})

const packedPage = gzipSync(PAGE)
const EXCHANGES: readonly Archived[] = [
  archived(1, 'https://news.example/a', Buffer.from(''), {
    status: 302,
    reason: 'Found',
    headers: [['Location', '/b']],
  }),
  archived(2, 'https://news.example/b', packedPage, {
    ledFrom: 1,
    reports: ['b-1', 'b-2'],
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Encoding', 'gzip'],
      ['Transfer-Encoding', 'chunked'],
      ['X-Twice', 'a'],
      ['X-Twice', 'caf\xe9'],
    ],
  }),
]

async function bytesOf(exchanges: readonly Archived[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  async function* each() {
    yield* exchanges
  }
  for await (const piece of warcOf(each(), { version: '0.2.0', at: '2025-10-24T00:00:00.000Z' })) pieces.push(piece)
  return Buffer.concat(pieces)
}
async function* stream(bytes: Uint8Array) {
  yield bytes
}

test('warcio reads back each question, answer and what ties them, with digests that hold', async () => {
  const bytes = await bytesOf(EXCHANGES)
  assert.deepEqual(await bytesOf(EXCHANGES), bytes, 'the same exchanges give the same bytes')
  const records = []
  for await (const record of new WARCParser(stream(bytes), { keepHeadersCase: true, parseHttp: false })) {
    const block = Buffer.from(await record.readFully(false))
    const { warcType: type, warcTargetURI: url, warcBlockDigest, warcPayloadDigest, warcDate } = record
    assert.ok(type === 'warcinfo' || warcBlockDigest === `sha256:${sha256(block)}`, `block of ${type} ${url}`)
    records.push({
      type,
      url,
      date: warcDate,
      block,
      payload: warcPayloadDigest,
      header: (name: string) => record.warcHeader(name),
    })
  }
  assert.deepEqual(
    records.map(({ type, url }) => `${type} ${url ?? ''}`),
    [
      'warcinfo ',
      ...['a', 'b'].flatMap(page =>
        ['response', 'request', 'metadata'].map(type => `${type} https://news.example/${page}`),
      ),
    ],
  )
  const [answer, question, metadata] = records.slice(4) as [
    (typeof records)[0],
    (typeof records)[0],
    (typeof records)[0],
  ]
  assert.equal(question.block.toString(), 'GET /b HTTP/1.1\r\nhost: news.example\r\nuser-agent: According\r\n\r\n')
  const at = answer.block.indexOf('\r\n\r\n') + 4
  assert.equal(
    answer.block.subarray(0, at).toString('latin1'),
    'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\nX-Twice: a\r\nX-Twice: caf\xe9\r\n\r\n',
  )
  assert.deepEqual([answer.block.subarray(at), answer.payload], [packedPage, `sha256:${sha256(packedPage)}`])
  assert.deepEqual(
    [
      answer.date,
      answer.header('WARC-IP-Address'),
      question.header('WARC-Concurrent-To'),
      metadata.header('WARC-Concurrent-To'),
    ],
    ['2025-10-23T09:00:00.000Z', '203.0.113.7', answer.header('WARC-Record-ID'), answer.header('WARC-Record-ID')],
  )
  assert.equal(
    metadata.block.toString(),
    'via: https://news.example/a\r\nhopsFromSeed: R\r\nfetchTimeMs: 120\r\naccording-reports: b-1 b-2\r\n',
  )
  const parsed = []
  for await (const record of new WARCParser(stream(bytes))) {
    if (record.warcType !== 'response') continue
    const { statusCode } = record.httpHeaders!
    parsed.push([statusCode, Buffer.from(await record.readFully(true)).toString()])
  }
  assert.deepEqual(parsed, [
    [302, ''],
    [200, PAGE],
  ])
})

test('what is archived can be taken in again', async () => {
  const taken = []
  for await (const part of warc({ path: 'mali.warc.gz', bytes: stream(await bytesOf(EXCHANGES)) })) taken.push(part)
  const [page] = taken.filter(part => part.kind === 'extracted')
  assert.ok(page, JSON.stringify(taken))
  assert.match(page.text, /Gunmen killed five people in Maiduguri on Tuesday/)
  assert.deepEqual(
    [page.fields.url, page.issues.map(({ code }) => code).filter(code => code !== 'left-out')],
    ['https://news.example/b', []],
  )
})
