import type { Span } from '../text/span.ts'

/** Units of text to each side that tell whether two claims are about the same. */
const AROUND = 80
const END = /[.!?]\s|\n/

/** The words of a span with those before and after, as far as the sentence goes. */
export function around(text: string, { start, end }: Pick<Span, 'start' | 'end'>): ReadonlySet<string> {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split(END)
    .at(-1)!
  const after = text.slice(end, end + AROUND).split(END)[0]!
  return new Set(`${before}${text.slice(start, end)}${after}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** The share of all words of two sets that stand in both, 0 to 1. */
export const alikeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.intersection(b).size / a.union(b).size
