import { hashKey } from '../reading/places/fold.ts'
import { keysOf } from './keys.ts'
import type { Telling } from './telling.ts'

/**
 * A key makes neighbours of two tellings where fewer than so many of its holders stand between them, by day. A big city or a
 * name that is everywhere would else make each late report meet all that was ever told of them. No key of a corpus of
 * 3,000 reports has so many holders.
 */
export const NEAREST = 100

/** Keys as numbers: 53 bits of a hash. Two keys of one number only make two tellings be compared in vain. */
export const keyNumbersOf = (telling: Telling): readonly number[] => [...new Set(keysOf(telling).map(numberOf))]

/** Where a telling stands among the holders of a key: by its day (that of publication where it tells none), then by its id. */
export function positionOf({ id, when, report }: Telling): number {
  const day = Math.floor(Date.parse((when?.from ?? report.publishedAt)?.slice(0, 10) ?? '') / 86_400_000)
  return (Number.isNaN(day) ? 0 : day) * 0x100000000 + hashKey(id)[0]
}

/**
 * Of the holders of a key before and after a place (nearest first), the pairs that are neighbours as long as nobody stands
 * at that place.
 */
export const pairsAcross = <T>(before: readonly T[], after: readonly T[]): readonly (readonly [T, T])[] =>
  before.flatMap((a, i) =>
    after
      .slice(NEAREST - 1 - i)
      .slice(0, 1)
      .map(b => [a, b] as const),
  )

const numberOf = (key: string): number => {
  const [high, low] = hashKey(key)
  return high * 0x200000 + (low >>> 11)
}
