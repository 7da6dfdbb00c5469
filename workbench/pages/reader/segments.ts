/** A stretch of the text, half-open, in UTF-16 units. */
type Stretch = { readonly start: number; readonly end: number }

/** A stretch on which the same marks lie, outermost first. */
export type Segment<M extends Stretch> = Stretch & { readonly marks: readonly M[] }

/** One line of the text without its line break; `apart`: an empty line stands before it. */
export type Paragraph<M extends Stretch> = Stretch & {
  readonly apart: boolean
  readonly segments: readonly Segment<M>[]
}

/**
 * Cuts a text into lines, and each line wherever a mark begins or ends: marks may overlap, cross lines and be many. The
 * segments of a line join to the line. Of marks on the same words, `outer` says which is drawn around the other (below 0: the first).
 */
export function paragraphsOf<M extends Stretch>(
  text: string,
  marks: readonly M[],
  outer: (a: M, b: M) => number,
): readonly Paragraph<M>[] {
  const coming = marks.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start)
  let next = 0
  let lying: readonly M[] = []
  const cut = ({ start, end }: Stretch): readonly Segment<M>[] => {
    const segments: Segment<M>[] = []
    for (let at = start; at < end; at = segments.at(-1)!.end) {
      const begun = next
      while (next < coming.length && coming[next]!.start <= at) next++
      lying = [...lying, ...coming.slice(begun, next)].filter(mark => mark.end > at)
      const bounds = lying.map(mark => mark.end).concat(coming[next]?.start ?? end, end)
      segments.push({ start: at, end: Math.min(...bounds), marks: lying.toSorted(outer) })
    }
    return segments
  }
  return linesOf(text).map(line => ({ ...line, segments: cut(line) }))
}

/** Lines that hold more than white space. */
function linesOf(text: string): readonly (Stretch & { readonly apart: boolean })[] {
  const lines: (Stretch & { apart: boolean })[] = []
  let apart = false
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    const isBreak = /^[\r\n\u2028\u2029]/.test(line)
    if (!isBreak && line.trim()) {
      lines.push({ start: index, end: index + line.length, apart })
      apart = false
    } else if (isBreak && isAfterBreak(text, index)) apart = true
  }
  return lines
}

/** Whether nothing but white space stands between a line break and the one before it. */
const isAfterBreak = (text: string, at: number): boolean =>
  /[\r\n\u2028\u2029][^\S\r\n]*$/.test(text.slice(Math.max(0, at - 200), at))
