import type { BlockKind } from '../extracted.ts'
import type { PageLine } from './lines.ts'

/** A paragraph, in the parts that it has on each page. */
export type Paragraph = {
  readonly kind: BlockKind
  readonly parts: readonly { readonly words: string; readonly page: number }[]
}

/** Lines as paragraphs: a new one begins below a gap, at an indent, behind a short line, or where the letters change size. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): readonly Paragraph[] {
  const lines = pages.flat()
  if (!lines.length) return []
  const usual = median(
    lines.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size)),
  )
  const spacing = median(steps(lines))
  const widths = new Map<string, { left: number; right: number }>()
  for (const line of lines) {
    const known = widths.get(columnOf(line)) ?? { left: line.left, right: line.right }
    widths.set(columnOf(line), { left: Math.min(known.left, line.left), right: Math.max(known.right, line.right) })
  }
  const groups: PageLine[][] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (before && goesOn(before, line, spacing, widths)) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  const wholes = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []))
  const largest = Math.max(...groups.filter(([first]) => first!.page === lines[0]!.page).map(([first]) => first!.size))
  let headed = false
  return groups.map(group => {
    const { size } = group[0]!
    const words = group.reduce((sum, { text }) => sum + text.length, 0)
    const isHeading = size > usual * 1.12 && words < 300
    const isHeadline = isHeading && !headed && size === largest
    headed ||= isHeadline
    const isTable = group.length > 1 && group.every(({ text }) => text.includes('\t'))
    const kind: BlockKind = isHeadline ? 'headline' : isHeading ? 'heading' : isTable ? 'table' : 'paragraph'
    return { kind, parts: partsOf(group, isTable, wholes) }
  })
}

const columnOf = ({ page, column }: PageLine): string => `${page}:${column}`

function goesOn(
  before: PageLine,
  line: PageLine,
  spacing: number,
  widths: ReadonlyMap<string, { readonly left: number; readonly right: number }>,
): boolean {
  if (Math.abs(before.size - line.size) > before.size * 0.12) return false
  if (columnOf(before) !== columnOf(line)) return !/[.!?:"”)]$/.test(before.text) && /^\p{Ll}/u.test(line.text)
  if (before.text.includes('\t') && line.text.includes('\t')) return true
  const { left, right } = widths.get(columnOf(line))!
  const gap = before.y - line.y
  if (gap > spacing * 1.35 || gap < 0) return false
  if (line.left > left + line.size * 0.8 && before.left < line.left - line.size * 0.8) return false
  return before.right > left + (right - left) * 0.75 || !/[.!?:"”]$/.test(before.text)
}

/** The steps from line to line within columns. */
const steps = (lines: readonly PageLine[]): readonly number[] =>
  lines.flatMap((line, i) => {
    const before = lines[i - 1]
    return before && columnOf(before) === columnOf(line) && before.y > line.y ? [before.y - line.y] : []
  })

/** Lines as the words of a paragraph; a word that was parted at a line's end is whole again, unless it has a hyphen elsewhere. */
function partsOf(group: readonly PageLine[], isTable: boolean, wholes: ReadonlySet<string>): Paragraph['parts'] {
  const parts: { words: string; page: number }[] = []
  for (const [i, { text, page }] of group.entries()) {
    const next = group[i + 1]
    const words = isTable ? text : text.replaceAll('\t', ' ')
    const end = next ? endOf(words, next.text, wholes) : { words, after: '' }
    const after = isTable && next ? '\n' : end.after
    const last = parts.at(-1)
    if (last?.page === page) last.words += end.words + after
    else parts.push({ words: end.words + after, page })
  }
  return parts
}

function endOf(
  words: string,
  next: string,
  wholes: ReadonlySet<string>,
): { readonly words: string; readonly after: string } {
  const head = /(?<!\p{L})(\p{L}+)[-\u00AD\u2010]$/u.exec(words)
  const tail = /^\p{Ll}+/u.exec(next)
  if (!head || !tail) return { words, after: ' ' }
  const isWritten = wholes.has(`${head[1]}-${tail[0]}`.toLowerCase())
  return { words: isWritten ? words : words.slice(0, -1), after: '' }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 12
}
