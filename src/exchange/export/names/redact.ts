import { EVENT_TYPES, MEASURES, SOURCE_TYPES, STANCES, STATUSES } from '../../../reading/reading.ts'
import { findsNothing, hitsIn, type Matcher } from './matcher.ts'

/** Words of the ledger itself, never a name. */
const OWN_WORDS: ReadonlySet<string> = new Set<string>([
  ...EVENT_TYPES,
  ...MEASURES,
  ...SOURCE_TYPES,
  ...STANCES,
  ...STATUSES,
  ...[
    'actor',
    'recipient',
    'person',
    'group',
    'organisation',
    'state',
    'people',
    'object',
    'outlet',
    'report',
    'source',
  ],
])
const COORDINATES =
  /[-−+]?\d{1,3}\.\d{2,}\s*°?\s*[NS]?\s*(?:,|;|\/|%2[Cc]|&mlon=|&lon=|&lng=|\s)\s*[-−+]?\d{1,3}\.\d{2,}(?:\s*°?\s*[EWO]\b)?|\d{1,3}\s*°\s*\d{1,2}\s*['’′]\s*(?:\d{1,2}(?:\.\d+)?\s*["”″]\s*)?[NSEWO]\b/g

/** What is done to every string of what leaves. */
export type Redaction = {
  readonly matchers: readonly Matcher[]
  /** Whether points written in words and addresses go too. */
  readonly points: boolean
}

/**
 * A value with every withheld name taken out of every string and key in it; all else stays. Equal strings become equal
 * strings. `taken` counts how many names were taken out.
 */
export function redacted<T>(value: T, { matchers, points }: Redaction, taken: () => void = () => {}): T {
  const looked = matchers.filter(matcher => !findsNothing(matcher))
  if (!looked.length && !points) return value
  const known = new Map<string, string>()
  const text = (given: string): string => {
    const before = known.get(given)
    if (before !== undefined) return before
    const after = OWN_WORDS.has(given) ? given : redactedText(points ? withoutPoints(given) : given, looked, taken)
    known.set(given, after)
    return after
  }
  const walk = (item: unknown): unknown => {
    if (typeof item === 'string') return text(item)
    if (typeof item !== 'object' || item === null) return item
    if (Array.isArray(item)) return item.map(walk)
    return Object.fromEntries(Object.entries(item).map(([key, own]) => [text(key), walk(own)]))
  }
  return walk(value) as T
}

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
