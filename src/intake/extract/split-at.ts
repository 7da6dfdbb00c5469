import { LONGEST } from '../lines.ts'

/** Finds where the next part starts: the first such index at or after `from`, -1 where there is none. */
export type FindStart = (bytes: Buffer, from: number) => number

/** So many bytes before and after an index are there when it is asked whether a part starts at it. */
const AROUND = 128

/**
 * A stream of bytes cut before each start of a part, in memory bounded by the longest part; a part over `longest` bytes comes
 * as null. What stands before the first start comes as a part of its own. FindStart may look at AROUND bytes on both sides.
 */
export async function* splitAt(
  chunks: AsyncIterable<Uint8Array>,
  findStart: FindStart,
  longest: number = LONGEST,
): AsyncGenerator<Uint8Array | null> {
  let parts: Buffer[] = []
  let size = 0
  let tail: Buffer = Buffer.alloc(0)
  let from = 1
  const add = (bytes: Buffer) => {
    size += bytes.length
    if (size > longest) parts = []
    else parts.push(bytes)
  }
  const taken = (): Uint8Array | null => {
    const whole = size > longest ? null : Buffer.concat(parts)
    parts = []
    size = 0
    return whole
  }
  function* cut(window: Buffer, decided: number): Generator<Uint8Array | null> {
    tail = window
    for (let at = findStart(tail, from); at >= 0 && at + decided <= tail.length; at = findStart(tail, from)) {
      add(tail.subarray(0, at))
      yield taken()
      tail = tail.subarray(at)
      from = 1
    }
  }
  for await (const chunk of chunks) {
    yield* cut(Buffer.concat([tail, chunk]), AROUND)
    const searched = Math.max(0, tail.length - 2 * AROUND)
    add(tail.subarray(0, searched))
    tail = tail.subarray(searched)
    from = Math.max(1, tail.length - AROUND)
  }
  yield* cut(tail, 0)
  add(tail)
  if (size) yield taken()
}

/** The starts of parts that open with `sign`. */
export const startsWith =
  (sign: string): FindStart =>
  (bytes, from) =>
    bytes.indexOf(sign, from)
