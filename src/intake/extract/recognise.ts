import { constants, gunzipSync } from 'node:zlib'
import { isBinary, wideEncoding } from '../decode.ts'
import { feedKind } from '../feeds/feed-kind.ts'
import { looksLikeEntries } from '../json-lines.ts'
import { SIGNATURES } from './signatures.ts'

/** A format of files that hold reports. */
export type Format =
  | 'text'
  | 'json-lines'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'eml'
  | 'mbox'
  | 'telegram-json'
  | 'telegram-html'
  | 'csv'
  | 'json'
  | 'warc'
  | 'wacz'
  | 'feed'
  | 'opml'

/** What a file is: of a format that is read, or something else, with what to do about it in words. */
export type Recognised = { readonly format: Format } | { readonly unread: string }

/** As much of a file as is looked at to tell what it is. */
export const HEAD = 64 * 1024

/**
 * Tells what a file is by its first bytes, and by the ending of its name only where they do not tell. `head`: up to HEAD
 * bytes. What is none of the formats that are read is named as far as it is known.
 */
export function recognise(head: Uint8Array, path: string): Recognised {
  const start = latin(head.subarray(0, 1024))
  if (/%PDF-\d/.test(start)) return { format: 'pdf' }
  if (start.startsWith('PK')) return zipFormat(latin(head), path)
  if (start.startsWith('\x1f\x8b')) return gzipFormat(head, path)
  const sign = SIGNATURES.find(([sign, at]) => start.startsWith(sign, at))
  if (sign) return { unread: `this is ${sign[2]}` }
  const wide = wideEncoding(head)
  const opening = new TextDecoder(wide ?? 'utf-8')
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (!wide && isBinary(head))
    return { unread: 'this is binary data of no known format, not a text; give a file of a format that is read' }
  const format = formatOfText(opening) ?? formatNamed(path)
  if (format) return { format }
  const data = DATA.find(([sign]) => sign.test(opening))
  return data ? { unread: `this is ${data[1]}` } : { format: 'text' }
}

/** What a ZIP archive is by the names of its first entries, which stand in its head unpacked. */
function zipFormat(head: string, path: string): Recognised {
  const names = [...head.matchAll(/PK\x03\x04[\s\S]{22}([\s\S])([\s\S])[\s\S]{2}/g)].map(match => {
    const length = match[1]!.charCodeAt(0) + 256 * match[2]!.charCodeAt(0)
    return head.slice(match.index + 30, match.index + 30 + Math.min(length, 200))
  })
  const has = (pattern: RegExp): boolean => names.some(name => pattern.test(name))
  const ending = /\.(?:docx|docm|dotx)$/i.test(path)
  if (has(/^word\//) || (ending && !has(/^(?:xl|ppt)\//))) return { format: 'docx' }
  if (has(/^(?:datapackage\.json|archive\/.*\.warc(?:\.gz)?|indexes\/)/) || /\.wacz$/i.test(path))
    return { format: 'wacz' }
  if (has(/^xl\//)) return { unread: 'this is an Excel workbook, which is not read; save its sheet as .csv' }
  if (has(/^ppt\//)) return { unread: 'this is a PowerPoint presentation, which is not read; save it as .pdf' }
  const mime = /^mimetype/.test(names[0] ?? '')
    ? /mimetype(application\/[a-z.+-]+)/.exec(head.slice(0, 200))?.[1]
    : null
  if (mime?.includes('opendocument'))
    return { unread: 'this is an OpenDocument file, which is not read; save it as .docx or .csv' }
  if (mime?.includes('epub'))
    return { unread: 'this is an e-book (EPUB), which is not read; save its text as .txt or .html' }
  if (has(/^\[Content_Types\]\.xml$/)) return { format: 'docx' }
  return { unread: 'this is a ZIP archive; unpack it first (unzip)' }
}

/** What a gzip archive holds: a web archive is read as it is. */
function gzipFormat(head: Uint8Array, path: string): Recognised {
  try {
    const opening = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * HEAD })
    if (/^(?:WARC\/\d|filedesc:\/\/)/.test(latin(opening.subarray(0, 20)))) return { format: 'warc' }
  } catch {
    // A bomb, or broken: then its name tells.
  }
  return /\.w?arc\.gz$/i.test(path)
    ? { format: 'warc' }
    : { unread: 'this is a gzip archive; unpack it first (gunzip)' }
}

/** The format of a text that shows it by how it opens. */
function formatOfText(opening: string): Format | null {
  if (/^WARC\/\d/.test(opening)) return 'warc'
  if (/^From \S+.*\d{4}.*\r?\n[!-9;-~]+:/.test(opening)) return 'mbox'
  const feed = feedKind(opening)
  if (feed) return feed
  if (HTML.test(opening)) return TELEGRAM_PAGE.test(opening) ? 'telegram-html' : 'html'
  if (TELEGRAM_JSON.test(opening)) return 'telegram-json'
  if (looksLikeEntries(opening)) return hasNoText(opening.split('\n', 1)[0]!) ? 'json' : 'json-lines'
  if (/^(?:\[\s*\{|\{\s*\n)/.test(opening)) return 'json'
  return isMail(opening) ? 'eml' : null
}

/** An element of a page, behind declarations and comments at the most. */
const HTML =
  /^(?:<\?xml[^>]{0,500}\?>\s*|<!--(?!-->)[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|table|h[1-6]|script|link|base)\b/i
const TELEGRAM_PAGE = /<div class="page_wrap">|<title>Exported Data<\/title>/
const TELEGRAM_JSON =
  /^\{\s*"(?:about|name|personal_information|id|type)"[\s\S]{0,4000}?"(?:messages|chats|profile_pictures|frequent_contacts)"\s*:\s*[[{]/

/** Text that is made for programs, by how it opens, with the way out. */
const DATA: readonly (readonly [opening: RegExp, what: string])[] = [
  [/^<\?xml/i, 'XML of an unknown kind, not a report; save its text as a .txt file'],
]

/** Whether a line is a whole record that does not call its text by our name. */
function hasNoText(line: string): boolean {
  try {
    return !('text' in JSON.parse(line))
  } catch {
    return false
  }
}

/** Whether a text opens with header fields as only mail has them (RFC 5322), at least two of them. */
function isMail(opening: string): boolean {
  const fields = /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.exec(opening.replaceAll('\r\n', '\n'))?.[0] ?? ''
  const found = fields.match(
    /^(?:from|to|subject|received|return-path|delivered-to|message-id|mime-version|dkim-signature)(?=:)/gim,
  )
  return new Set(found?.map(name => name.toLowerCase())).size > 1 && /^(?:from|received|message-id)\s*:/im.test(fields)
}

/** The format that the ending of a name says. */
const formatNamed = (path: string): Format | null => ENDINGS.find(([ending]) => ending.test(path))?.[1] ?? null

const ENDINGS: readonly (readonly [ending: RegExp, format: Format])[] = [
  [/\.(?:jsonl|ndjson)$/i, 'json-lines'],
  [/\.(?:x?html?|shtml)$/i, 'html'],
  [/\.eml$/i, 'eml'],
  [/\.mbox$/i, 'mbox'],
  [/\.(?:csv|tsv|tab)$/i, 'csv'],
  [/\.warc$/i, 'warc'],
]

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
