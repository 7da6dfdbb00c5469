import type { BlockKind } from '../extracted.ts'
import { isElement, isText, marksOf, nameOf, type PageElement, type PageNode, walk } from './dom.ts'

/** A stretch of a page that stands by itself: its words, what they are, how many of them are links, where it stands. */
export type Piece = {
  readonly kind: BlockKind
  readonly text: string
  /** Letters of it that lie in links. */
  readonly linked: number
  /** The element in which it stands. */
  readonly within: PageNode
  readonly level: number
}

const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
  ],
  ...[
    'mark',
    'q',
    'ruby',
    'rb',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
    'wbr',
  ],
  ...['label', 'nobr', 'img', 'picture', 'source', 'amp-img'],
])
const HEADINGS = /^h([1-6])$/

/** The pieces of a page in their order, without what is `left` out. */
export function piecesOf(page: PageNode, left: ReadonlySet<PageNode>): readonly Piece[] {
  const pieces: Piece[] = []
  let words = ''
  let begun = false
  let linked = 0
  let breaks = 0
  let within: PageNode = page
  const open: PageElement[] = []
  let links = 0

  const flush = () => {
    // Preformatted text parts its paragraphs by empty lines.
    for (const text of lineOf(words).split(/\n{2,}/))
      if (text !== '') pieces.push({ ...kindOf(open), text, linked: Math.min(linked, text.length), within })
    words = ''
    begun = false
    linked = 0
    breaks = 0
  }
  const take = (data: string) => {
    if (!begun) within = open.at(-1) ?? page
    if (/\S/.test(data)) {
      breaks = 0
      begun = true
    }
    words += data
    if (links) linked += data.trim().length
  }
  walk(
    page,
    node => {
      if (left.has(node)) return false
      if (isText(node)) take(open.some(isKept) ? (node.data ?? '') : (node.data ?? '').replace(/[ \t\r\n\f]+/g, ' '))
      if (!isElement(node)) return true
      const name = nameOf(node)
      if (name === 'br') {
        if (++breaks > 1) flush()
        else if (begun) words += '\n'
        return false
      }
      if (name === 'table' && isData(node)) {
        flush()
        pieces.push(...tablePieces(node, left))
        return false
      }
      if (name === 'a') links++
      if (!INLINE.has(name) || isBlock(node)) {
        flush()
        open.push(node)
      }
      return true
    },
    node => {
      if (left.has(node) || !isElement(node)) return
      if (nameOf(node) === 'a') links--
      if (open.at(-1) !== node) return
      flush()
      open.pop()
    },
  )
  flush()
  return pieces
}

const isKept = (element: PageElement): boolean => nameOf(element) === 'pre'

/** Inline elements that pages show as blocks, and those that tell by whom and when: they stand by themselves. */
const isBlock = (element: PageElement): boolean =>
  /display\s*:\s*block/i.test(element.getAttribute('style') ?? '') ||
  (nameOf(element) !== 'a' && BYLINE.test(element.getAttribute('class') ?? ''))

/** Lines without spaces at their ends, soft hyphens and signs of no width that only lay out. */
const lineOf = (words: string): string =>
  words
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/(?<! ) *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()

function kindOf(open: readonly PageElement[]): { readonly kind: BlockKind; readonly level: number } {
  const names = open.slice(-8).map(nameOf)
  const marks = open.slice(-3).map(marksOf).join(' ')
  const heading = names.map(name => HEADINGS.exec(name)?.[1]).findLast(Boolean)
  const level = Number(heading ?? 0)
  if (heading) return { kind: 'heading', level }
  if (names.includes('figcaption') || names.includes('caption') || CAPTION.test(marks))
    return { kind: 'caption', level }
  if (BYLINE.test(marks)) return { kind: 'byline', level }
  if (names.includes('blockquote')) return { kind: 'quote', level }
  if (names.includes('li') || names.includes('dd') || names.includes('dt')) return { kind: 'list', level }
  if (/(?:^|[\s_-])dateline(?=$|[\s_-])/i.test(marks)) return { kind: 'dateline', level }
  return { kind: 'paragraph', level }
}

const CAPTION =
  /(?:^|[\s_-])(?:wp-caption-text|caption|photo-?credit|image-?credit|credit|image-?caption|cutline)(?=$|[\s_-])/i
const BYLINE =
  /(?:^|[\s_-])(?:byline|by-line|author|authors|author-?name|vcard|contributor|posted-on|entry-meta|post-meta|article-meta)(?=$|[\s_-])/i

/** Whether a table holds data: it says so by its headings, or has two columns and no cell that holds a text of its own. */
function isData(table: PageElement): boolean {
  let [headings, cells, rows, blocks] = [0, 0, 0, 0]
  walk(table, node => {
    const name = nameOf(node)
    if (node !== table && name === 'table') blocks += 2
    if (name === 'th') headings++
    if (name === 'td') cells++
    if (name === 'tr') rows++
    if (/^(?:p|div|ul|ol|h[1-6]|blockquote|br|form|article|section)$/.test(name)) blocks++
    return true
  })
  if (table.getAttribute('role') === 'presentation') return false
  return headings > 0 ? blocks <= rows * 2 : rows > 1 && cells >= rows * 2 && blocks === 0
}

/** A table as one piece, its caption as one before it: rows as lines, cells parted by tabs. */
function tablePieces(table: PageElement, left: ReadonlySet<PageNode>): readonly Piece[] {
  const rows: string[][] = []
  let caption = ''
  let linked = 0
  walk(table, node => {
    if (left.has(node)) return false
    const name = nameOf(node)
    if (name === 'tr') rows.push([])
    if (name === 'a' && isElement(node)) linked += node.textContent?.length ?? 0
    if (name === 'caption' && isElement(node)) caption = lineOf(node.textContent ?? '')
    if ((name === 'td' || name === 'th') && isElement(node))
      rows.at(-1)?.push(lineOf((node.textContent ?? '').replace(/\s+/g, ' ')))
    return name !== 'td' && name !== 'th' && name !== 'caption'
  })
  const text = rows
    .filter(row => row.some(cell => cell !== ''))
    .map(row => row.join('\t').trim())
    .join('\n')
    .trim()
  const at = { linked, within: table, level: 0 }
  return [
    ...(caption === '' ? [] : [{ kind: 'caption' as const, text: caption, ...at, linked: 0 }]),
    ...(text === '' ? [] : [{ kind: 'table' as const, text, ...at }]),
  ]
}
