import type { Issue } from '../../../text/report.ts'
import type { Span } from '../../../text/span.ts'
import { type Failure, type FailureCode, failed } from '../../failure.ts'
import type { Fields } from '../../header.ts'
import type { Block, Extracted, Run } from '../extracted.ts'
import type { Said } from './child.ts'

/**
 * What the child says of a part, as a part: only what the contract knows is taken over, of the types that it has, since a
 * parser that was taken over could say anything. `kept`: gives the file so far. Throws where it is none.
 */
export function partSaid(
  value: unknown,
  bytes: Uint8Array,
  path: string,
  kept: () => Uint8Array | null,
): Extracted | Failure {
  const { part, head } = value as Said
  if (part.kind === 'failure') {
    const line = typeof part.line === 'number' ? { line: part.line } : {}
    const failure = failed({ path, ...line }, string(part.code) as FailureCode, string(part.message))
    return bytes.length ? { ...failure, original: bytes } : failure
  }
  const text = string(part.text)
  const original = typeof head === 'number' ? kept()?.subarray(0, head) : bytes
  if (part.kind !== 'extracted' || !original) throw new Error('the child broke the rules')
  const fields: Fields = Object.fromEntries(Object.entries(part.fields).map(([name, said]) => [name, string(said)]))
  const within = (at: unknown): number => {
    if (typeof at === 'number' && Number.isInteger(at) && at >= 0 && at <= text.length) return at
    throw new Error('the child broke the rules')
  }
  return {
    kind: 'extracted',
    text,
    fields,
    blocks: part.blocks.map(({ kind, start, end }): Block => ({ kind, start: within(start), end: within(end) })),
    origin: part.origin.map(
      ({ start, end, from, to, page }): Run => ({
        start: within(start),
        end: within(end),
        from: number(from),
        to: number(to),
        page: number(page),
      }),
    ),
    issues: part.issues.map(
      ({ code, message, span }): Issue => ({
        code: string(code),
        message: string(message),
        span: span && spanOf(text, within(span.start), within(span.end)),
      }),
    ),
    part: part.part === null ? null : string(part.part),
    original,
  }
}

const spanOf = (text: string, start: number, end: number): Span => ({ start, end, quote: text.slice(start, end) })

const string = (value: unknown): string => {
  if (typeof value === 'string') return value
  throw new Error('the child broke the rules')
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
