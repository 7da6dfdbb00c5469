import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'
import { allOf, extractedIn, failuresIn, holds, mutations, streamOf } from '../extracted.fixture.ts'
import { pdfOf } from '../pdf.fixture.ts'
import { warc } from './warc.ts'

const read = (archive: Uint8Array | string, size?: number) =>
  allOf(warc({ path: 'a.warc.gz', bytes: streamOf(archive, size) }))
const WORDS = 'Three people were killed by shelling in Tarsk, the health office said.'
const URL = 'https://wire.example/tarsk'

/** A record as bytes; `length` overrides what it says of its own. */
function record(type: string, block: Uint8Array | string, headers: Record<string, string> = {}): Buffer {
  const body = Buffer.from(block)
  const lines = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000001>',
    'WARC-Target-URI': URL,
    'WARC-Date': '2025-03-02T10:00:00Z',
    'Content-Length': String(body.length),
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), body, Buffer.from('\r\n\r\n')])
}
const answer = (body: Uint8Array | string, headers = 'Content-Type: text/plain; charset=utf-8', status = '200 OK') =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)])
const id = (number: number) => ({ 'WARC-Record-ID': `<urn:uuid:00000000-0000-4000-8000-00000000000${number}>` })
const sha1 = (bytes: Uint8Array | string) => `sha1:${createHash('sha1').update(bytes).digest('hex')}`
const messages = (found: Awaited<ReturnType<typeof read>>[number] | undefined) =>
  holds(found).issues.map(({ message }) => message)

test('a text that a server sent is a report: its address, when it was got, its record; where it stands in the record', async () => {
  const whole = Buffer.concat([
    record('warcinfo', 'software: x'),
    record('request', 'GET / HTTP/1.1\r\n\r\n'),
    record('response', answer(WORDS), id(2)),
  ])
  for (const archive of [
    whole,
    gzipSync(whole),
    Buffer.concat([gzipSync(whole.subarray(0, 300)), gzipSync(whole.subarray(300))]),
  ])
    for (const size of [1, 11, 65_536]) {
      const [found, ...more] = await read(archive, size)
      assert.equal(more.length, 0)
      const report = holds(found)
      assert.equal(report.text, WORDS)
      assert.deepEqual(report.fields, {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
        url: URL,
        retrievedAt: '2025-03-02T10:00:00Z',
      })
      assert.equal(report.part, 'record <urn:uuid:00000000-0000-4000-8000-000000000002>')
      const [run] = report.origin
      assert.equal(Buffer.from(report.original).subarray(run!.from!, run!.to!).toString(), WORDS)
      assert.deepEqual(
        messages(found),
        ['another record of this archive has the same WARC-Record-ID']
          .slice(1)
          .concat('left out of this file: records about records: 2'),
      )
    }
})

test('archives that another program writes are read, member by member', async () => {
  const parts: Uint8Array[] = []
  for (let i = 0; i < 50; i++) {
    async function* body() {
      yield Buffer.from(`${i}: ${WORDS}`)
    }
    const made = WARCRecord.create(
      {
        url: `${URL}/${i}`,
        date: '2025-03-02T10:00:00Z',
        type: 'response',
        httpHeaders: { 'Content-Type': 'text/plain' },
      },
      body(),
    )
    parts.push(
      await WARCSerializer.serialize(made, { gzip: true, digest: { algo: 'sha-1', prefix: 'sha1:', base32: true } }),
    )
  }
  const found = await read(Buffer.concat(parts))
  assert.deepEqual(
    found.map(one => [holds(one).text, holds(one).fields.url, holds(one).issues.length]),
    Array.from({ length: 50 }, (_, i) => [`${i}: ${WORDS}`, `${URL}/${i}`, 0]),
  )
})

test('pages are read as pages, conversions and resources as they are', async () => {
  const page = `<!doctype html><html><head><title>Shelling</title></head><body><article><h1>Shelling</h1><p>${`${WORDS} Two more died of their wounds on Monday. The army denied that it had fired into the town. Residents buried the dead in the afternoon.`}</p></article></body></html>`
  const found = await read(
    Buffer.concat([
      record('response', answer(page, 'Content-Type: text/html; charset=utf-8'), id(1)),
      record('resource', page, { ...id(2), 'Content-Type': 'text/html' }),
      record('conversion', WORDS, { ...id(3), 'Content-Type': 'text/plain' }),
    ]),
  )
  assert.equal(found.length, 3)
  for (const one of found) {
    assert.match(holds(one).text, /Three people were killed/)
    assert.equal(holds(one).fields.url, URL)
  }
})

