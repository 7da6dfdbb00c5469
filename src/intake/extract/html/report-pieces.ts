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
    return headline >= 0 && i > headline && i < first && isLead(piece, pieces[i + 1])
  })
  const kept = withoutEmptyHeadings(
    body.filter(({ text, ...rest }) => !isLinks({ text, ...rest }) && !isFurniture(text) && !isDate(text)),
  )
  return headline < 0 ? headedByWords(kept) : [{ ...pieces[headline]!, kind: 'headline' }, ...kept]
}

/** A day with its year and nothing else but words that go with it: the fields of the report tell it. */
const isDate = (text: string): boolean =>
  text.length < 80 && /\b\d{4}\b/.test(text) && text.replace(DATE_WORDS, '').replace(/[^\p{L}]+/gu, '') === ''

const DATE_WORDS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|published|updated|last|posted|date|on|at|am|pm|gmt|utc|[a-z]{1,2}st)\b|(?<=\d)(?:st|nd|rd|th)\b/gi

/** Where no heading is like the title, the report may begin with a short line that heads it. */
function headedByWords(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces
  if (!first || (first.kind !== 'paragraph' && first.kind !== 'heading')) return pieces
  const [line = '', ...rest] = first.text.split('\n')
  if (line.length > 150 || isProse({ ...first, text: line })) return pieces
  const under: readonly Piece[] = rest.length ? [{ ...first, text: rest.join('\n') }] : []
  return [{ ...first, kind: 'headline', text: line }, ...under, ...others]
}

/** Whole sentences that are not mostly links. */
const isProse = ({ text, linked, kind }: Piece): boolean =>
  kind !== 'heading' &&
  linked < text.length / 2 &&
  text.length > 40 &&
  /[.!?…:"”’»؟。)][\u202A-\u202E\u2066-\u2069]*$/.test(text)

/** What stands between a headline and its report and belongs to them. */
const isLead = (piece: Piece, next: Piece | undefined): boolean =>
  isProse(piece) ||
  piece.kind === 'byline' ||
  piece.kind === 'dateline' ||
  (piece.kind === 'heading' && next !== undefined && isProse(next))

const isLinks = ({ text, linked, kind }: Piece): boolean => kind !== 'table' && linked > text.length * 0.7

/** The element in which the report stands. */
function rootOf(pieces: readonly Piece[]): PageNode | null {
  const prose = new Map<PageNode, number>()
  const own = new Set(pieces.map(({ within }) => within))
  let top: PageNode | null = null
  for (const piece of pieces) {
    if (!isProse(piece)) continue
    for (let node: PageNode | null = piece.within; node; node = node.parentNode) {
      prose.set(node, (prose.get(node) ?? 0) + piece.text.length)
      top = node
    }
  }
  const fullest = new Map<PageNode, PageNode>()
  for (const [node, count] of prose) {
    const { parentNode } = node
    if (parentNode && count > (prose.get(fullest.get(parentNode)!) ?? 0)) fullest.set(parentNode, node)
  }
  for (let root = top; root; ) {
    const inner = fullest.get(root)
    // A paragraph by itself is no report, though it be all the prose that there is.
    if (isReport(root) || !inner || own.has(inner) || prose.get(inner)! < prose.get(root)! * MOST) return root
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
