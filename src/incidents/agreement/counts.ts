import type { Count } from '../account.ts'
import type { Agreement } from '../agreement.ts'
import { intervalsAgree } from './intervals.ts'

/** How far an approximate number reaches to either side: "about 20" is 16 to 24, "dozens" (24 and more) is 19 and more. */
const REACH = 0.2

/** First and last number that the words allow. */
export function boundsOf({ atLeast, atMost, approximate, persons }: Count): readonly [number, number] {
  const reach = approximate ? REACH : 0
  const isOpen = atMost === null || persons
  return [Math.floor((atLeast ?? 0) * (1 - reach)), isOpen ? Infinity : Math.ceil(atMost * (1 + reach))]
}

/**
 * "At least 5" and 7 agree, and 7 refines; 12 contradicts 19. A number said to be unknown contradicts none; any refines it.
 * Numbers of others ("14 militants", "27 people") are not compared: the ones may be among the others or not.
 */
export function countsAgree(a: Count, b: Count): Agreement {
  if (a.whom !== b.whom) return 'silent'
  if (a.unknown || b.unknown) return a.unknown && b.unknown ? 'agrees' : a.unknown ? 'refined' : 'refines'
  return intervalsAgree(boundsOf(a), boundsOf(b))
}

/** People present may be others each time (marchers, police): numbers of them never contradict. */
export function presentAgree(a: Count, b: Count): Agreement {
  const agreement = countsAgree(a, b)
  return agreement === 'contradicts' ? 'silent' : agreement
}

/** How many people lie between two counts that contradict each other; 0 where they do not. */
export function countGap(a: Count, b: Count): number {
  if (a.whom !== b.whom || a.unknown || b.unknown) return 0
  const [x, y] = [boundsOf(a), boundsOf(b)]
  return Math.max(0, x[0] - y[1], y[0] - x[1])
}
