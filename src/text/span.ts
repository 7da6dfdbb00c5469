/**
 * A stretch of a document's text, half-open, in UTF-16 code units, with the words it covers.
 * `text.slice(start, end) === quote` always: the redundancy is the alarm.
 */
export type Span = { readonly start: number; readonly end: number; readonly quote: string }

/** The span of `text` from `start` to `end`; throws where the bounds do not fit the text. */
export function spanOf(text: string, start: number, end: number): Span {
  if (!(start >= 0 && start <= end && end <= text.length))
    throw new RangeError(`span ${start}–${end} does not fit a text of ${text.length} units`)
  return { start, end, quote: text.slice(start, end) }
}

/** A span without white space at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return spanOf(text, start, end)
}

type Bounds = { readonly start: number; readonly end: number }

/** Whether two spans share at least one unit. */
export const overlaps = (a: Bounds, b: Bounds): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` covers all of `inner`. */
export const contains = (outer: Bounds, inner: Bounds): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Order by start, longer first. */
export const byPosition = (a: Bounds, b: Bounds): number => a.start - b.start || b.end - a.end
