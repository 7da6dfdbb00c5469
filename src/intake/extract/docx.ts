import { isoDate } from '../dates.ts'
import { type Failure, failed } from '../failure.ts'
import type { Fields } from '../header.ts'
import { blocksOf, wholeOf } from './blocks.ts'
import { notesOf, type Paragraph, paragraphsOf } from './docx/paragraphs.ts'
import { partsOf } from './docx/parts.ts'
import { readXml } from './docx/xml.ts'
import type { Block, Extracted, Extractor } from './extracted.ts'
import { fileBytes } from './file-bytes.ts'

/** Bytes; longer documents hold pictures, or books. */
const LONGEST = 64 * 1024 * 1024
const [DOCUMENT, FOOTNOTES, ENDNOTES, CORE] = [
  'word/document.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'docProps/core.xml',
] as const

const NO_NOTES = '<w:notes/>'

/** A document of Word (DOCX, ECMA-376) as one report: its paragraphs, a footnote after the paragraph that refers to it. */
export const docx: Extractor = async function* ({ path, bytes }) {
  const original = await fileBytes(bytes, LONGEST, path)
  if ('kind' in original) {
    yield original
    return
  }
  const found = await documentIn(original, path)
  yield found.kind === 'failure' ? { ...found, original } : found
}

async function documentIn(original: Buffer, path: string): Promise<Extracted | Failure> {
  try {
    const parts = await partsOf(original, [DOCUMENT, FOOTNOTES, ENDNOTES, CORE])
    const document = parts.get(DOCUMENT)
    if (document === undefined) return failed({ path }, 'format', 'there is no document in it; save it again as .docx')
    const notes = new Map([FOOTNOTES, ENDNOTES].flatMap(name => [...notesOf(parts.get(name) ?? NO_NOTES)]))
    const { text, blocks } = laidOut(paragraphsOf(document), notes)
    if (!/[\p{L}\p{N}]/u.test(text))
      return failed({ path }, 'empty', 'the document has no words; give one that has a text')
    const said = parts.has(CORE) ? coreFields(parts.get(CORE)!) : {}
    const headline = blocks.find(({ kind }) => kind === 'headline')
    const fields = headline ? { ...said, title: text.slice(headline.start, headline.end).replaceAll('\n', ' ') } : said
    return {
      kind: 'extracted',
      text,
      fields,
      blocks,
      origin: wholeOf(text, original),
      issues: [],
      part: null,
      original,
    }
  } catch (error) {
    const { message } = error as Error
    return failed({ path }, 'format', `the document cannot be read (${message}); save it again as .docx, or as .txt`)
  }
}

/** Paragraphs one below the other; items of one list and rows of one table on lines of one block. */
function laidOut(
  paragraphs: readonly Paragraph[],
  notes: ReadonlyMap<string, string>,
): { readonly text: string; readonly blocks: readonly Block[] } {
  let text = ''
  const kinds: { readonly start: number; readonly kind: Paragraph['kind'] }[] = []
  const put = (words: string, kind: Paragraph['kind']): void => {
    const joins = (kind === 'list' || kind === 'table') && kinds.at(-1)?.kind === kind
    if (text !== '') text += joins ? '\n' : '\n\n'
    kinds.push({ start: text.length, kind })
    text += words
  }
  for (const { kind, text: words, notes: own } of paragraphs) {
    put(words, kind)
    for (const note of own) if (notes.has(note)) put(notes.get(note)!, 'paragraph')
  }
  let at = 0
  const blocks = blocksOf(text, (_, start) => {
    while (at + 1 < kinds.length && kinds[at + 1]!.start <= start) at++
    return kinds[at]!.kind
  })
  return { text, blocks }
}

const CORE_FIELDS: Readonly<Record<string, keyof Fields>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dcterms:created': 'publishedAt',
  'dcterms:modified': 'updatedAt',
  'dc:language': 'language',
}

/** What the properties of a document say of it; the day on which it was made stands for that of its publication. */
function coreFields(xml: string): Fields {
  const fields: Record<string, string> = {}
  let field: keyof Fields | undefined
  readXml(xml, {
    open(name) {
      field = CORE_FIELDS[name]
    },
    close() {
      field = undefined
    },
    text(words) {
      const said = words.replace(/\s+/g, ' ').trim()
      if (field && said) fields[field] = (fields[field] ?? '') + said
    },
  })
  const { publishedAt, updatedAt, ...rest } = fields
  const [published, updated] = [publishedAt, updatedAt].map(date => (date ? isoDate(date) : null))
  return {
    ...rest,
    ...(published ? { publishedAt: published } : {}),
    ...(updated && updated !== published ? { updatedAt: updated } : {}),
  }
}
