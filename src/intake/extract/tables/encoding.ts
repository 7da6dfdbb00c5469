import type { Issue } from '../../../text/report.ts'
import { decode, wideEncoding } from '../../decode.ts'
import { type Encoding, legacyEncoding } from '../../encodings.ts'
import type { Failure } from '../../failure.ts'

/** The encoding of a table, and what is to be told of it with each of its reports. */
export type TableEncoding = { readonly encoding: 'utf-8' | Encoding; readonly issues: readonly Issue[] }

/** The encoding that the start of a table shows; a failure where it is no text. NULs, which some programs write, are no sign. */
export function tableEncoding(head: Uint8Array, path: string): TableEncoding | Failure {
  const wide = wideEncoding(head)
  const decoded = decode(wide ? head : head.filter(byte => byte !== 0), { path })
  if (decoded.kind === 'failure') return decoded
  const { text, issues } = decoded
  if (wide) return { encoding: wide, issues }
  return issues.length && !text.includes('\uFFFD')
    ? { encoding: legacyEncoding(head), issues }
    : { encoding: 'utf-8', issues: [] }
}

/** The text of a cell of such a table; a cell that breaks the rule of its table is decoded by itself, and an issue says so. */
export function cellText(
  bytes: Uint8Array,
  encoding: TableEncoding['encoding'],
): { readonly text: string; readonly issues: readonly Issue[] } {
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), issues: [] }
  try {
    return { text: UTF_8.decode(bytes), issues: [] }
  } catch {
    const decoded = decode(bytes, { path: '' })
    return decoded.kind === 'decoded' ? decoded : { text: new TextDecoder().decode(bytes), issues: [] }
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
