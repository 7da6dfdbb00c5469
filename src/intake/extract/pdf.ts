import { getDocumentProxy } from 'unpdf'
import { type Failure, type FailureCode, failed } from '../failure.ts'
import { feedDate } from '../feeds/feed-date.ts'
import type { Fields } from '../header.ts'
import type { Block, Extracted, Extractor, Run } from './extracted.ts'
import { fileBytes } from './file-bytes.ts'
import { type PageLine, pageLines, type TextItem } from './pdf/lines.ts'
import { paragraphsOf } from './pdf/paragraphs.ts'
import { withoutRunningHeads } from './pdf/running-heads.ts'

/** More than this is a library, not a report. */
const LONGEST_FILE = 48 * 1024 * 1024
const MOST_PAGES = 2000

/** Nothing of a document is run, drawn or fetched: its words are all that is asked for. */
const CLOSED = {
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  disableStream: true,
  maxImageSize: 1,
  stopAtErrors: false,
  verbosity: 0,
}

/** A PDF: its words in the order in which a person reads them, each with its page; running heads and page numbers left out. */
export const pdf: Extractor = async function* ({ path, bytes }) {
  const original = await fileBytes(bytes, LONGEST_FILE, path)
  if ('kind' in original) yield original
  else yield await extractPdf(original, path)
}

async function extractPdf(original: Buffer, path: string): Promise<Extracted | Failure> {
  const fail = (code: FailureCode, message: string): Failure => ({ ...failed({ path }, code, message), original })
  try {
    // What opens it takes its bytes away.
    const document = await getDocumentProxy(Uint8Array.from(original), CLOSED)
    if (document.numPages > MOST_PAGES)
      return fail('too-long', `it says that it has ${document.numPages} pages; give the pages of one report`)
    const pages: (readonly PageLine[])[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(pageLines(items as readonly TextItem[], page.view as readonly number[], number))
      page.cleanup()
    }
    if (!pages.some(lines => lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
      return fail('scanned', 'its pages hold pictures and no words; recognise them (OCR) first, or type them out')
    const { info } = await document.getMetadata().catch(() => ({ info: {} }))
    return composed(pages, info as Info, original)
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'PasswordException')
      return fail('protected', 'it is closed with a password; save a copy of it without one')
    return fail('format', `it is no whole PDF (${message}); get a whole copy of it`)
  }
}

type Info = { readonly Title?: unknown; readonly Author?: unknown; readonly CreationDate?: unknown }

function composed(pages: readonly (readonly PageLine[])[], info: Info, original: Buffer): Extracted {
  const paragraphs = paragraphsOf(withoutRunningHeads(pages))
  const blocks: Block[] = []
  const origin: Run[] = []
  let text = ''
  for (const { kind, parts } of paragraphs) {
    if (text !== '') text += '\n\n'
    const start = text.length
    for (const { words, page } of parts) {
      const from = text.length
      text += words
      const before = origin.at(-1)
      if (before?.page === page) origin[origin.length - 1] = { ...before, end: text.length }
      else origin.push({ start: from, end: text.length, from: null, to: null, page })
    }
    blocks.push({ kind, start, end: text.length })
  }
  const headline = blocks.find(({ kind }) => kind === 'headline')
  const title = headline ? text.slice(headline.start, headline.end).replaceAll('\n', ' ') : said(info.Title)
  const day = dayOf(info.CreationDate)
  const fields = { title, author: said(info.Author), publishedAt: day }
  const issues = day
    ? [
        {
          code: 'date-of-file',
          message: `the day of publication is taken from when the file was made (${day}); if it is another, say so with --published`,
          span: null,
        },
      ]
    : []
  return { kind: 'extracted', text, fields: defined(fields), blocks, origin, issues, part: null, original }
}

const defined = (fields: Readonly<Record<string, string | null>>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** A title or name that a person gave, not a program. */
const said = (value: unknown): string | null =>
  typeof value === 'string' &&
  /\p{L}{2}/u.test(value) &&
  !/^(?:microsoft word|untitled|document\d*$|unknown)|\.(?:docx?|pdf|indd|rtf)$/i.test(value.trim())
    ? value.trim().slice(0, 500)
    : null

/** "D:20251023090000+03'00'" as an ISO date with its offset. */
function dayOf(value: unknown): string | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}'?\d{2})?/.exec(String(value ?? ''))
  if (!match) return null
  const [, year, month, day, hour, minute, second = '00', zone] = match
  const date = `${year}-${month}-${day}`
  return feedDate(hour && zone ? `${date}T${hour}:${minute}:${second}${zone.replaceAll("'", '')}` : date)
}
