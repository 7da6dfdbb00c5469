import type { Issue } from '../../../text/report.ts'
import { spanOf } from '../../../text/span.ts'
import { blocksOf } from '../blocks.ts'
import type { Block } from '../extracted.ts'

/** The words of a post, without white space at the ends; spans of the issues are of this text. */
export type PostText = { readonly text: string; readonly blocks: readonly Block[]; readonly issues: readonly Issue[] }

/** A stretch of a post in one style: what Telegram calls an entity. */
export type Piece = { readonly text: string; readonly href: string | null; readonly quoted: boolean }

/** The pieces one after the other; quoted passages are blocks of their own, and where words hide a link, an issue tells it. */
export function postText(pieces: readonly Piece[], inQuotes: boolean): PostText {
  const whole = pieces.map(piece => piece.text).join('')
  const text = whole.trim()
  const shift = whole.length - whole.trimStart().length
  const issues: Issue[] = []
  const quoted: { readonly start: number; readonly end: number }[] = []
  let at = -shift
  for (const piece of pieces) {
    const start = Math.max(0, at)
    at += piece.text.length
    const end = Math.min(text.length, at)
    if (piece.quoted && end > start) quoted.push({ start, end })
    if (piece.href !== null && end > start)
      issues.push({ code: 'link', message: `these words link to ${piece.href}`, span: spanOf(text, start, end) })
  }
  const kindAt = (start: number, line: string) => {
    const first = start + line.length - line.trimStart().length
    return inQuotes || quoted.some(span => span.start <= first && first < span.end) ? 'quote' : 'paragraph'
  }
  return { text, blocks: blocksOf(text, (line, start) => kindAt(start, line)), issues }
}

/** The pieces of `text` as an export writes it: a string, or a list of strings and entities. What is neither is passed over. */
export function piecesOf(value: unknown): readonly Piece[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return parts.flatMap(part => {
    if (typeof part === 'string') return [{ text: part, href: null, quoted: false }]
    if (typeof part !== 'object' || part === null || !('text' in part) || typeof part.text !== 'string') return []
    const { text } = part
    const href = 'href' in part && typeof part.href === 'string' && part.href !== text ? part.href : null
    return [{ text, href, quoted: 'type' in part && part.type === 'blockquote' }]
  })
}
