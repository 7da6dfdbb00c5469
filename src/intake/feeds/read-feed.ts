import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import { type Failure, failed } from '../failure.ts'
import { absolute } from './absolute.ts'
import { type CutFeed, cutFeed } from './cut-feed.ts'
import type { Feed, FeedItem } from './feed.ts'
import { type Around, atomItem, jsonItem, rssItem } from './items.ts'
import { isBalanced } from './markup.ts'
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
    const { title, language, base } = aboutOf(cut)
    const where = { path, base: (base === null ? null : absolute(base, path)) ?? path, language }
    return { kind: 'feed', title, language, items: [...itemsOf(cut, where), ...tooMany(cut.items, path)] }
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

/** So many items of a feed are read: outlets name some hundreds at the most. */
const MOST = 5000

const tooMany = (items: readonly unknown[], path: string): readonly Failure[] =>
  items.length > MOST
    ? [
        failed(
          { path },
          'too-long',
          `the feed has ${items.length} items, of which the first ${MOST} are read; split it`,
        ),
      ]
    : []

type Where = Omit<Around, 'original'> & { readonly path: string }

/** Items that are not well-formed are read one by one, which takes long: so many of a feed. */
const MOST_BENT = 500

/** All well-formed items at once, each other one by itself. */
function itemsOf(cut: CutFeed, where: Where): readonly (FeedItem | Failure)[] {
  const texts = cut.items.slice(0, MOST)
  const formed = wellFormed(cut, texts, where)
  let bent = 0
  return texts.map((text, i) => formed.get(i) ?? bentItem(cut, text, i, bent++ < MOST_BENT, where))
}

/** By their places, the items that parse together; none where they come out as more or fewer than went in. */
function wellFormed(cut: CutFeed, texts: readonly string[], where: Where): ReadonlyMap<number, FeedItem> {
  const places = [...texts.keys()].filter(i => isBalanced(texts[i]!))
  if (!places.length) return new Map()
  try {
    const items = readAll(cut, places.map(i => texts[i]).join('\n'), where)
    if (items.length !== places.length) return new Map()
    return new Map(items.map((item, n) => [places[n]!, { ...item, original: bytesOf(texts[places[n]!]!) }]))
  } catch {
    return new Map()
  }
}

function bentItem(cut: CutFeed, text: string, i: number, tried: boolean, where: Where): FeedItem | Failure {
  const original = bytesOf(text)
  const broken = (why: string): Failure => ({
    ...failed({ path: where.path }, 'format', `item ${i + 1} of the feed cannot be read${why}; look at its page`),
    original,
  })
  if (!tried) return broken(', as so many before it')
  try {
    const [item] = readAll(cut, text, where)
    return item ? { ...item, original } : broken('')
  } catch (error) {
    return broken(` (${reason(error)})`)
  }
}

function readAll({ format, whole }: CutFeed, text: string, where: Where): readonly FeedItem[] {
  const around = { ...where, original: new Uint8Array() }
  const xml = whole(text)
  if (format === 'atom') return (parseAtomFeed(xml).entries ?? []).map(entry => atomItem(entry, around))
  const items = format === 'rdf' ? parseRdfFeed(xml).items : parseRssFeed(xml).items
  return (items ?? []).map(item => rssItem(item, around))
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function readJsonFeed(text: string, { path }: FeedFrom): Feed | Failure {
  try {
    const value: unknown = JSON.parse(text)
    const { title, language = null, home_page_url: home = null } = parseJsonFeed(value)
    const raw = (value as { readonly items: readonly unknown[] }).items
    const items = raw.slice(0, MOST).map((item, i): FeedItem | Failure => {
      const original = new TextEncoder().encode(JSON.stringify(item))
      const [read] =
        parseJsonFeed({ version: 'https://jsonfeed.org/version/1.1', title: 'one', items: [item] }).items ?? []
      if (!read)
        return { ...failed({ path }, 'format', `item ${i + 1} of the feed is empty; look at its page`), original }
      return jsonItem(read, { base: (home === null ? null : absolute(home, path)) ?? path, language, original })
    })
    return { kind: 'feed', title: title ?? null, language, items: [...items, ...tooMany(raw, path)] }
  } catch (error) {
    return failed({ path }, 'format', `this is no JSON Feed (${reason(error)}); give one of version 1 or 1.1`)
  }
}

const reason = (error: unknown): string => {
  const { message, cause } = error as Error
  return cause instanceof Error ? cause.message : message
}
