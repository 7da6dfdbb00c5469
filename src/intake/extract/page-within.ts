import { type Failure, failed } from '../failure.ts'
import { asStream } from '../lines.ts'
import { wholeOf } from './blocks.ts'
import type { Extracted } from './extracted.ts'
import { extractorOf } from './extractors.ts'
import { HEAD, recognise } from './recognise.ts'

/** What is known of a page or document from the file that it lies in; `type` as a server would call it. */
export type PageWithin = Pick<Extracted, 'fields' | 'issues' | 'part' | 'original'> & {
  readonly path: string
  readonly type: string
  /** HTML where it is not said. */
  readonly format?: FormatWithin
}

/** A format whose files are one report, and are read where they lie in another file, too. */
export type FormatWithin = 'html' | 'pdf' | 'docx'

/** Which of those bytes are, by how they begin and what they are called; null where they are none. */
export function formatWithin(bytes: Uint8Array, name: string): FormatWithin | null {
  const found = recognise(bytes.subarray(0, HEAD), name)
  const format = 'format' in found ? found.format : null
  return format === 'html' || format === 'pdf' || format === 'docx' ? format : null
}

/**
 * A page (HTML) or document (PDF, Word) that lies in another file as a report: what the file says of it wins over what it
 * says itself. Its origin is counted in its own bytes.
 */
export async function pageWithin(
  bytes: Uint8Array,
  { path, type, format = 'html', fields, issues, part, original }: PageWithin,
): Promise<Extracted | Failure> {
  const extract = await extractorOf(format)
  const input = { path, type, url: fields.url ?? null, bytes: asStream(bytes) }
  for await (const page of extract(input))
    return page.kind === 'failure'
      ? { ...page, message: part ? `${part}: ${page.message}` : page.message, original }
      : { ...page, fields: { ...page.fields, ...fields }, issues: [...issues, ...page.issues], part, original }
  return { ...failed({ path }, 'empty', `${part ?? 'the page'} holds no report`), original }
}

/** The same for what stands packed or encoded in its file: of bytes, its origin is all of its part; of pages, it stays. */
export async function packedPage(bytes: Uint8Array, within: PageWithin): Promise<Extracted | Failure> {
  const page = await pageWithin(bytes, within)
  if (page.kind === 'failure' || page.origin.every(({ from }) => from === null)) return page
  return { ...page, origin: wholeOf(page.text, within.original) }
}
