import type { Span } from '../../api/types.ts'
import type { ClaimRow } from './claim-rows.ts'

/** What words are to a claim: those of the happening itself, of its values, of who says it, and all that this source says. */
export const PARTS = ['frame', 'value', 'source', 'content'] as const
export type Part = (typeof PARTS)[number]

type Bounds = Pick<Span, 'start' | 'end'>
/** Under this a map finds words: "203-212". */
export const keyOf = ({ start, end }: Bounds): string => `${start}-${end}`

/** The words of a claim. */
export function anchorsOf({ values, frame }: ClaimRow): ReadonlyMap<string, Part> {
  const own = 'measure' in frame ? 'howMany' : 'what'
  const parts = values.flatMap(({ role, spans }) => {
    const part: Part =
      role === own ? 'frame' : role === 'accordingTo' ? 'source' : role === 'content' ? 'content' : 'value'
    return spans.map(span => [keyOf(span), part] as const)
  })
  return new Map(parts.toSorted(([, a], [, b]) => PARTS.indexOf(b) - PARTS.indexOf(a)))
}

/** Which claims stand on words, those first of which they are the very words. */
export function claimsByWords(rows: readonly ClaimRow[]): ReadonlyMap<string, readonly string[]> {
  const found = rows.flatMap(row => [...anchorsOf(row)].map(([key, part]) => ({ key, part, claim: row.claim.id })))
  return new Map(
    [...Map.groupBy(found, ({ key }) => key)].map(([key, uses]) => [
      key,
      uses.toSorted((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part)).map(({ claim }) => claim),
    ]),
  )
}

/** Where a claim's own words begin: what is scrolled to. */
export const beginningOf = ({ values }: ClaimRow): number | null => values[0]?.spans[0]?.start ?? null
