import type { ReadClaim, Reading } from '../../api/types.ts'
import { type Frame, type Value, valuesOf } from './values.ts'

/** One claim as a person reads it. */
export type ClaimRow = {
  readonly claim: ReadClaim
  readonly frame: Frame
  readonly values: readonly Value[]
}

/** All claims of one happening, the strongest first and its figures last; or of a figure or relation that stands alone. */
export type ClaimGroup = { readonly frame: Frame; readonly rows: readonly ClaimRow[] }

/** The claims of a reading in the order of the text. */
export function claimGroups(reading: Reading): readonly ClaimGroup[] {
  const claims = Map.groupBy(reading.claims, ({ frame }) => frame)
  const rowsOf = (frame: Frame): readonly ClaimRow[] =>
    (claims.get(frame.id) ?? []).map(claim => ({ claim, frame, values: valuesOf(reading, claim, frame) }))
  const known = new Set(reading.events.map(({ id }) => id))
  const figuresOf = Map.groupBy(reading.figures, ({ event }) => (event && known.has(event) ? event : null))
  return [
    ...reading.events.map(event => ({
      frame: event,
      rows: [event, ...(figuresOf.get(event.id) ?? [])].flatMap(rowsOf),
    })),
    ...[...(figuresOf.get(null) ?? []), ...reading.relations].map(frame => ({ frame, rows: rowsOf(frame) })),
  ]
    .filter(({ rows }) => rows.length)
    .sort((a, b) => positionOf(a.frame) - positionOf(b.frame))
}

/** Where the words of a frame begin. */
function positionOf(frame: Frame): number {
  if ('mentions' in frame) return frame.mentions[0]!.start
  return 'measure' in frame ? frame.span.start : frame.evidence.start
}
