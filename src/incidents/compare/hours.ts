import type { Reason } from '../incident.ts'
import type { Hours, Telling } from '../telling.ts'

/** The part of the day, where both tell it: only what cannot be one counts, for most reports tell none. */
export function comparedHours({ scene: a }: Telling, { scene: b }: Telling): Reason | null {
  if (!a?.hours || !b?.hours || overlap(a.hours, b.hours)) return null
  return { ground: 'hours', weight: -1.5, words: `told for ${wordsOf(a.hours)} and for ${wordsOf(b.hours)}` }
}

const overlap = (a: Hours, b: Hours): boolean => a.from < b.to && b.from < a.to
const wordsOf = ({ from, to }: Hours): string => `${from} to ${to} h`
