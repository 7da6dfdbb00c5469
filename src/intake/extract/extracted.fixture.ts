import assert from 'node:assert/strict'
import type { Failure } from '../failure.ts'
import type { Extracted } from './extracted.ts'

/** Bytes as a stream in chunks of `size`. */
export async function* streamOf(content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** All that comes, as a list. */
export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** The part, which must be a report that keeps the contract: blocks and spans lie within the text, in order. */
export function holds(found: Extracted | Failure | undefined): Extracted {
  assert.equal(found?.kind, 'extracted', JSON.stringify(found))
  const extracted = found as Extracted
  const { text, blocks, origin, issues, original } = extracted
  assert.equal(text, text.trim())
  let before = 0
  for (const { start, end } of blocks) {
    assert.ok(before <= start && start < end && end <= text.length, `block ${start}–${end} of ${text.length}`)
    assert.equal(text.slice(start, end), text.slice(start, end).trim())
    before = end
  }
  const outside = blocks.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  assert.equal(outside.trim(), '', 'words outside of every block')
  for (const { start, end, from, to } of origin) {
    assert.ok(0 <= start && start <= end && end <= text.length)
    if (from !== null && to !== null) assert.ok(0 <= from && from <= to && to <= original.length)
  }
  for (const { span } of issues) if (span) assert.equal(text.slice(span.start, span.end), span.quote)
  return extracted
}

/** The reports among the parts. */
export const extractedIn = (found: readonly (Extracted | Failure)[]): readonly Extracted[] =>
  found.filter(one => one.kind === 'extracted')

/** The failures among the parts, "code: message". */
export const failuresIn = (found: readonly (Extracted | Failure)[]): readonly string[] =>
  found.flatMap(one => (one.kind === 'failure' ? [`${one.code}: ${one.message}`] : []))

/** `count` damaged copies of a file: bits turned, ends cut off, stretches cut out, doubled or put elsewhere; always the same. */
export function* mutations(content: string | Uint8Array, count: number): Generator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  let seed = 20_251_023
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >> 8) % limit
  }
  for (let i = 0; i < count; i++) {
    const [a, b, c] = [below(bytes.length), below(bytes.length), below(bytes.length)]
    const [from, to] = [Math.min(a, b), Math.max(a, b)]
    if (i % 4 === 0) {
      const turned = Buffer.from(bytes)
      for (let n = 0; n <= i % 5; n++) turned[below(bytes.length)]! ^= 1 << below(8)
      yield turned
    } else if (i % 4 === 1) yield bytes.subarray(0, a)
    else if (i % 4 === 2) yield Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    else yield Buffer.concat([bytes.subarray(0, c), bytes.subarray(from, to), bytes.subarray(c)])
  }
}