test('chunks are joined and packing is undone, within limits', async () => {
  const chunked = (body: Uint8Array) =>
    Buffer.concat([Buffer.from(`${body.length.toString(16)};x=1\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
  const plain = 'Content-Type: text/plain\r\n'
  const words = Buffer.from(WORDS)
  for (const [body, headers] of [
    [chunked(words), 'Transfer-Encoding: chunked'],
    [words, 'Transfer-Encoding: chunked'],
    [gzipSync(words), 'Content-Encoding: gzip'],
    [words, 'Content-Encoding: gzip'],
    [deflateRawSync(words), 'Content-Encoding: deflate'],
    [brotliCompressSync(words), 'Content-Encoding: br'],
    [zstdCompressSync(words), 'Content-Encoding: zstd'],
    [chunked(gzipSync(words)), 'Transfer-Encoding: chunked\r\nContent-Encoding: gzip'],
    [gzipSync(gzipSync(words)), 'Content-Encoding: gzip, gzip'],
  ] as const)
    assert.equal(holds((await read(record('response', answer(body, plain + headers))))[0]).text, WORDS, headers)
  for (const [body, headers, failure] of [
    [gzipSync(Buffer.alloc(40_000_000, 32)), 'Content-Encoding: gzip', /unpacks to more than 16 MB/],
    [brotliCompressSync(Buffer.alloc(40_000_000, 32)), 'Content-Encoding: br', /unpacks to more than 16 MB/],
    [words, 'Content-Encoding: br', /its br is broken/],
    [words, 'Content-Encoding: secret', /"secret" is not known/],
    [words, `Content-Encoding: ${Array(1000).fill('gzip').join(', ')}`, /packed 1000 times over/],
  ] as const)
    assert.match(failuresIn(await read(record('response', answer(body, plain + headers)))).join(), failure)
  const cut = Buffer.concat([Buffer.from('20\r\n'), words.subarray(0, 20)])
  assert.deepEqual(messages((await read(record('response', answer(cut, `${plain}Transfer-Encoding: chunked`))))[0]), [
    'its last chunk is cut off',
  ])
})

test('digests are told: fitting, in either reading of chunks, or not', async () => {
  const told = async (body: string, headers: string, digests: Record<string, string>) =>
    messages((await read(record('response', answer(body, `Content-Type: text/plain\r\n${headers}`), digests)))[0])
  const chunked = `${WORDS.length.toString(16)}\r\n${WORDS}\r\n0\r\n\r\n`
  const transfer = 'Transfer-Encoding: chunked'
  const block = { 'WARC-Block-Digest': sha1(answer(WORDS, 'Content-Type: text/plain\r\nX: y')) }
  assert.deepEqual(await told(WORDS, 'X: y', { ...block, 'WARC-Payload-Digest': sha1(WORDS) }), [])
  assert.deepEqual(await told(WORDS, 'X: y', { ...block, 'WARC-Payload-Digest': sha1('other') }), [
    'digests of the record: block ok, payload mismatch',
  ])
  assert.deepEqual(await told(WORDS, 'X: z', block), ['digests of the record: block mismatch'])
  assert.deepEqual(await told(chunked, transfer, { 'WARC-Payload-Digest': sha1(chunked) }), [
    'digests of the record: payload ok as it was sent (reading A)',
  ])
  assert.deepEqual(await told(chunked, transfer, { 'WARC-Payload-Digest': sha1(WORDS) }), [
    'digests of the record: payload ok with its chunks joined (reading B)',
  ])
  assert.deepEqual(await told(WORDS, 'X: y', { 'WARC-Payload-Digest': 'whirlpool9:abcdefghijklmnopqrst' }), [])
})

test('wrong lengths cost no other record', async () => {
  const good = record('response', answer(WORDS), id(9))
  for (const [wrap, lost] of [
    [(bytes: Buffer) => bytes, 1],
    [(bytes: Buffer) => gzipSync(bytes), 0],
  ] as const)
    for (const [length, message] of [
      ['20', /its Content-Length is 20, but it goes on/],
      ['600', /another record begins after|breaks off/],
      ['99999999999999', /breaks off|^$/],
      ['-5', /is no number/],
      ['many', /is no number/],
    ] as const) {
      const bad = record('response', answer(`${WORDS} First.`), { ...id(1), 'Content-Length': length })
      const found = await read(Buffer.concat([wrap(good), wrap(bad), wrap(good)]))
      const said = [...failuresIn(found), ...extractedIn(found).flatMap(messages)].join('\n')
      assert.match(said, message, length)
      const whole = extractedIn(found).filter(({ text }) => text === WORDS)
      assert.equal(whole.length, length.length > 9 ? 2 - lost : 2, length)
    }
})

test('revisits, errors, pictures and repeated ids are told', async () => {
  const digest = { 'WARC-Payload-Digest': sha1(WORDS) }
  const found = await read(
    Buffer.concat([
      record('response', answer(WORDS), { ...id(1), ...digest }),
      record('revisit', answer('', 'X: y', '304 Not Modified'), { ...id(2), ...digest }),
      record('revisit', '', {
        ...id(3),
        'WARC-Refers-To-Target-URI': URL,
        'WARC-Refers-To-Date': '2025-03-02T10:00:00Z',
      }),
      record('revisit', '', { ...id(4), 'WARC-Payload-Digest': sha1('another') }),
      record('response', answer('gone', 'Content-Type: text/html', '404 Not Found'), id(5)),
      record('response', answer('xx', 'Content-Type: image/png'), id(6)),
      record('continuation', 'xx', id(7)),
      record('response', 'no http', id(8)),
      record('response', answer(`${WORDS} Again.`), { ...id(1), 'WARC-Truncated': 'length' }),
    ]),
  )
  assert.deepEqual(
    failuresIn(found).map(failure => failure.replace(/urn:uuid:[0-]*-4000-8000-0*/, '')),
    [
      'missing: record <4>: it says that the page was the same as one that is not in this archive; read the archive that has it',
      'format: record <7>: it goes on from another record, which is not read',
      'format: record <8>: it is a response without the header lines of one',
    ],
  )
  assert.deepEqual(messages(extractedIn(found).at(-1)), [
    'the page was cut off when it was got (length)',
    'another record of this archive has the same WARC-Record-ID',
    'left out of this file: revisits of pages that are in it: 2, answers that are no page (redirects, errors): 1, files that are no page: 1',
  ])
})

test('a broken member, a bomb, and junk cost no other record', async () => {
  const good = (number: number) => gzipSync(record('response', answer(`${number}. ${WORDS}`), id(number)))
  const broken = Buffer.from(gzipSync(record('response', answer(WORDS.repeat(50)), id(5))))
  broken.fill(0xff, 60, 80)
  const bomb = gzipSync(
    Buffer.concat([record('response', 'x', { 'Content-Length': '300000000' }), Buffer.alloc(200_000_000)]),
  )
  for (const bad of [
    broken,
    bomb,
    Buffer.from('no gzip at all'),
    gzipSync('no record at all\n'.repeat(10_000)),
    gzipSync('WARC/1.1\r\nX: y\r\n'.repeat(20_000)),
  ]) {
    const found = await read(Buffer.concat([good(1), bad, good(2)]))
    assert.ok(failuresIn(found).length > 0)
    assert.deepEqual(
      extractedIn(found)
        .map(({ text }) => text.slice(0, 2))
        .filter(text => /\d\./.test(text)),
      ['1.', '2.'],
    )
  }
  assert.match(failuresIn(await read(''))[0]!, /^empty/)
})

test('mutated archives end in reports and failures, the same in whatever chunks they come', async () => {
  const plain = Buffer.concat([
    record('response', answer(WORDS), id(1)),
    record('revisit', '', id(2)),
    record('response', answer(gzipSync(WORDS), 'Content-Type: text/plain\r\nContent-Encoding: gzip'), id(3)),
  ])
  for (const whole of [plain, Buffer.concat([gzipSync(plain), gzipSync(plain)])])
    for (const bytes of mutations(whole, 200)) {
      const found = await read(bytes)
      assert.ok(found.length > 0)
      for (const one of found) if (one.kind === 'extracted') holds(one)
      assert.deepEqual(await read(bytes, 13), found)
    }
})

test('documents in an archive are reports too, packed or not, their pages told', async () => {
  const words = 'Five people were killed by shelling in Tarsk on Friday.'
  const pdf = pdfOf([[{ x: 72, y: 700, words }]])
  const found = await read(
    Buffer.concat([
      record('response', answer(pdf, 'Content-Type: application/pdf'), id(1)),
      record('response', answer(gzipSync(pdf), 'Content-Type: application/pdf\r\nContent-Encoding: gzip'), id(2)),
    ]),
  )
  assert.deepEqual(
    found.map(holds).map(({ text, fields, origin }) => [text, fields.url, origin[0]!.page]),
    [
      [words, URL, 1],
      [words, URL, 1],
    ],
  )
})
