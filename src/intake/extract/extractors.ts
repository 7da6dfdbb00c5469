import type { Extractor } from './extracted.ts'
import type { Format } from './recognise.ts'

/** A format whose files are told apart in the sandbox; text, JSON Lines and feeds are read by ourselves, sign by sign. */
export type Untrusted = Exclude<Format, 'text' | 'json-lines' | 'feed' | 'opml'>

const EXTRACTORS: Readonly<Record<Untrusted, () => Promise<Extractor>>> = {
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

/** What reads a format; its parsers are loaded now and not before. */
export const extractorOf = (format: Untrusted): Promise<Extractor> => EXTRACTORS[format]()
