import { localName, type Tag, tagsOf } from './markup.ts'

/** The kinds of XML that hold items, by the name of their root, and what an item is called there. */
const ITEMS: Readonly<Record<string, { readonly format: 'rss' | 'atom' | 'rdf'; readonly item: string }>> = {
  rss: { format: 'rss', item: 'item' },
  feed: { format: 'atom', item: 'entry' },
  rdf: { format: 'rdf', item: 'item' },
}

/** A feed cut into what describes it and its items, which can be read by themselves. */
export type CutFeed = {
  readonly format: 'rss' | 'atom' | 'rdf'
  readonly head: string
  /** As they stand in the feed. */
  readonly items: readonly string[]
  /** Items within a root of their own. */
  readonly whole: (items: string) => string
}

/** Why an XML text is not looked into. */
export type NoFeed = 'declares' | 'no feed'

/**
 * Cuts a feed at its items, so that a broken one does not take the others with it. A text that declares entities or elements
 * of its own is not looked into: no feed needs that, and expanding them is how such a text fills a memory or reads a file.
 */
export function cutFeed(xml: string): CutFeed | NoFeed {
  const tags = tagsOf(xml)
  const found = rootOf(xml, tags)
  if (typeof found === 'string') return found
  const { root, doctype } = found
  const kind = ITEMS[localName(root.name)]
  if (!kind || root.kind !== 'open') return 'no feed'
  const pieces: { start: number; end: number }[] = []
  let open: number | null = null
  for (const { kind: sort, name, start, end } of tags) {
    if (sort === 'declaration') return 'declares'
    if (localName(name) !== kind.item) continue
    // One that begins within another: the other was never closed.
    if (sort === 'open') {
      if (open !== null) pieces.push({ start: open, end: start })
      open = start
    } else if (sort === 'close' && open !== null) {
      pieces.push({ start: open, end })
      open = null
    }
  }
  if (open !== null) pieces.push({ start: open, end: xml.length })
  const [before, after] = kind.format === 'rss' ? ['<channel>', '</channel>'] : ['', '']
  const opening = xml.slice(root.start, root.end)
  return {
    format: kind.format,
    head: without(xml, doctype ? [doctype, ...pieces] : pieces),
    items: pieces.map(({ start, end }) => xml.slice(start, end)),
    whole: items => `${opening}${before}${items}${after}</${root.name}>`,
  }
}

/** The name of the root of an XML text, without its prefix; null where it has none. */
export function rootName(xml: string): string | null {
  const found = rootOf(xml, tagsOf(xml))
  return typeof found === 'string' ? null : localName(found.root.name)
}

function rootOf(xml: string, tags: Iterator<Tag>): { readonly root: Tag; readonly doctype: Tag | null } | NoFeed {
  let doctype: Tag | null = null
  for (let next = tags.next(); !next.done; next = tags.next()) {
    const tag = next.value
    if (tag.kind !== 'declaration') return { root: tag, doctype }
    if (xml[tag.end - 1] === '[' || tag.name.toUpperCase() !== 'DOCTYPE' || doctype) return 'declares'
    doctype = tag
  }
  return 'no feed'
}

function without(text: string, pieces: readonly { readonly start: number; readonly end: number }[]): string {
  const starts = [0, ...pieces.map(({ end }) => end)]
  const ends = [...pieces.map(({ start }) => start), text.length]
  return starts.map((start, i) => text.slice(start, ends[i])).join('')
}
