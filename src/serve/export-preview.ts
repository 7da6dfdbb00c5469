import { closeSync, openSync, readSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { ExportFormat } from '../exchange/export/exported.ts'
import type { ExportPreview } from './api/exporting.ts'

/** So much of a file is looked at, and so many rows or signs of it are shown. */
const BYTES = 1 << 18
const ROWS = 7
const SIGNS = 4000

/** How a file that is to leave begins, as a person can read it: rows of a table, or text without markup. */
export async function exportPreview(path: string, { mediaType }: ExportFormat): Promise<ExportPreview> {
  if (mediaType.includes('parquet')) return { kind: 'table', rows: await parquetRows(path) }
  const { bytes, isWhole } = beginning(path)
  const text = new TextDecoder(mediaType.includes('iso-8859-1') ? 'latin1' : 'utf-8').decode(bytes)
  if (/csv|tab-separated/.test(mediaType)) return { kind: 'table', rows: tableRows(text, mediaType, isWhole) }
  const plain = mediaType.startsWith('text/html') ? withoutMarkup(text) : text
  return { kind: 'text', text: plain.slice(0, SIGNS), isWhole: isWhole && plain.length <= SIGNS }
}

function beginning(path: string): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(BYTES)
    const read = readSync(handle, bytes, 0, BYTES, 0)
    return { bytes: bytes.subarray(0, read), isWhole: read < BYTES }
  } finally {
    closeSync(handle)
  }
}

/** The last row of what is cut off is left out. */
function tableRows(text: string, mediaType: string, isWhole: boolean): readonly (readonly string[])[] {
  const isTabs = mediaType.includes('tab-separated')
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter: isTabs ? '\t' : ',',
    quote: isTabs ? null : '"',
    relax_column_count: true,
    relax_quotes: true,
    to: ROWS + 1,
  })
  return (isWhole || rows.length > ROWS ? rows : rows.slice(0, -1)).slice(0, ROWS)
}

async function parquetRows(path: string): Promise<readonly (readonly string[])[]> {
  const { asyncBufferFromFile, parquetReadObjects } = await import('hyparquet')
  const objects = await parquetReadObjects({ file: await asyncBufferFromFile(path), rowEnd: ROWS - 1 })
  const names = Object.keys(objects[0] ?? {})
  const words = (value: unknown): string =>
    value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value)
  return [names, ...objects.map(row => names.map(name => words(row[name])))]
}

/** The words of a page, a line a block. */
const withoutMarkup = (html: string): string =>
  html
    .replace(/<(style|svg)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(?:p|h[1-6]|li|tr|div|dd|dt|caption|title)>/g, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#39;|&apos;/g, '’')
    .replaceAll('&amp;', '&')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
