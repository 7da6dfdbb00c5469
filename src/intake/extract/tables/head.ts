import { headOf } from '../../lines.ts'

/** So many bytes and rows of a table show its encoding, its shape and what its columns hold. */
const HEAD = 1 << 18
const SAMPLE = 50

const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The start of a table, without a byte order mark of UTF-8, and all of it again. */
export async function tableHead(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Buffer; readonly stream: AsyncIterable<Uint8Array> }> {
  const { head, stream } = await headOf(bytes, HEAD)
  const start = wholeLines(Buffer.from(head.buffer, head.byteOffset, head.length))
  const isMarked = start.subarray(0, MARK.length).equals(MARK)
  return isMarked ? { head: start.subarray(MARK.length), stream: unmarked(stream) } : { head: start, stream }
}

/** A start that is cut off, up to the end of a line, so that no sign is cut in two. */
const wholeLines = (start: Buffer): Buffer =>
  start.length < HEAD ? start : start.subarray(0, start.lastIndexOf('\n') + 1 || start.length)

async function* unmarked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = MARK.length
  for await (const chunk of stream) {
    yield chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
  }
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
