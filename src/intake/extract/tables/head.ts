import { rejoined } from '../../lines.ts'

/** So many bytes and rows of a table show its encoding, its shape and what its columns hold. */
const HEAD = 1 << 18
const SAMPLE = 50

const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The start of a stream, without a byte order mark of UTF-8, and all of it again. */
export async function headOf(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Buffer; readonly stream: AsyncGenerator<Uint8Array> }> {
  const chunks = bytes[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  for (let size = 0; size < HEAD; ) {
    const next = await chunks.next()
    if (next.done) break
    parts.push(next.value)
    size += next.value.length
  }
  const whole = Buffer.concat(parts)
  const head = whole.subarray(0, 3).equals(MARK) ? whole.subarray(3) : whole
  return { head, stream: rejoined(head, chunks) }
}

/** The first rows of a table, and those after them. */
export async function firstOf<T>(
  rows: AsyncGenerator<T>,
): Promise<{ readonly first: readonly T[]; readonly rest: AsyncGenerator<T> }> {
  const first: T[] = []
  while (first.length <= SAMPLE) {
    const next = await rows.next()
    if (next.done) break
    first.push(next.value)
  }
  return { first, rest: rows }
}

/** Some rows and those after them as one. */
export async function* chained<T>(first: readonly T[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield* first
  yield* rest
}
