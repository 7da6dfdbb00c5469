import { createHash, getHashes } from 'node:crypto'
import type { Issue } from '../../../text/report.ts'
import type { HttpResponse } from './http.ts'

/**
 * What the digests of a record say of it. Whether the payload is what was sent or its chunks joined is not settled by the
 * standard, so both are tried (A and B); nothing is told where all fits and there is but one reading, or no digest.
 */
export function digestIssues(
  headers: ReadonlyMap<string, string>,
  block: Buffer,
  response: HttpResponse | null,
): readonly Issue[] {
  const whole = fits(headers.get('warc-block-digest'), block)
  const digest = headers.get('warc-payload-digest')
  const sent = fits(digest, response?.body ?? block)
  const inChunks = response !== null && response.joined !== response.body
  const joined = inChunks ? fits(digest, response.joined) : sent
  const payload = sent
    ? inChunks
      ? 'ok as it was sent (reading A)'
      : 'ok'
    : joined
      ? 'ok with its chunks joined (reading B)'
      : 'mismatch'
  const told = [
    ...(whole === null ? [] : [`block ${whole ? 'ok' : 'mismatch'}`]),
    ...(sent === null ? [] : [`payload ${payload}`]),
  ]
  const isPlain = whole !== false && (sent === null || (sent && !inChunks))
  return isPlain ? [] : [{ code: 'warc-digest', message: `digests of the record: ${told.join(', ')}`, span: null }]
}

/** Whether bytes fit a digest of a record ("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"); null where there is none or of an unknown kind. */
function fits(digest: string | undefined, bytes: Uint8Array): boolean | null {
  const [, name = '', value = ''] = /^([a-z0-9-]{1,20}):([A-Za-z0-9+/=_-]{16,200})$/i.exec(digest ?? '') ?? []
  const algorithm = name.toLowerCase().replace('-', '')
  if (!value || !getHashes().includes(algorithm)) return null
  const hash = createHash(algorithm).update(bytes).digest()
  return (
    [hash.toString('hex'), base32(hash)].includes(value.toLowerCase().replaceAll('=', '')) ||
    hash.toString('base64') === value
  )
}

/** RFC 4648, in small letters and without its padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map(five => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
