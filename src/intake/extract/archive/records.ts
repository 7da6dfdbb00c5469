import type { Unpacked } from './gunzip.ts'
import { OPENING, type RecordSource, recordSource } from './record-source.ts'

/** A record of a web archive (ISO 28500, WARC 1.0 and 1.1). */
export type WarcRecord = {
  readonly kind: 'record'
  /** 1-based. */
  readonly number: number
  /** By their names in small letters; of repeated ones the first. */
  readonly headers: ReadonlyMap<string, string>
  /** Null where it is longer than LONGEST_RECORD, and then it was passed over. */
  readonly block: Buffer | null
  /** Header lines and block, unpacked; empty where the block was passed over. */
  readonly bytes: Buffer
  /** What is wrong with its length, in words. */
  readonly trouble: string | null
}

/** What stands where a record should be. */
export type NoRecord = { readonly kind: 'no-record'; readonly message: string }

/** Longer records are films and the like: pages are shorter. */
export const LONGEST_RECORD = 32 * 1024 * 1024
/** Header lines of a record are shorter. */
const LONGEST_HEADER = 64 * 1024

const NEXT = /\r?\n\r?\nWARC\/[01]\.\d{1,2}\r?\n/

/**
 * The records of a web archive one by one, in memory bounded by the longest that is kept. A length that is wrong costs no
 * record but its own: the next is found by its opening line or its member of gzip.
 */
export async function* warcRecords(unpacked: AsyncIterable<Unpacked>): AsyncGenerator<WarcRecord | NoRecord> {
  const source = recordSource(unpacked)
  let number = 0
  while (await source.fill(1)) {
    for (const message of source.troubles()) yield { kind: 'no-record', message }
    const junk = await toRecord(source)
    if (junk) yield { kind: 'no-record', message: `${junk} bytes that are no record were passed over` }
    if (!(await source.fill(1))) break
    const head = await headOf(source)
    number++
    if (!head) {
      yield { kind: 'no-record', message: `record ${number} has no end of its header lines` }
      source.take(Math.max(1, source.held().lastIndexOf('\nWARC/', LONGEST_HEADER) + 1))
      continue
    }
    const headers = headersIn(head)
    const said = /^\d{1,15}$/.exec(headers.get('content-length') ?? '')?.[0]
    const length = Number(said ?? 0)
    const wrong = said === undefined ? 'its Content-Length is no number' : null
    if (length > LONGEST_RECORD) {
      const missing = await source.skip(length)
      const trouble = missing ? `it breaks off: ${missing} of ${length} bytes are missing` : null
      yield { kind: 'record', number, headers, block: null, bytes: Buffer.alloc(0), trouble }
    } else {
      const { block, trouble } = await blockOf(source, length)
      const bytes = Buffer.concat([head, block])
      yield { kind: 'record', number, headers, block, bytes, trouble: wrong ?? trouble }
    }
  }
  for (const message of source.troubles()) yield { kind: 'no-record', message }
}

/** Passes over what stands before the next record: empty lines, and what is no record, whose length it gives. */
async function toRecord(source: RecordSource): Promise<number> {
  let junk = 0
  while (await source.fill(1)) {
    await source.fill(12)
    const bytes = source.held()
    if (OPENING.test(bytes.toString('latin1', 0, 12))) return junk
    const blank = junk === 0 && (bytes[0] === 10 || bytes[0] === 13)
    const end = bytes.indexOf('\nWARC/', 0)
    const passed = blank ? 1 : end >= 0 ? end + 1 : Math.max(1, bytes.length - 6)
    source.take(passed)
    if (!blank) junk += passed
  }
  return junk
}

/** The header lines with the empty one after them; null where they have no end. */
async function headOf(source: RecordSource): Promise<Buffer | null> {
  for (let size = 1024; ; size *= 2) {
    const more = await source.fill(size)
    const ends = ['\r\n\r\n', '\n\n'].flatMap(end => {
      const at = source.held().indexOf(end)
      return at < 0 || at > LONGEST_HEADER ? [] : [at + end.length]
    })
    if (ends.length) return source.take(Math.min(...ends))
    if (!more || size >= LONGEST_HEADER) return null
  }
}

function headersIn(head: Buffer): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.toString().split('\n').slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** The block of a record: as long as it says, unless another record begins within it and none after it. */
async function blockOf(
  source: RecordSource,
  length: number,
): Promise<{ readonly block: Buffer; readonly trouble: string | null }> {
  const whole = await source.fill(length + 11)
  const bytes = source.held()
  const after = bytes.toString('latin1', length, length + 11)
  const ends = whole ? /^(?:\r?\n){1,2}WARC\/|^(?:\r?\n){2}/.test(after) : bytes.length >= length && after.trim() === ''
  if (ends) return { block: source.take(length), trouble: null }
  const member = source.memberBefore(length)
  const within = member !== null && OPENING.test(bytes.toString('latin1', member, member + 12)) ? member : null
  const next = within ?? NEXT.exec(bytes.toString('latin1', 0, length))?.index
  if (next !== undefined) {
    const block = source.take(next)
    return { block, trouble: `its Content-Length is ${length}, but another record begins after ${block.length} bytes` }
  }
  const missing = length - bytes.length
  if (missing > 0)
    return { block: source.take(length), trouble: `it breaks off: ${missing} of ${length} bytes are missing` }
  return { block: source.take(length), trouble: `its Content-Length is ${length}, but it goes on after them` }
}
