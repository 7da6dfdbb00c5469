import { type Failure, failed } from '../failure.ts'
import { wholeOf } from './blocks.ts'
import type { Extracted } from './extracted.ts'
import { extractorOf } from './extractors.ts'

/** What is known of a page from the file that it lies in; `type` as a server would call it. */
export type PageWithin = Pick<Extracted, 'fields' | 'issues' | 'part' | 'original'> & {
  readonly path: string
  readonly type: string
}

/**
 * A page (HTML) that lies in another file as a report: what the file says of it wins over what the page says. Its origin is
 * counted in the bytes of the page.
 */
export async function pageWithin(
  bytes: Uint8Array,
  { path, type, fields, issues, part, original }: PageWithin,
): Promise<Extracted | Failure> {
  const html = await extractorOf('html')
  const input = { path, type, url: fields.url ?? null, bytes: chunksOf(bytes) }
  for await (const page of html(input))
    return page.kind === 'failure'
      ? { ...page, message: part ? `${part}: ${page.message}` : page.message, original }
      : { ...page, fields: { ...page.fields, ...fields }, issues: [...issues, ...page.issues], part, original }
  return { ...failed({ path }, 'empty', `${part ?? 'the page'} holds no report`), original }
}

/** The same for a page that stands packed or encoded in its file: its origin is all of its part. */
export async function packedPage(bytes: Uint8Array, within: PageWithin): Promise<Extracted | Failure> {
  const page = await pageWithin(bytes, within)
  return page.kind === 'extracted' ? { ...page, origin: wholeOf(page.text, within.original) } : page
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
