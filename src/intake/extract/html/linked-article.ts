import type { PageElement } from './dom.ts'

/** What a page says of its report in JSON-LD (schema.org); null where it does not. */
export type LinkedArticle = {
  readonly headline: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly url: string | null
}

type Value = Readonly<Record<string, unknown>>

const LONGEST = 1024 * 1024
/** Values deeper or more than these are those of no report. */
const DEEPEST = 6
const MOST = 2000

const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Statement)$/

/** The report among all that a page says in its scripts of JSON-LD; one that is no JSON says nothing. */
export function linkedArticle(scripts: readonly PageElement[]): LinkedArticle {
  const found: Value[] = []
  for (const script of scripts) {
    const json = script.textContent ?? ''
    if (json.length <= LONGEST) collect(parsed(json), found)
  }
  const ids = new Map(found.map(value => [value['@id'], value]))
  const article = found.find(value => [value['@type']].flat().some(type => ARTICLE.test(String(type))))
  const of = (name: string): unknown => article?.[name]
  const whole = of('mainEntityOfPage') as Value | string | undefined
  return {
    headline: string(of('headline')) ?? string(of('name')),
    published: string(of('datePublished')),
    updated: string(of('dateModified')),
    author: names(of('author'), ids),
    publisher: names(of('publisher'), ids),
    url: string(of('url')) ?? string(whole) ?? string((whole as Value | undefined)?.['@id']),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function collect(value: unknown, found: Value[], depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || found.length > MOST) return
  if (Array.isArray(value)) for (const member of value.slice(0, MOST)) collect(member, found, depth + 1)
  else {
    found.push(value as Value)
    for (const key of ['@graph', 'mainEntity', 'author', 'publisher']) collect((value as Value)[key], found, depth + 1)
  }
}

const string = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const names = (value: unknown, ids: ReadonlyMap<unknown, Value>): string | null =>
  [value]
    .flat()
    .map(one => {
      const thing = one as Value | null | undefined
      return string(one) ?? string(thing?.name) ?? string(ids.get(thing?.['@id'])?.name)
    })
    .filter(name => name !== null && !/^https?:/i.test(name))
    .join(', ') || null
