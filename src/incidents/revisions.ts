import type { Report } from '../text/report.ts'
import { type Overlap, publishedNear } from './copies.ts'
import { hashed } from './shingles.ts'

/** What tells two versions of one article. */
export type Version = Pick<Report, 'title' | 'outlet' | 'url' | 'publishedAt'>

/** An article that is published again is edited, not written anew: this share of either text stands in the other. */
const KEPT = 0.5
/** Under the same title of four words or more, less will do: toll and lead change, the background stays. */
const KEPT_UNDER_SAME_TITLE = 0.25

/** Whether two reports are versions of one article: the same page, or one outlet's text kept in great part within a month. */
export function sameArticle(a: Version, b: Version, overlap: Overlap | null): boolean {
  const [page, other] = [pageOf(a.url), pageOf(b.url)]
  if (page?.path && page.host === other?.host && page.path === other.path) return true
  const [outlet, second] = [outletOf(a), outletOf(b)]
  if (!overlap || !outlet || outlet !== second || !publishedNear(a.publishedAt, b.publishedAt)) return false
  const kept = Math.max(overlap.inA, overlap.inB)
  return kept >= (sameTitle(a.title, b.title) ? KEPT_UNDER_SAME_TITLE : KEPT)
}

/** Where versions of one page are looked for, signed 32 bits; null where the address names no single page. */
export function pageKeyOf({ url }: Version): number | null {
  const page = pageOf(url)
  return page?.path ? hashed(`${page.host}${page.path}`) | 0 : null
}

/**
 * Each report's id → the id of the version before it, or null: by date of publication (where none is known: `gotAt`), then by
 * when its page was got, then by id. `pairs` are those that are of one article.
 */
export function revisionsOf(
  versions: readonly {
    readonly id: string
    readonly publishedAt: string | null
    readonly gotAt: string
    /** When its page was first got from the web; absent where it came as a file, whose time tells nothing of the article. */
    readonly fetchedAt?: string
  }[],
  pairs: readonly { readonly a: string; readonly b: string }[],
): ReadonlyMap<string, string | null> {
  const article = new Map(versions.map(({ id }) => [id, id]))
  for (const { a, b } of pairs) {
    const [from, to] = [article.get(a)!, article.get(b)!]
    if (from !== to) for (const [id, name] of article) if (name === from) article.set(id, to)
  }
  const latest = new Map<string, string>()
  const inOrder = [...versions].sort((a, b) => {
    const [x, y] = [a, b].map(({ id, publishedAt, gotAt, fetchedAt = '' }) => [publishedAt ?? gotAt, fetchedAt, id])
    const differing = x!.findIndex((part, i) => part !== y![i])
    return differing < 0 || x![differing]! > y![differing]! ? 1 : -1
  })
  return new Map(
    inOrder.map(({ id }): [string, string | null] => {
      const before = latest.get(article.get(id)!) ?? null
      latest.set(article.get(id)!, id)
      return [id, before]
    }),
  )
}

/** Host and path of a page, without what does not name it: "www.", how it was come by, the archive that kept it; null for none. */
function pageOf(url: string | null): { readonly host: string; readonly path: string } | null {
  const bare = url?.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//i, '')
  const parts = /^(?:https?:\/\/)?(?:www\.|m\.|amp\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(bare ?? '')
  if (!parts?.[1]) return null
  const asked = (parts[3] ?? '').split('&').filter(part => part && !/^(?:utm_|fbclid|gclid|ref=|cmp=)/i.test(part))
  const path = `${parts[2]!.replace(/\/(?:amp\/?)?$/i, '')}${asked.length ? `?${asked.sort().join('&')}` : ''}`
  return { host: parts[1].replace(/:\d+$/, '').toLowerCase(), path }
}

const outletOf = ({ outlet, url }: Version): string | null => outlet?.trim().toLowerCase() || pageOf(url)?.host || null

function sameTitle(a: string | null, b: string | null): boolean {
  const folded = (title: string | null) => (title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [words, others] = [folded(a), folded(b)]
  return words.length >= 4 && words.join(' ') === others.join(' ')
}
