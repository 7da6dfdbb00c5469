import type { Input } from '../extract/extracted.ts'
import { fileBytes } from '../extract/file-bytes.ts'
import { readOpml } from './opml.ts'
import type { FeedPart } from './parts.ts'
import { readFeed } from './read-feed.ts'

/** As much as a page of the web may have. */
const LIMIT = 20 * 1024 * 1024

/** A feed → what it says of itself, then its items. */
export async function* feedParts({ path, type = null, bytes }: Input): AsyncGenerator<FeedPart> {
  const whole = await fileBytes(bytes, LIMIT, path)
  const feed = 'code' in whole ? whole : readFeed(whole, { path, type })
  if (feed.kind === 'failure') {
    yield feed
    return
  }
  const { items, title, language } = feed
  yield { kind: 'head', title, language }
  yield* items
}

/** A list of feeds → its feeds. */
export async function* listParts({ path, type = null, bytes }: Input): AsyncGenerator<FeedPart> {
  const whole = await fileBytes(bytes, LIMIT, path)
  const list = 'code' in whole ? whole : readOpml(whole, { path, type })
  if ('code' in list) yield list
  else for (const listed of list) yield { kind: 'listed', ...listed }
}
