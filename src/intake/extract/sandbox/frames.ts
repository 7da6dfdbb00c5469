/** What parent and child say to each other: a kind, a value that JSON can hold, and bytes. */
export type Frame = { readonly kind: number; readonly value: unknown; readonly bytes: Uint8Array }

/** To the child: a file begins (its description), some of its bytes, it ends. From the child: a part of it, all of it is told. */
export const KIND = { file: 1, bytes: 2, end: 3, part: 4, done: 5 } as const

/** More than this in one frame is said by nobody who keeps the rules. */
const LONGEST_FRAME = 256 * 1024 * 1024
const HEAD = 9

/** A frame as bytes: its kind, two lengths, its value as JSON, its bytes. */
export function framed(kind: number, value: unknown, bytes: Uint8Array = new Uint8Array()): readonly Uint8Array[] {
  const json = Buffer.from(JSON.stringify(value ?? null))
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(kind, 0)
  head.writeUInt32LE(json.length, 1)
  head.writeUInt32LE(bytes.length, 5)
  return [head, json, bytes]
}

/** The frames of a stream of bytes; ends with it, throws where a frame is longer than any may be. */
export async function* framesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let parts: Uint8Array[] = []
  let size = 0
  let wanted = HEAD
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    while (size >= wanted) {
      const all = parts.length === 1 ? Buffer.from(parts[0]!.buffer, parts[0]!.byteOffset, size) : Buffer.concat(parts)
      const [json, bytes] = [all.readUInt32LE(1), all.readUInt32LE(5)]
      if (json + bytes > LONGEST_FRAME) throw new Error('a frame is too long')
      wanted = HEAD + json + bytes
      parts = [all]
      if (size < wanted) break
      const value = JSON.parse(all.toString('utf8', HEAD, HEAD + json))
      yield { kind: all[0]!, value, bytes: all.subarray(HEAD + json, wanted) }
      parts = [all.subarray(wanted)]
      size -= wanted
      wanted = HEAD
    }
  }
}
