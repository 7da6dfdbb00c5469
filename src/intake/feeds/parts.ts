import type { Failure } from '../failure.ts'
import type { Feed, FeedItem } from './feed.ts'
import type { Listed } from './opml.ts'

/** What a feed says of itself, before its items. */
export type FeedHead = Omit<Feed, 'items' | 'kind'> & { readonly kind: 'head' }

/** A feed or a list of feeds, said one thing after the other, so that it can be said from one process to another. */
export type FeedPart = FeedHead | FeedItem | ({ readonly kind: 'listed' } & Listed) | Failure

/** The parts of a feed together again. */
export async function feedOf(parts: AsyncIterable<FeedPart>): Promise<Feed | Failure> {
  let head: FeedHead | null = null
  const items: (FeedItem | Failure)[] = []
  for await (const part of parts)
    if (part.kind === 'head') head = part
    else if (part.kind !== 'listed') items.push(part)
  if (head) return { ...head, kind: 'feed', items }
  return items.find(item => item.kind === 'failure') ?? { kind: 'feed', title: null, language: null, items }
}

/** The parts of a list of feeds together again. */
export async function listOf(parts: AsyncIterable<FeedPart>): Promise<readonly Listed[] | Failure> {
  const listed: Listed[] = []
  let failure: Failure | null = null
  for await (const part of parts)
    if (part.kind === 'listed') listed.push({ url: part.url, title: part.title })
    else if (part.kind === 'failure') failure = part
  return failure ?? listed
}
