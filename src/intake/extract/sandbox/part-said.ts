import type { Issue } from '../../../text/report.ts'
import type { Span } from '../../../text/span.ts'
import { type Failure, type FailureCode, failed } from '../../failure.ts'
import type { FeedPart } from '../../feeds/parts.ts'
import { isAddress } from '../../fetch/address.ts'
import type { Fields } from '../../header.ts'
import type { Block, Extracted, Run } from '../extracted.ts'
import type { Said } from './child.ts'

/**
 * Understands what the child says of a file of some kind, its bytes beside it. `kept`: gives the file so far. Throws where the
 * child breaks the rules.
 */
export type Hearing<P> = (said: Said, bytes: Uint8Array, path: string, kept: () => Uint8Array | null) => P | Failure

/**
 * What the child says of a report, as a part: only what the contract knows is taken over, of the types that it has, since a
 * parser that was taken over could say anything.
 */
export const reportSaid: Hearing<Extracted> = ({ part, head }, bytes, path, kept) => {
  if (part.kind === 'failure') return failureSaid(part, bytes, path)
  const original = typeof head === 'number' ? kept()?.subarray(0, head) : bytes
  if (part.kind !== 'extracted' || !original) throw new Error(BROKEN)
  const text = string(part.text)
  const fields: Fields = Object.fromEntries(Object.entries(part.fields).map(([name, said]) => [name, string(said)]))
  const within = (at: unknown): number => {
    if (typeof at === 'number' && Number.isInteger(at) && at >= 0 && at <= text.length) return at
    throw new Error(BROKEN)
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
    part: orNull(part.part),
    original,
  }
}

/** The same of a part of a feed or a list of feeds. */
export const feedSaid: Hearing<FeedPart> = ({ part }, bytes, path) => {
  if (part.kind === 'failure') return failureSaid(part, bytes, path)
  if (part.kind === 'head') return { kind: 'head', title: orNull(part.title), language: orNull(part.language) }
  if (part.kind === 'listed') return { kind: 'listed', url: string(part.url), title: orNull(part.title) }
  if (part.kind !== 'item') throw new Error(BROKEN)
  const { id, link, title, author, publishedAt, updatedAt, language, content, enclosures } = part
  return {
    kind: 'item',
    id: orNull(id),
    link: link === null ? null : address(link),
    title: orNull(title),
    author: orNull(author),
    publishedAt: orNull(publishedAt),
    updatedAt: orNull(updatedAt),
    language: orNull(language),
    content: content && { kind: content.kind === 'html' ? 'html' : 'text', value: string(content.value) },
    enclosures: enclosures.map(({ url, type }) => ({ url: string(url), type: orNull(type) })),
    original: bytes,
  }
}

function failureSaid(part: Omit<Failure, 'original'>, bytes: Uint8Array, path: string): Failure {
  const line = typeof part.line === 'number' ? { line: part.line } : {}
  const failure = failed({ path, ...line }, string(part.code) as FailureCode, string(part.message))
  return bytes.length ? { ...failure, original: bytes } : failure
}

const spanOf = (text: string, start: number, end: number): Span => ({ start, end, quote: text.slice(start, end) })

const BROKEN = 'the child broke the rules'

const string = (value: unknown): string => {
  if (typeof value === 'string') return value
  throw new Error(BROKEN)
}

const orNull = (value: unknown): string | null => (value === null ? null : string(value))

const address = (value: unknown): string => {
  if (isAddress(string(value))) return string(value)
  throw new Error(BROKEN)
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
