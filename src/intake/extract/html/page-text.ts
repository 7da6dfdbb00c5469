import type { Issue } from '../../../text/report.ts'
import { wideEncoding } from '../../decode.ts'
import { legacyEncoding } from '../../encodings.ts'

/** So much of a page is looked at for what it says of its character set. */
const OPENING = 4096

/**
 * The bytes of a page as text: by its byte order mark, else as UTF-8 where they are UTF-8 whatever the page says, else by
 * what its server (`type`) or the page says, else as they look. A page that says wrongly is told.
 */
export function pageText(
  bytes: Uint8Array,
  type: string | null,
): { readonly text: string; readonly issues: readonly Issue[] } {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), issues: [] }
  const opening = Buffer.from(bytes.subarray(0, OPENING)).toString('latin1')
  const said =
    charsetIn(type ?? '') ??
    charsetIn(/<meta\b[^>]{0,300}charset[^>]{0,100}>/i.exec(opening)?.[0] ?? '') ??
    charsetIn(/^<\?xml[^>]{0,200}/.exec(opening)?.[0].replace('encoding', 'charset') ?? '')
  const utf8 = isUtf8(bytes)
  if (utf8 !== null)
    return { text: utf8, issues: said && said !== 'utf-8' && /[^\x00-\x7f]/.test(utf8) ? [lie(said, 'utf-8')] : [] }
  const label = said && said !== 'utf-8' ? said : mostlyUtf8(bytes) ? 'utf-8' : legacyEncoding(bytes)
  return { text: new TextDecoder(label).decode(bytes), issues: said === label ? [] : [lie(said ?? 'nothing', label)] }
}

const lie = (said: string, read: string): Issue => ({
  code: 'encoding',
  message: `the page says that its characters are in ${said}; they were read as ${read}: see whether words look wrong`,
  span: null,
})

/** A character set that is known, in one spelling. */
function charsetIn(words: string): string | null {
  const label = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(words)?.[1]
  try {
    return label ? new TextDecoder(label).encoding : null
  } catch {
    return null
  }
}

function isUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 1 << 20))
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  return (text.match(/[^\x00-\x7f\uFFFD]/gu)?.length ?? 0) >= broken * 4
}
