import { blocksOf } from '../blocks.ts'
import type { Block } from '../extracted.ts'

/**
 * The blocks of a message's plain text. Of kind "quote" are the lines of others (">"), the line that names them, all after
 * "-----Original Message-----" and its like, and the signature after "-- ".
 */
export function mailBlocks(text: string): readonly Block[] {
  const lines = [...linesOf(text)]
  const quoted = new Set<number>()
  let rest = false
  for (const [i, { start, words, isSignature }] of lines.entries()) {
    rest ||= isSignature || /^-{2,20} ?(?:Original|Forwarded) [Mm]essage ?-{2,20}$/.test(words)
    if (rest || words.startsWith('>')) quoted.add(start)
    else if (words.endsWith(':') && nextStarts(lines, i, '>'))
      for (const start of introduces(lines, i)) quoted.add(start)
  }
  return blocksOf(text, (_line, start) => (quoted.has(start) ? 'quote' : 'paragraph'))
}

type Line = { readonly start: number; readonly words: string; readonly isSignature: boolean }

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end)
    yield { start, words: line.trim(), isSignature: line === '-- ' }
    if (end < 0) return
    start = end + 1
  }
}

/** Whether the next line with words, the next or the one after it, starts so. */
const nextStarts = (lines: readonly Line[], i: number, sign: string): boolean =>
  (lines[i + 1]?.words || lines[i + 2]?.words || '').startsWith(sign)

/** The line that names who is quoted ("On Tue, 4 Mar 2025, A <a@b.example> wrote:"), also where it is broken in two. */
function introduces(lines: readonly Line[], i: number): readonly number[] {
  const [before, line] = [lines[i - 1], lines[i]!]
  if (/@|\d{4}/.test(line.words)) return [line.start]
  return before && /@|\d{4}/.test(before.words) && line.words.length < 80 ? [before.start, line.start] : []
}
