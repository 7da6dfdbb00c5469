import type { Actor, Relation } from '../reading.ts'

/** A relation with the half-open range of words that states it. */
export type Found = {
  readonly kind: Relation['kind']
  readonly from: Actor
  readonly to: Actor
  readonly first: number
  readonly last: number
}
