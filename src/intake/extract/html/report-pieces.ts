import { isElement, marksOf, nameOf, type PageNode } from './dom.ts'
import { isFurniture } from './furniture-words.ts'
import type { Piece } from './pieces.ts'

/** Elements that say of themselves that they hold a report. */
const isReport = (node: PageNode): boolean =>
  /^(?:article|main)$/.test(nameOf(node)) ||
  (isElement(node) &&
    /(?:^|[\s_-])(?:articlebody|article-?body|story-?body|entry-?content|post-?content|article-?content)(?=$|[\s_-])/i.test(
      marksOf(node),
    ))

/** An element with less of the prose around it than this is not where the report stands, or not all of it. */
const MOST = 0.7

/**
 * The pieces of a page that are its report: its headline, and what stands in the element that holds most of the prose, with
 * the prose between the two. `title`: what the page says that it is called.
 */
export function reportPieces(pieces: readonly Piece[], title: string | null): readonly Piece[] {
  const root = rootOf(pieces)
  const first = pieces.findIndex(piece => root === null || isUnder(piece.within, root))
  const headline = headlineOf(pieces, title, first)
  const body = pieces.filter((piece, i) => {
    if (i === headline) return false
    if (root === null || isUnder(piece.within, root)) return headline < 0 || i > headline || isProse(piece)
    return (
      headline >= 0 &&
      i > headline &&
      i < first &&
      (isProse(piece) || piece.kind === 'byline' || piece.kind === 'dateline')
    )
  })
  const kept = withoutEmptyHeadings(body.filter(piece => !isLinks(piece) && !isFurniture(piece.text)))
  return headline < 0 ? kept : [{ ...pieces[headline]!, kind: 'headline' }, ...kept]
}

/** Whole sentences that are not mostly links. */
const isProse = ({ text, linked, kind }: Piece): boolean =>
  kind !== 'heading' && linked < text.length / 2 && text.length > 60 && /[.!?…:"”’»؟。)]$/.test(text)

const isLinks = ({ text, linked, kind }: Piece): boolean => kind !== 'table' && linked > text.length * 0.7

/** The element in which the report stands. */
function rootOf(pieces: readonly Piece[]): PageNode | null {
  const prose = new Map<PageNode, number>()
  let top: PageNode | null = null
  for (const piece of pieces) {
    if (!isProse(piece)) continue
    for (let node: PageNode | null = piece.within; node; node = node.parentNode) {
      prose.set(node, (prose.get(node) ?? 0) + piece.text.length)
      top = node
    }
  }
  for (let root = top; root; ) {
    if (isReport(root)) return root
    const here: number = prose.get(root)!
    const [inner] = [...prose]
      .filter(([node, count]) => node.parentNode === root && count >= here * MOST)
      .map(([node]) => node)
    if (!inner) return root
    root = inner
  }
  return top
}

function isUnder(node: PageNode, root: PageNode): boolean {
  for (let at: PageNode | null = node; at; at = at.parentNode) if (at === root) return true
  return false
}

/** The heading that is most like the page's title; else its first of the highest level up to the report's beginning. */
function headlineOf(pieces: readonly Piece[], title: string | null, first: number): number {
  const headings = pieces.flatMap((piece, i) => (piece.kind === 'heading' && piece.level <= 2 ? [i] : []))
  const alike = title === null ? [] : headings.filter(i => isAlike(pieces[i]!.text, title))
  if (alike.length) return alike.at(0)!
  return (
    headings.find(i => pieces[i]!.level === 1 && pieces[i]!.linked === 0) ??
    headings.find(i => i <= first + 1 && pieces[i]!.linked === 0) ??
    -1
  )
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isAlike(heading: string, title: string): boolean {
  const [a, b] = [plain(heading), plain(title)]
  return a.length > 3 && (b.startsWith(a) || a.startsWith(b) || b.includes(a))
}

/** Headings behind which nothing stands that they could head. */
const withoutEmptyHeadings = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter((piece, i) => {
    const next = pieces[i + 1]
    return piece.kind !== 'heading' || (next !== undefined && (next.kind !== 'heading' || next.level > piece.level))
  })
