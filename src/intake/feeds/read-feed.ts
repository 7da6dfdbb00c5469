import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import { type Failure, failed } from '../failure.ts'
import { absolute } from './absolute.ts'
import { type CutFeed, cutFeed } from './cut-feed.ts'
import type { Feed, FeedItem } from './feed.ts'
import { atomItem, jsonItem, rssItem } from './items.ts'
import { xmlText } from './xml-text.ts'

/** Where a feed came from: its address or path, for messages and for links that are given without a host; its content-type. */
export type FeedFrom = { readonly path: string; readonly type?: string | null }

/** RSS, Atom, RDF or JSON Feed → its items. Nothing that it declares or refers to is expanded or asked for. */
export function readFeed(bytes: Uint8Array, from: FeedFrom): Feed | Failure {
  const text = xmlText(bytes, from.type)
  return /^\s*\{/.test(text) ? readJsonFeed(text, from) : readXmlFeed(text, from)
}

function readXmlFeed(text: string, { path }: FeedFrom): Feed | Failure {
  const cut = cutFeed(text)
  if (cut === 'declares')
    return failed(
      { path },
      'format',
      'the feed declares a document type of its own, which is never read; ask its outlet for a plain feed',
    )
  if (cut === 'no feed') return failed({ path }, 'format', 'this is no feed; give RSS, Atom, RDF or JSON Feed')
  try {
    const about = aboutOf(cut)
    return {
      kind: 'feed',
      title: about.title,
      language: about.language,
      items: cut.items.map(({ text, alone }, i) => itemOf(cut.format, alone, text, { path, i, ...about })),
    }
  } catch (error) {
    return failed({ path }, 'format', `the feed cannot be read (${reason(error)}); ask its outlet for a whole one`)
  }
}

type About = { readonly title: string | null; readonly language: string | null; readonly base: string | null }

/** What a feed says of itself. */
function aboutOf({ format, head }: CutFeed): About {
  if (format === 'atom') {
    const { title, links, xml } = parseAtomFeed(head)
    const home = links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href
    return { title: title?.value ?? null, language: xml?.lang ?? null, base: xml?.base ?? home ?? null }
  }
  if (format === 'rdf') {
    const { title, link, dc } = parseRdfFeed(head)
    return { title: title ?? null, language: dc?.languages?.[0] ?? null, base: link ?? null }
  }
  const { title, link, language } = parseRssFeed(head)
  return { title: title ?? null, language: language ?? null, base: link ?? null }
}

function itemOf(
  format: CutFeed['format'],
  alone: string,
  text: string,
  { path, i, base, language }: About & { readonly path: string; readonly i: number },
): FeedItem | Failure {
  const where = {
    base: (base === null ? null : absolute(base, path)) ?? path,
    language,
    original: new TextEncoder().encode(text),
  }
  try {
    if (format === 'atom') return atomItem(parseAtomFeed(alone).entries![0]!, where)
    if (format === 'rdf') return rssItem(parseRdfFeed(alone).items![0]!, where)
    return rssItem(parseRssFeed(alone).items![0]!, where)
  } catch (error) {
    const message = `item ${i + 1} of the feed cannot be read (${reason(error)}); look at its page`
    return { ...failed({ path }, 'format', message), original: where.original }
  }
}

function readJsonFeed(text: string, { path }: FeedFrom): Feed | Failure {
  try {
    const value: unknown = JSON.parse(text)
    const { title, language = null, home_page_url: home = null } = parseJsonFeed(value)
    const raw = (value as { readonly items: readonly unknown[] }).items
    const items = raw.map((item, i): FeedItem | Failure => {
      const original = new TextEncoder().encode(JSON.stringify(item))
      const [read] =
        parseJsonFeed({ version: 'https://jsonfeed.org/version/1.1', title: 'one', items: [item] }).items ?? []
      if (!read)
        return { ...failed({ path }, 'format', `item ${i + 1} of the feed is empty; look at its page`), original }
      return jsonItem(read, { base: (home === null ? null : absolute(home, path)) ?? path, language, original })
    })
    return { kind: 'feed', title: title ?? null, language, items }
  } catch (error) {
    return failed({ path }, 'format', `this is no JSON Feed (${reason(error)}); give one of version 1 or 1.1`)
  }
}

const reason = (error: unknown): string => {
  const { message, cause } = error as Error
  return cause instanceof Error ? cause.message : message
}
