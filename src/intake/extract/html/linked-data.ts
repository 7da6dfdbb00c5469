import type { Page } from './dom.ts'

/** What the JSON-LD of a page says of its article. */
export type LinkedData = {
  readonly headline: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: string | null
  readonly updated: string | null
}

type Thing = Readonly<Record<string, unknown>>

/** The article that a page describes by schema.org's words in JSON-LD; what it does not say, or not readably, is null. */
export function linkedArticle(page: Page): LinkedData {
  const things = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) =>
    thingsIn(parsed(textContent ?? '')),
  )
  const ids = new Map(things.map(thing => [text(thing['@id']), thing]))
  const article = things.find(thing => ARTICLE.test(typesOf(thing))) ?? {}
  const nameOf = (value: unknown): string | null => {
    const names = [value].flat(1).flatMap(one => {
      if (!isThing(one)) return text(one) ?? []
      return text(one.name) ?? text(ids.get(text(one['@id']))?.name) ?? []
    })
    return names.length ? names.slice(0, 10).join(', ') : null
  }
  const { mainEntityOfPage } = article
  return {
    headline: text(article.headline) ?? text(article.name),
    publisher: nameOf(article.publisher),
    author: nameOf(article.author),
    url: text(article.url) ?? text(isThing(mainEntityOfPage) ? mainEntityOfPage['@id'] : mainEntityOfPage),
    published: text(article.datePublished),
    updated: text(article.dateModified),
  }
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)\b/

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''))
  } catch {
    return null
  }
}

/** A value's things: itself, those of its list, those of its graph. */
function thingsIn(value: unknown): readonly Thing[] {
  const all = Array.isArray(value) ? value : [value]
  return all
    .filter(isThing)
    .flatMap(thing => [thing, ...(Array.isArray(thing['@graph']) ? thing['@graph'].filter(isThing) : [])])
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const typesOf = (thing: Thing): string => [thing['@type']].flat().join(' ')
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? unescaped(value.trim()) : null

/** Entities that generators leave in JSON, where they mean themselves. */
const unescaped = (value: string): string =>
  value.replace(/&(amp|quot|lt|gt|#0?39|apos|nbsp);/g, (_, name: string) => ENTITIES[name.replace('#0', '#')]!)

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#39': "'",
  apos: "'",
  nbsp: ' ',
}
