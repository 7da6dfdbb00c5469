import type { Claim, Event, Figure, Relation } from '../reading/reading.ts'

/** Frames × chains → claims. */
export function assembleClaims(
  _events: readonly Event[],
  _figures: readonly Figure[],
  _relations: readonly Relation[],
): readonly Claim[] {
  return []
}
