import type { QuantityKind } from './lexicon.ts'

/** The bounds that words give to a number; null is "no bound". */
export type Bounds = {
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly approximate: boolean
  readonly unknown: boolean
}

/** Just this number. */
export const exactly = (n: number): Bounds => ({ atLeast: n, atMost: n, approximate: false, unknown: false })
/** A number that is said not to be known. */
export const UNKNOWN: Bounds = { atLeast: null, atMost: null, approximate: false, unknown: true }

/** The bounds of `low` to `high` (equal for one number) under a word such as "at least"; `vague` numbers have no upper bound. */
export function boundsOf(kind: QuantityKind, low: number, high: number, vague: boolean): Bounds {
  const unknown = false
  switch (kind) {
    case 'least':
      return { atLeast: low, atMost: null, approximate: vague, unknown }
    case 'more':
      return { atLeast: vague ? low : low + 1, atMost: null, approximate: vague, unknown }
    case 'nearly':
      return { atLeast: null, atMost: high, approximate: true, unknown }
    case 'most':
      return { atLeast: null, atMost: vague ? null : high, approximate: vague, unknown }
    case 'fewer':
      return { atLeast: null, atMost: vague ? null : high - 1, approximate: vague, unknown }
    case 'about':
      return { atLeast: low, atMost: vague ? null : high, approximate: true, unknown }
    case 'none':
      return exactly(0)
    case 'unknown':
      return UNKNOWN
    default:
      return { atLeast: low, atMost: vague ? null : high, approximate: vague, unknown }
  }
}
