import { isElement, nameOf, type PageElement, type PageNode, walk } from './dom.ts'

/** The elements by which a page says something of itself, found in one walk; of each kind the first of the page. */
export type Marked = {
  /** The content of the first `meta` that is called so, whichever attribute calls it; null where there is none or it is empty. */
  readonly meta: (...names: readonly string[]) => string | null
  readonly title: PageElement | null
  readonly canonical: PageElement | null
  readonly author: PageElement | null
  /** When it was published, changed, and whatever time it gives, by `datetime`. */
  readonly published: PageElement | null
  readonly updated: PageElement | null
  readonly time: PageElement | null
  /** Of JSON-LD, all. */
  readonly scripts: readonly PageElement[]
}

/** Goes through a page for what it says of itself. */
export function markedIn(page: PageNode): Marked {
  const metas = new Map<string, PageElement>()
  const scripts: PageElement[] = []
  const firsts = new Map<string, PageElement>()
  const authors: PageNode[] = []
  const keep = (kind: string, element: PageElement) => {
    if (!firsts.has(kind)) firsts.set(kind, element)
  }
  const look = (element: PageElement, name: string) => {
    const called = element.getAttribute('itemprop')
    if (name === 'meta') {
      for (const attribute of CALLED) {
        const value = element.getAttribute(attribute)
        const key = `${attribute} ${value}`
        if (value !== null && !metas.has(key)) metas.set(key, element)
      }
    } else if (name === 'script') {
      if (element.getAttribute('type') === 'application/ld+json') scripts.push(element)
    } else if (name === 'title') keep('title', element)
    else if (name === 'link') {
      if (element.getAttribute('rel') === 'canonical') keep('canonical', element)
    } else if (name === 'time') {
      const classes = (element.getAttribute('class') ?? '').split(/\s+/)
      if (element.hasAttribute('datetime')) keep('time', element)
      if (called === 'dateModified' || classes.includes('updated')) keep('updated', element)
      if (called === 'datePublished' || element.hasAttribute('pubdate') || classes.some(one => PUBLISHED.has(one)))
        keep('published', element)
    }
    if (element.getAttribute('rel') === 'author' || (called === 'name' && authors.length)) keep('author', element)
    if (called === 'author') authors.push(element)
  }
  walk(
    page,
    node => {
      if (isElement(node)) look(node, nameOf(node))
      return true
    },
    node => {
      if (authors.at(-1) === node) authors.pop()
    },
  )
  const first = (kind: string): PageElement | null => firsts.get(kind) ?? null
  return {
    meta: (...names) => {
      for (const name of names) {
        const found = CALLED.map(attribute => metas.get(`${attribute} ${name}`)).find(Boolean)
        const content = found?.getAttribute('content')?.trim()
        if (content) return content
      }
      return null
    },
    title: first('title'),
    canonical: first('canonical'),
    author: first('author'),
    published: first('published'),
    updated: first('updated'),
    time: first('time'),
    scripts,
  }
}

/** The attributes that say what a `meta` is, the strongest first. */
const CALLED = ['property', 'name', 'itemprop'] as const

/** Classes by which an element is the time of publication. */
const PUBLISHED: ReadonlySet<string> = new Set(['published', 'entry-date'])
