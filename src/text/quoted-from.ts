/**
 * The same value with the quote of every span in it taken from `text`: for what was found in another writing of a text, at
 * the same offsets.
 */
export function quotedFrom<T>(text: string, value: T): T {
  if (Array.isArray(value)) return value.map(item => quotedFrom(text, item)) as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, item]) => [key, quotedFrom(text, item)])
  const copy = Object.fromEntries(entries)
  return ('quote' in copy ? { ...copy, quote: text.slice(copy.start, copy.end) } : copy) as T
}
