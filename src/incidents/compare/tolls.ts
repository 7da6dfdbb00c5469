import type { Reason } from '../incident.ts'
import type { Telling, Toll } from '../telling.ts'

/** How many. Bounds that overlap speak for it, more for greater numbers; others a little against it, for tolls grow. */
export function comparedTolls(a: Telling, b: Telling): Reason | null {
  const pairs = a.tolls.flatMap(x => b.tolls.filter(y => y.measure === x.measure).map(y => ({ x, y })))
  const judged = pairs.map(({ x, y }) => judge(x, y))
  if (!judged.length) return null
  return {
    ground: 'figures',
    weight: Math.round(100 * judged.reduce((sum, { weight }) => sum + weight, 0)) / 100,
    words: judged.map(({ words }) => words).join('; '),
  }
}

function judge(x: Toll, y: Toll): { weight: number; words: string } {
  const fits = (x.atLeast ?? 0) <= (y.atMost ?? Infinity) && (y.atLeast ?? 0) <= (x.atMost ?? Infinity)
  const [n, m] = [x.atLeast ?? x.atMost ?? 0, y.atLeast ?? y.atMost ?? 0]
  if (fits)
    return { weight: Math.min(1.5, 0.3 + 0.3 * Math.log2(1 + Math.min(n, m))), words: `${n} ${x.measure} in both` }
  return { weight: Math.abs(n - m) <= 1 ? -0.3 : -0.7, words: `${n} and ${m} ${x.measure}` }
}
