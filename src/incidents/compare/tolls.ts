import type { Reason } from '../incident.ts'
import type { Telling, Toll } from '../telling.ts'

/**
 * How many. Bounds that overlap speak for it, more for greater numbers; others a little against it, for tolls grow, and more
 * where reports published within a day of each other give one twice the other's.
 */
export function comparedTolls(a: Telling, b: Telling): Reason | null {
  const pairs = a.tolls.flatMap(x => b.tolls.filter(y => y.measure === x.measure).map(y => ({ x, y })))
  const judged = pairs.map(({ x, y }) => judge(x, y, publishedTogether(a, b)))
  if (!judged.length) return null
  return {
    ground: 'figures',
    weight: Math.round(100 * judged.reduce((sum, { weight }) => sum + weight, 0)) / 100,
    words: judged.map(({ words }) => words).join('; '),
  }
}

function judge(x: Toll, y: Toll, together: boolean): { weight: number; words: string } {
  const fits = (x.atLeast ?? 0) <= (y.atMost ?? Infinity) && (y.atLeast ?? 0) <= (x.atMost ?? Infinity)
  const [n, m] = [x.atLeast ?? x.atMost ?? 0, y.atLeast ?? y.atMost ?? 0]
  const far = Math.min(n, m) >= 2 && Math.max(n, m) >= 2 * Math.min(n, m) && Math.abs(n - m) > 2
  if (fits)
    return {
      weight: Math.min(n === m ? 1.5 : OPEN, 0.3 + 0.3 * Math.log2(1 + Math.min(n, m))),
      words: n === m ? `${n} ${x.measure} in both` : `${n} and ${m} ${x.measure}, which may be one`,
    }
  return { weight: Math.abs(n - m) <= 1 ? -0.3 : far && together ? -1.2 : -0.7, words: `${n} and ${m} ${x.measure}` }
}

/** Most that "at least 30" and "at least 40" say. */
const OPEN = 0.9
const DAY = 86_400_000
const publishedTogether = ({ report: a }: Telling, { report: b }: Telling): boolean =>
  Math.abs(Date.parse(a.publishedAt?.slice(0, 10) ?? '') - Date.parse(b.publishedAt?.slice(0, 10) ?? '')) <= DAY
