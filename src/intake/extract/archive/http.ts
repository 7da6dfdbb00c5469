import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'

/** An answer of a web server as it was sent. */
export type HttpResponse = {
  readonly status: number
  /** By their names in small letters; of repeated ones the first. */
  readonly headers: ReadonlyMap<string, string>
  /** Where the body starts in the block. */
  readonly bodyAt: number
  /** As it was sent. */
  readonly body: Buffer
  /** Its chunks joined; the body itself where it was not sent in chunks. */
  readonly joined: Buffer
  /** What is wrong with its chunks, in words. */
  readonly trouble: string | null
}

/** Bytes of header lines at the most. */
const LONGEST_HEADER = 256 * 1024
/** Bytes of a page unpacked, at the most. */
const LONGEST_PAGE = 16 * 1024 * 1024

/** A record's block as an answer; null where it is none. */
export function responseIn(block: Buffer): HttpResponse | null {
  const start = block.toString('latin1', 0, LONGEST_HEADER)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?=[ \r\n])/.exec(start)?.[1]
  const end = /\r?\n\r?\n/.exec(start)
  if (!status || !end) return null
  const headers = new Map<string, string>()
  for (const line of start.slice(0, end.index).split('\n').slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  const bodyAt = end.index + end[0].length
  const body = block.subarray(bodyAt)
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  return {
    status: Number(status),
    headers,
    bodyAt,
    body,
    ...(chunked ? joined(body) : { joined: body, trouble: null }),
  }
}

/** The chunks of a body as one (RFC 9112, 7.1). Some archives keep the chunks joined already: then it is the body. */
function joined(body: Buffer): { readonly joined: Buffer; readonly trouble: string | null } {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]{0,500})?\r?\n/i.exec(body.toString('latin1', at, at + 600))
    if (!size) {
      if (at === 0) return { joined: body, trouble: null }
      parts.push(body.subarray(at))
      return { joined: Buffer.concat(parts), trouble: `its chunks break off after ${at} bytes` }
    }
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) return { joined: Buffer.concat(parts), trouble: null }
    const from = at + size[0].length
    parts.push(body.subarray(from, from + length))
    if (from + length > body.length) return { joined: Buffer.concat(parts), trouble: 'its last chunk is cut off' }
    at = from + length
    if (body[at] === 13) at++
    if (body[at] === 10) at++
  }
}

/** What a body holds with its packing undone, or why that cannot be had, in words. */
export function unpacked(body: Buffer, encoding: string | undefined): Buffer | string {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name && name !== 'identity')
  if (names.length > MOST_ENCODINGS) return `it is packed ${names.length} times over`
  let bytes = body
  for (const name of names.reverse()) {
    const unpack = UNPACKERS[name]
    if (!unpack) return `its Content-Encoding "${name.slice(0, 40)}" is not known`
    try {
      bytes = unpack(bytes)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        return `it unpacks to more than ${LONGEST_PAGE / 1024 / 1024} MB`
      return `its ${name} is broken (${(error as Error).message})`
    }
  }
  return bytes
}

const MOST_ENCODINGS = 3
const LIMIT = { maxOutputLength: LONGEST_PAGE }
/** A body that was cut off gives what came. */
const CUT = { ...LIMIT, finishFlush: constants.Z_SYNC_FLUSH }

const gzip = (bytes: Buffer): Buffer => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, CUT) : bytes)
/** With or without the wrapper of RFC 1950, as servers send both. */
const deflate = (bytes: Buffer): Buffer =>
  (bytes[0]! & 15) === 8 ? inflateSync(bytes, CUT) : inflateRawSync(bytes, CUT)

const UNPACKERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip,
  'x-gzip': gzip,
  deflate,
  br: bytes => brotliDecompressSync(bytes, LIMIT),
  zstd: bytes => zstdDecompressSync(bytes, LIMIT),
}
