import type { Reason } from '../incident.ts'
import type { Telling } from '../telling.ts'

/** What it was aimed at, where both name a kind of target. */
export function comparedTargets({ scene: a }: Telling, { scene: b }: Telling): Reason | null {
  if (!a?.targets.length || !b?.targets.length) return null
  const shared = a.targets.filter(target => b.targets.includes(target))
  return shared.length
    ? { ground: 'target', weight: 0.3, words: `both on: ${shared.join(', ')}` }
    : { ground: 'target', weight: -1.2, words: `on: ${a.targets.join(', ')}; and on: ${b.targets.join(', ')}` }
}
