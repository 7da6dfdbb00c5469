import type { Resolved } from './resolve.ts'
import type { Expression } from './sense.ts'

/** An expression with what it was settled as, and its sentence. */
export type Settled = {
  readonly expression: Expression
  readonly resolved: Resolved
  /** Number of the sentence in the syntax. */
  readonly sentence: number
}
