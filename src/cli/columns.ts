import { type Style, styled } from './terminal.ts'

const WIDE = /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** Columns that a text takes on a terminal: marks none, East Asian signs and emoji two. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let columns = 0
  for (const sign of text) columns += MARK.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return columns
}

/** Breaks a text into lines of at most `width` columns, at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (columnsOf(longer) <= width) line = longer
    else {
      if (line) lines.push(line)
      const pieces = cut(word, width)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1)!
    }
  }
  return line || !lines.length ? [...lines, line] : lines
}

function cut(word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word)
    if (piece && columnsOf(piece + sign) > width) {
      pieces.push(piece)
      piece = sign
    } else piece += sign
  return [...pieces, piece]
}

/** `text` filled up with spaces to `width` columns. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columnsOf(text)))

/** A text of a cell that keeps one style and starts on a line of its own. */
export type CellLine = { readonly text: string; readonly style: Style | null }

/** Cells of one row side by side, each wrapped to its width; one string a line, without spaces at the end. */
export function sideBySide(
  cells: readonly (readonly CellLine[])[],
  widths: readonly number[],
  colour: boolean,
): string[] {
  const wrapped = cells.map((cell, i) =>
    cell.flatMap(({ text, style }) => wrap(text, widths[i]!).map(line => ({ text: line, style }))),
  )
  const height = Math.max(...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, i) => {
        const line = lines[row] ?? { text: '', style: null }
        return styled(colour, line.style, line.text) + ' '.repeat(Math.max(0, widths[i]! - columnsOf(line.text)))
      })
      .join('  ')
      .trimEnd(),
  )
}
