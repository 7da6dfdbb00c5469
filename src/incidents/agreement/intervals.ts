import type { Agreement } from '../agreement.ts'

type Interval<T> = readonly [first: T, last: T]

/** Closed intervals: apart, they contradict; one within the other refines it; else they agree. */
export function intervalsAgree<T extends number | string>(a: Interval<T>, b: Interval<T>): Agreement {
  if (a[1] < b[0] || b[1] < a[0]) return 'contradicts'
  const inside = (inner: Interval<T>, outer: Interval<T>): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]
  if (inside(a, b)) return inside(b, a) ? 'agrees' : 'refines'
  return inside(b, a) ? 'refined' : 'agrees'
}
