import type { Status } from './reading.ts'

/** Statuses from the surest telling to the least sure. */
export const STRENGTH: readonly Status[] = [
  'asserted',
  'claimed',
  'hedged',
  'unclear',
  'planned',
  'hypothetical',
  'denied',
]

/** The less sure of two statuses. */
export const weaker = (a: Status, b: Status): Status => (STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b)
