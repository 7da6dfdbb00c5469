import type { Toll } from '../telling.ts'
import { sizeOf } from './toll.ts'

/** Who was struck and is not told to have died, by the bounds of both; none where nobody is left. */
export function survivors(struck: Toll | null, killed: Toll | null): readonly Toll[] {
  if (!struck || (killed && sizeOf(struck) <= sizeOf(killed))) return []
  if (!killed) return [{ ...struck, measure: 'injured' }]
  const most = killed.atMost ?? killed.atLeast
  return [
    {
      ...struck,
      measure: 'injured',
      atLeast: less(struck.atLeast, most),
      atMost: less(struck.atMost, killed.atLeast),
      approximate: struck.approximate || killed.approximate,
      because: `${struck.because}; less those told as killed`,
    },
  ]
}

const less = (bound: number | null, dead: number | null): number | null =>
  bound === null ? null : Math.max(0, bound - (dead ?? 0))
