import { responseIn, unpacked } from './http.ts'
import type { WarcRecord } from './records.ts'

/** A body with what it was called. */
export type Body = {
  readonly bytes: Buffer
  readonly type: string
  /** Where it starts in the record, where it stands there as it is; null where it was packed or sent in chunks. */
  readonly at: number | null
}

/** The page that a server sent; in words what else it sent, or as a message why the page cannot be had. */
export function bodyOf({ bytes }: WarcRecord, block: Buffer): Body | { readonly message: string } | string | null {
  const response = responseIn(block)
  if (!response) return null
  const { status, headers, body, joined, bodyAt } = response
  const type = headers.get('content-type') ?? (/^\s*</.test(joined.toString('latin1', 0, 100)) ? 'text/html' : '')
  if (status < 200 || status > 299) return 'answers that are no page (redirects, errors)'
  if (!READ.test(type)) return 'files that are no page'
  const whole = unpacked(joined, headers.get('content-encoding'))
  if (typeof whole === 'string') return { message: whole }
  return { bytes: whole, type, at: whole === body ? bytes.length - block.length + bodyAt : null }
}

const READ =
  /^(?:text\/html|text\/plain|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))\b/i

/** What a resource or conversion holds. */
export function asItIs({ headers, bytes }: WarcRecord, block: Buffer): Body | string {
  const type = headers.get('content-type') ?? ''
  return READ.test(type) ? { bytes: block, type, at: bytes.length - block.length } : 'files that are no page'
}
