import { findsNothing, hitsIn, type Matcher } from './matcher.ts'

/** What the ledger's own codes stand under: they come from no text. */
const CODED: ReadonlySet<string> = new Set([
  ...['schema', 'type', 'mode', 'contexts', 'eventType', 'subEventType', 'kind', 'sector', 'country', 'language'],
  ...[
    'status',
    'stance',
    'manner',
    'sourceType',
    'measure',
    'role',
    'precision',
    'relation',
    'standing',
    'mark',
    'rule',
    'field',
  ],
])
/** Names of fields as the contract has them; an id of an account or report has other signs. */
const FIELD = /^[a-z][A-Za-z0-9]*$/
const COORDINATES =
  /[-−+]?\d{1,3}\.\d{2,}\s*°?\s*[NS]?\s*(?:,|;|\/|%2[Cc]|&mlon=|&lon=|&lng=|\s)\s*[-−+]?\d{1,3}\.\d{2,}(?:\s*°?\s*[EWO]\b)?|\d{1,3}\s*°\s*\d{1,2}\s*['’′]\s*(?:\d{1,2}(?:\.\d+)?\s*["”″]\s*)?[NSEWO]\b/g

/** What is done to every string of what leaves. */
export type Redaction = {
  readonly matchers: readonly Matcher[]
  /** Whether points written in words and addresses go too. */
  readonly points: boolean
}

/**
 * A value with every withheld name taken out of every string and key in it; the ledger's own codes and names of fields stay. Equal strings become equal
 * strings. `taken` counts how many names were taken out.
 */
export function redacted<T>(value: T, { matchers, points }: Redaction, taken: () => void = () => {}): T {
  const looked = matchers.filter(matcher => !findsNothing(matcher))
  if (!looked.length && !points) return value
  const known = new Map<string, string>()
  const text = (given: string): string => {
    const before = known.get(given)
    if (before !== undefined) return before
    const after = redactedText(points ? withoutPoints(given) : given, looked, taken)
    known.set(given, after)
    return after
  }
  const walk = (item: unknown): unknown => {
    if (typeof item === 'string') return text(item)
    if (typeof item !== 'object' || item === null) return item
    if (Array.isArray(item)) return item.map(walk)
    return Object.fromEntries(
      Object.entries(item).map(([key, own]) =>
        FIELD.test(key) ? [key, CODED.has(key) && isCode(own) ? own : walk(own)] : [text(key), walk(own)],
      ),
    )
  }
  return walk(value) as T
}

/** A code, or some of them. */
const isCode = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every(item => typeof item === 'string'))

const withoutPoints = (text: string): string =>
  text.replace(COORDINATES, /\s/.test(text) ? '[coordinates withheld]' : 'coordinates-withheld')

function redactedText(text: string, matchers: readonly Matcher[], taken: () => void): string {
  const hits = hitsIn(text, matchers)
  if (!hits.length) return text
  const whole = hits[0]!.start === 0 && hits[0]!.end === text.length
  const isSlug = !whole && !/\s/u.test(text)
  let at = 0
  let left = ''
  for (const { start, end, label } of hits) {
    taken()
    left += text.slice(at, start) + (isSlug ? label.replace(/[[\]]/g, '').replaceAll(' ', '-') : label)
    at = end
  }
  return left + text.slice(at)
}
