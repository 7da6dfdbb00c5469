import type { Reason } from '../incident.ts'
import type { Telling } from '../telling.ts'

/** What kind: type, and how it was done where both tell. */
export function comparedKinds(a: Telling, b: Telling): Reason | null {
  if (!a.type || !b.type) return null
  if (a.type !== b.type) return { ground: 'kind', weight: -0.5, words: `${a.type} and ${b.type}` }
  if (!a.mode || !b.mode) return null
  return a.mode === b.mode
    ? { ground: 'kind', weight: 0.3, words: `both ${a.type} ${a.mode}` }
    : { ground: 'kind', weight: -0.7, words: `${a.mode} and ${b.mode}` }
}
