import type { Issue } from '../text/report.ts'
import { type Encoding, legacyEncoding } from './encodings.ts'
import { type Failure, failed, type Place } from './failure.ts'

/** The text of a file with what was odd about its bytes. */
export type Decoded = { readonly kind: 'decoded'; readonly text: string; readonly issues: readonly Issue[] }

/**
 * Bytes → text without its byte order mark. UTF-8 and UTF-16 are recognised with or without a mark; bytes that are neither
 * are read in the eight-bit encoding that fits them best, and an issue says so. Binary data are failures.
 */
export function decode(bytes: Uint8Array, place: Place): Decoded | Failure {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (start.startsWith('\xff\xfe\x00\x00') || start.startsWith('\x00\x00\xfe\xff'))
    return failed(place, 'encoding', 'the text is in UTF-32; save it as UTF-8')
  const wide = wideEncoding(bytes)
  if (wide) return inEncoding(bytes, wide)
  if (isBinary(bytes)) return failed(place, 'format', 'this is binary data, not a text; give a text file')
  try {
    return { kind: 'decoded', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] }
  } catch {
    return damaged(bytes) ?? inEncoding(bytes, legacyEncoding(bytes))
  }
}

function inEncoding(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const message = `the text is not UTF-8 and was read as ${NAMES[encoding]}; if words look wrong, save it as UTF-8`
  return { kind: 'decoded', text, issues: [{ code: 'encoding', message, span: null }] }
}

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (Western, Latin-1)',
  'windows-1256': 'Windows-1256 (Arabic)',
}

/** UTF-8 with a few broken bytes: they become U+FFFD and an issue counts them. Null where it is not mostly UTF-8. */
function damaged(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[^\x00-\x7f\uFFFD]/gu)?.length ?? 0
  if (whole < broken * 4) return null
  const message = `${broken} broken ${broken === 1 ? 'byte was' : 'bytes were'} read as "\uFFFD"; get a whole copy of the text`
  return { kind: 'decoded', text, issues: [{ code: 'encoding', message, span: null }] }
}

/** UTF-16 by its mark, or by the zeros that stand at every other place of a text in mostly Latin letters or with spaces. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const sample = Math.min(bytes.length, 4096)
  for (let i = 0; i < sample; i++) if (bytes[i] === 0) zeros[i % 2]!++
  const [even = 0, odd = 0] = zeros
  if (odd > sample * 0.05 && even * 20 < odd) return 'utf-16le'
  if (even > sample * 0.05 && odd * 20 < even) return 'utf-16be'
  return null
}

/** Whether bytes that are no UTF-16 are no text: zeros, or more than one control character in a hundred that no text uses. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  return controls * 100 > sample.length
}
