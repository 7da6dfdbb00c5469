import type { Reading } from '../reading/reading.ts'
import type { Telling } from './telling.ts'

/** [start, end] in a report's text, half-open, UTF-16 units. */
export type Extent = readonly [number, number]

/** Where a report's text tells of it: each mention of its events; the whole text where no event was read. */
export function extentsOf({ events }: Telling, reading: Reading): readonly Extent[] {
  const mentions = reading.events.filter(({ id }) => events.includes(id)).flatMap(event => event.mentions)
  return mentions.length ? mentions.map(({ start, end }): Extent => [start, end]) : [[0, reading.text.length]]
}

/** Ids of the events and figures of the reading that make the telling: claims of these frames are of its incident. */
export const framesOf = ({ events }: Telling, reading: Reading): readonly string[] =>
  reading.events.filter(({ id }) => events.includes(id)).flatMap(({ id, figures }) => [id, ...figures])

/**
 * The telling that now stands where another was: the one that shares most units of text with `extents`, the first of them
 * where several do; null where none shares any.
 */
export function standingAt(
  extents: readonly Extent[],
  tellings: readonly { readonly id: string; readonly extents: readonly Extent[] }[],
): string | null {
  const best = tellings
    .map(({ id, extents: own }) => ({ id, units: sharedUnits(extents, own) }))
    .sort((a, b) => b.units - a.units || (a.id < b.id ? -1 : 1))[0]
  return best?.units ? best.id : null
}

/** Units of text that some places share with others. */
export const sharedUnits = (some: readonly Extent[], others: readonly Extent[]): number =>
  some.reduce((sum, [a, b]) => others.reduce((n, [c, d]) => n + Math.max(0, Math.min(b, d) - Math.max(a, c)), sum), 0)
