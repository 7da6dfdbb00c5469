import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import { isAddress } from '../fetch/address.ts'
import { signOf } from '../signs.ts'
import { absolute } from './absolute.ts'
import type { Content, FeedItem } from './feed.ts'
import { feedDate } from './feed-date.ts'

/** What an item has from the feed around it. */
export type Around = { readonly base: string; readonly language: string | null; readonly original: Uint8Array }

/** An item of RSS or RDF. */
export function rssItem(item: RssFeed.Item<string> | RdfFeed.Item<string>, around: Around): FeedItem {
  const { title, link, description, dc, dcterms, content, atom } = item
  const own: Partial<RssFeed.Item<string>> = 'rdf' in item ? {} : item
  const { guid, authors, pubDate, enclosures } = own
  const page = link ?? (guid?.isPermaLink === false ? undefined : guid?.value)
  return {
    kind: 'item',
    id: guid?.value ?? ('rdf' in item ? (item.rdf?.about ?? null) : null),
    link: linkOf(page, around.base),
    title: plain(title),
    author: names([...(authors ?? []).map(({ name, email }) => name ?? email), ...(dc?.creators ?? [])]),
    publishedAt: feedDate(pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? atom?.published),
    updatedAt: feedDate(atom?.updated ?? dcterms?.modified?.[0]),
    language: dc?.languages?.[0] ?? around.language,
    content: longest([html(content?.encoded), html(description)]),
    enclosures: (enclosures ?? []).flatMap(({ url, type }) => enclosure(url, type, around.base)),
    original: around.original,
  }
}

/** An entry of Atom. */
export function atomItem(entry: AtomFeed.Entry<string>, around: Around): FeedItem {
  const { id, title, links = [], authors, published, updated, content, summary, xml } = entry
  const base = xml?.base ? (absolute(xml.base, around.base) ?? around.base) : around.base
  const page = links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href
  return {
    kind: 'item',
    id: id ?? null,
    link: linkOf(page, base),
    title: title?.type === 'html' || title?.type === 'xhtml' ? plain(title.value) : (title?.value ?? null),
    author: names((authors ?? []).map(({ name }) => name)),
    publishedAt: feedDate(published ?? updated),
    updatedAt: feedDate(updated),
    language: xml?.lang ?? around.language,
    content: longest([atomText(content), atomText(summary)]),
    enclosures: links.flatMap(({ rel, href, type }) => (rel === 'enclosure' ? enclosure(href, type, base) : [])),
    original: around.original,
  }
}

/** An item of JSON Feed. */
export function jsonItem(item: JsonFeed.Item<string>, around: Around): FeedItem {
  const text = item.content_text ?? item.summary
  return {
    kind: 'item',
    id: item.id ?? null,
    link: linkOf(item.url ?? item.external_url, around.base),
    title: item.title ?? null,
    author: names((item.authors ?? []).map(({ name }) => name)),
    publishedAt: feedDate(item.date_published),
    updatedAt: feedDate(item.date_modified),
    language: item.language ?? around.language,
    content: longest([html(item.content_html), text ? { kind: 'text', value: text } : null]),
    enclosures: (item.attachments ?? []).flatMap(({ url, mime_type }) => enclosure(url, mime_type, around.base)),
    original: around.original,
  }
}

const html = (value: string | undefined): Content | null => (value ? { kind: 'html', value } : null)

function atomText(text: { readonly value?: string; readonly type?: string } | undefined): Content | null {
  if (!text?.value) return null
  const type = text.type?.toLowerCase() ?? 'text'
  if (type === 'html' || type === 'xhtml' || type === 'text/html' || type === 'application/xhtml+xml')
    return html(text.value)
  return type.startsWith('text') ? { kind: 'text', value: text.value } : null
}

const longest = (contents: readonly (Content | null)[]): Content | null =>
  contents.reduce((best, next) => ((next?.value.length ?? 0) > (best?.value.length ?? 0) ? next : best), null)

const linkOf = (link: string | undefined, base: string): string | null => {
  const url = link === undefined ? null : absolute(link, base)
  return url && isAddress(url) ? url : null
}

const enclosure = (url: string | undefined, type: string | undefined, base: string): FeedItem['enclosures'] => {
  const link = linkOf(url, base)
  return link === null ? [] : [{ url: link, type: type ?? null }]
}

const names = (given: readonly (string | undefined)[]): string | null =>
  [...new Set(given.flatMap(name => name?.trim() || []))].join('; ') || null

/** A title without the marks of HTML that some feeds put into it. */
const plain = (title: string | undefined): string | null =>
  title
    ?.replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, signOf)
    .replace(/\s+/g, ' ')
    .trim() || null
