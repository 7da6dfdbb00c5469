/** More bytes than this in one report are refused: a library, not a report ("War and Peace" has 3.2 million). */
export const LONGEST = 4 * 1024 * 1024

/** The lines of a stream of bytes without their ends; a line over the limit comes as null, and the rest goes on. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let size = 0
  const line = (): Uint8Array | null => {
    const whole = size > LONGEST ? null : withoutReturn(Buffer.concat(parts))
    parts = []
    size = 0
    return whole
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      size += end - start
      if (size <= LONGEST) parts.push(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    size += chunk.length - start
    if (size <= LONGEST) parts.push(chunk.subarray(start))
    else parts = []
  }
  if (size > 0) yield line()
}

const withoutReturn = (bytes: Uint8Array): Uint8Array => (bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes)

/** Streamed UTF-16 as UTF-8, so that its lines can be found. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: 'utf-16le' | 'utf-16be') {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
}

/** The first bytes of a stream, `size` of them or as many as it has, and the whole stream. */
export async function headOf(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly head: Uint8Array; readonly stream: AsyncGenerator<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  while (length < size) {
    const next = await rest.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
  }
  const head = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  return { head: head.subarray(0, size), stream: rejoined(head, rest) }
}

/** A stream whose first bytes were taken to look into it, whole again. */
export async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** All bytes of a stream, or null where they are over the limit. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > LONGEST) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

/** Bytes as a stream. */
export async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
