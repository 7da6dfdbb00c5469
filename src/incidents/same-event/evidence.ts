import type { Weight } from './weights.ts'

/** What one ground brings forward on two coded reports: named weights, how often each counts, and words for a person. */
export type Evidence = {
  readonly ground: string
  readonly parts: readonly (readonly [weight: Weight, times: number])[]
  readonly words: string
}
