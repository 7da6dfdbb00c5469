import { type Span, spanOf } from '../text/span.ts'

/** Words of an article that a later version puts in the place of others; `before` null: it adds them, `after` null: it takes them out. */
export type WordChange = { readonly before: Span | null; readonly after: Span | null }

/** Versions that differ in more words than this have little in common: what lies between their first and last difference is one change. */
const MOST = 2000

/**
 * The words in which two versions of a text differ, in their order, by the shortest script of changes (Myers, "An O(ND)
 * difference algorithm and its variations", 1986). Changes with a single word between them are told as one.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let from = 0
  while (from < a.length && from < b.length && a[from]!.quote === b[from]!.quote) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1]!.quote === b[endB - 1]!.quote) {
    endA--
    endB--
  }
  const hunks = hunksOf(a.slice(from, endA).map(quoteOf), b.slice(from, endB).map(quoteOf))
  return joined(hunks).map(hunk => ({
    before: stretch(before, a, from + hunk.a, from + hunk.endA),
    after: stretch(after, b, from + hunk.b, from + hunk.endB),
  }))
}

const quoteOf = ({ quote }: Span): string => quote

const wordsOf = (text: string): readonly Span[] =>
  Array.from(
    text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu),
    ({ 0: quote, index }) => ({
      start: index,
      end: index + quote.length,
      quote,
    }),
  )

const stretch = (text: string, words: readonly Span[], from: number, to: number): Span | null =>
  from === to ? null : spanOf(text, words[from]!.start, words[to - 1]!.end)

/** A run of words of either text, half-open, by their number. */
type Hunk = { readonly a: number; readonly endA: number; readonly b: number; readonly endB: number }

/** What must be taken from `a` and put from `b` to make the one the other. */
function hunksOf(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  if (!a.length && !b.length) return []
  const reached = furthest(a, b)
  if (!reached) return [{ a: 0, endA: a.length, b: 0, endB: b.length }]
  const hunks: Hunk[] = []
  let [x, y] = [a.length, b.length]
  for (let d = reached.length - 1; d > 0; d--) {
    const rows = reached[d - 1]!
    const k = x - y
    const down = k === -d || (k !== d && at(rows, d - 1, k - 1) < at(rows, d - 1, k + 1))
    const fromX = at(rows, d - 1, down ? k + 1 : k - 1)
    const fromY = fromX - (down ? k + 1 : k - 1)
    hunks.push(
      down
        ? { a: fromX, endA: fromX, b: fromY, endB: fromY + 1 }
        : { a: fromX, endA: fromX + 1, b: fromY, endB: fromY },
    )
    ;[x, y] = [fromX, fromY]
  }
  return hunks.reverse()
}

/** How far `a` is come on each diagonal with 0, 1, 2 … changes, until both are at their ends; null where that takes too many. */
function furthest(a: readonly string[], b: readonly string[]): readonly Int32Array[] | null {
  const all: Int32Array[] = []
  for (let d = 0; d <= MOST; d++) {
    const before = all.at(-1)
    const rows = new Int32Array(2 * d + 1)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(before!, d - 1, k - 1) < at(before!, d - 1, k + 1))
      let x = before ? at(before, d - 1, down ? k + 1 : k - 1) + (down ? 0 : 1) : 0
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      rows[k + d] = x
      if (x >= a.length && x - k >= b.length) return [...all, rows]
    }
    all.push(rows)
  }
  return null
}

const at = (rows: Int32Array, d: number, k: number): number => rows[k + d] ?? -1

/** Words that stand alone between two changes belong to what changed. */
function joined(hunks: readonly Hunk[]): readonly Hunk[] {
  const all: Hunk[] = []
  for (const hunk of hunks) {
    const last = all.at(-1)
    if (last && hunk.a - last.endA <= 1) all[all.length - 1] = { ...last, endA: hunk.endA, endB: hunk.endB }
    else all.push(hunk)
  }
  return all
}
