import type { Failure } from '../failure.ts'
import type { FeedPart } from '../feeds/parts.ts'
import type { Extracted, Extractor, Input } from './extracted.ts'
import type { Format } from './recognise.ts'

/** A format whose files are told apart in the sandbox; text and JSON Lines are read by ourselves, sign by sign. */
export type Untrusted = Exclude<Format, 'text' | 'json-lines'>
/** One whose files hold reports; feeds name them, and lists name feeds. */
export type Extractable = Exclude<Untrusted, 'feed' | 'opml'>

const EXTRACTORS: Readonly<Record<Extractable, () => Promise<Extractor>>> = {
  html: async () => (await import('./html.ts')).html,
  pdf: async () => (await import('./pdf.ts')).pdf,
  docx: async () => (await import('./docx.ts')).docx,
  eml: async () => (await import('./mail/eml.ts')).eml,
  mbox: async () => (await import('./mail/mbox.ts')).mbox,
  'telegram-json': async () => (await import('./telegram/json.ts')).telegramJson,
  'telegram-html': async () => (await import('./telegram/html.ts')).telegramHtml,
  csv: async () => (await import('./tables/csv.ts')).csv,
  json: async () => (await import('./tables/json.ts')).jsonTable,
  warc: async () => (await import('./archive/warc.ts')).warc,
  wacz: async () => (await import('./archive/wacz.ts')).wacz,
}

/** What reads a format of reports; its parsers are loaded now and not before. */
export const extractorOf = (format: Extractable): Promise<Extractor> => EXTRACTORS[format]()

/** The same of any format that the sandbox reads. */
export async function readerOf(
  format: Untrusted,
): Promise<(input: Input) => AsyncIterable<Extracted | FeedPart | Failure>> {
  if (format !== 'feed' && format !== 'opml') return extractorOf(format)
  const { feedParts, listParts } = await import('../feeds/read-parts.ts')
  return format === 'feed' ? feedParts : listParts
}
