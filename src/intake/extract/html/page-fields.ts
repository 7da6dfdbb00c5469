import { feedDate } from '../../feeds/feed-date.ts'
import type { Fields } from '../../header.ts'
import type { PageElement, PageNode } from './dom.ts'
import { linkedArticle } from './linked-article.ts'
import { markedIn } from './marked.ts'

/** What a page says of itself; `url`: where it was got. */
export function pageFields(page: PageNode, url: string | null): Fields {
  const marked = markedIn(page)
  const { meta } = marked
  const time = (element: PageElement | null): string | null => element?.getAttribute('datetime') ?? null
  const linked = linkedArticle(marked.scripts)
  const outlet = meta('og:site_name') ?? linked.publisher ?? meta('application-name', 'publisher')
  const title =
    linked.headline ?? meta('og:title', 'twitter:title') ?? titleOf(marked.title?.textContent ?? null, outlet)
  const published =
    linked.published ??
    meta(
      'article:published_time',
      'datePublished',
      'parsely-pub-date',
      'dc.date.issued',
      'DC.date.issued',
      'date',
      'pubdate',
    ) ??
    time(marked.published) ??
    time(marked.time)
  const updated =
    linked.updated ??
    meta('article:modified_time', 'dateModified', 'og:updated_time', 'last-modified') ??
    time(marked.updated)
  const said = {
    title,
    outlet,
    author: linked.author ?? authorOf(meta('author', 'article:author', 'byl', 'dc.creator')) ?? words(marked.author),
    url: addressOf(marked.canonical?.getAttribute('href') ?? meta('og:url') ?? linked.url, url),
    publishedAt: feedDate(published ?? undefined),
    updatedAt: feedDate(updated ?? undefined),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== ''))
}

const words = (element: PageElement | null): string | null =>
  element?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 300) || null

/** A person, not the address of one. */
const authorOf = (said: string | null): string | null =>
  said && !/^https?:/i.test(said) ? said.replace(/^by\s+/i, '') : null

/** The title of a page without the name of its outlet. */
function titleOf(title: string | null, outlet: string | null): string | null {
  const whole = title?.replace(/\s+/g, ' ').trim() ?? ''
  const parts = whole.split(/ [|–—·•»-] /)
  if (parts.length > 1 && (outlet === null || parts.at(-1)!.toLowerCase() === outlet.toLowerCase()))
    return whole.slice(0, whole.lastIndexOf(parts.at(-1)!)).replace(/ [|–—·•»-] $/, '')
  return whole || null
}

/** The page's own address, where it is one of the web and of the host from which it was got. */
function addressOf(said: string | null, got: string | null): string | null {
  if (said === null || !URL.canParse(said, got ?? undefined)) return null
  const address = new URL(said, got ?? undefined)
  if (!/^https?:$/.test(address.protocol)) return null
  return got === null || isSameSite(address.hostname, new URL(got).hostname) ? address.href : null
}

const isSameSite = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (host: string): string => host.toLowerCase().replace(/^(?:www|amp|m|mobile)\./, '')
