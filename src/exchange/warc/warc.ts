import { createHash } from 'node:crypto'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { KeptExchange } from '../../store/exchanges.ts'

/** An exchange as it is archived: with its body, and the reports that were read from it. */
export type Archived = KeptExchange & { readonly body: Uint8Array; readonly reports: readonly string[] }

/**
 * Exchanges → a web archive (WARC 1.1, ISO 28500:2017), each record packed by itself: a warcinfo, then of each exchange its
 * request, its response and metadata that tie them together. Digests are SHA-256; ids are made from what a record holds, so
 * that the same exchanges give the same bytes. `at`: the moment of archiving, ISO 8601.
 */
export async function* warcOf(
  exchanges: AsyncIterable<Archived>,
  { version, at }: { readonly version: string; readonly at: string },
): AsyncGenerator<Uint8Array> {
  yield await packed(
    recordOf(
      'warcinfo',
      null,
      at,
      `${version} ${at}`,
      [],
      fields({
        software: `According/${version}`,
        format: 'WARC File Format 1.1',
        conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
        description: 'What was said over HTTP to get the reports of a ledger; bodies without the framing of chunks',
      }),
    ),
  )
  const urls = new Map<number, string>()
  for await (const exchange of exchanges) {
    urls.set(exchange.id, exchange.url)
    const via = exchange.ledFrom === null ? null : (urls.get(exchange.ledFrom) ?? null)
    for (const record of recordsOf(exchange, via)) yield await packed(record)
  }
}

function recordsOf(exchange: Archived, via: string | null): readonly WARCRecord[] {
  const { id, url, at, request, status, reason, headers, body, bodySha256, address, milliseconds, reports } = exchange
  const name = (kind: string): string => `${kind} ${id} ${at} ${url} ${bodySha256}`
  const [asked, answered] = [name('request'), name('response')]
  const head = [`HTTP/1.1 ${status} ${reason}`, ...headers.map(headerLine), '', ''].join('\r\n')
  const concurrent = (other: string): Header => ['WARC-Concurrent-To', recordId(other)]
  const from: Header = ['WARC-IP-Address', address]
  return [
    recordOf(
      'response',
      url,
      at,
      answered,
      [from, ['WARC-Payload-Digest', `sha256:${bodySha256}`]],
      Buffer.concat([Buffer.from(head, 'latin1'), body]),
    ),
    recordOf('request', url, at, asked, [from, concurrent(answered)], Buffer.from(`${request}\r\n`, 'latin1')),
    recordOf(
      'metadata',
      url,
      at,
      name('metadata'),
      [concurrent(answered)],
      fields({
        ...(via === null ? {} : { via, hopsFromSeed: 'R' }),
        fetchTimeMs: String(milliseconds),
        ...(reports.length ? { 'according-reports': reports.join(' ') } : {}),
      }),
    ),
  ]
}

/** The body is kept without the framing of chunks, and must not be taken for framed. */
const headerLine = ([name, value]: readonly [string, string]): string =>
  /^transfer-encoding$/i.test(name) ? `X-Archive-Orig-${name}: ${value}` : `${name}: ${value}`

type Header = [name: string, value: string]

/** A record of which the whole block is given, as it stands: warcio would read and write its HTTP headers anew. */
function recordOf(
  type: 'warcinfo' | 'request' | 'response' | 'metadata',
  url: string | null,
  date: string,
  name: string,
  more: readonly Header[],
  block: Uint8Array,
): WARCRecord {
  const record = WARCRecord.create(
    {
      type,
      date,
      warcVersion: 'WARC/1.1',
      warcHeaders: [['WARC-Record-ID', recordId(name)], ...more],
      ...(url === null ? {} : { url }),
    },
    [block],
  )
  record.httpHeaders = null
  return record
}

/** A name for a record, made from what it holds (RFC 9562, version 8). */
function recordId(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex')
  const variant = '89ab'[Number.parseInt(hash[16]!, 16) % 4]
  return `<urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}>`
}

const fields = (values: Readonly<Record<string, string>>): Uint8Array =>
  Buffer.from(
    Object.entries(values)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join(''),
  )

const packed = (record: WARCRecord): Promise<Uint8Array> => WARCSerializer.serialize(record, { gzip: true })
