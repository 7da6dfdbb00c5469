import type { Pin } from './incident.ts'

/** What persons decided: groups that belong together, and pairs that must stay apart. */
export type Decided = {
  readonly together: readonly (readonly string[])[]
  readonly apart: (a: string, b: string) => boolean
}

/** Pins in the order of decision → what is in force: where two contradict each other the later one is. Tellings not in `known` are passed over. */
export function decided(known: ReadonlySet<string>, pins: readonly Pin[]): Decided {
  const split = new Set<string>()
  const groups = new Map<string, readonly string[]>()
  const groupOf = (id: string): readonly string[] => groups.get(id) ?? [id]
  const apart = (a: string, b: string): boolean => split.has(pairKey(a, b))
  for (const { kind, tellings } of pins.toReversed()) {
    const [first, ...rest] = tellings.filter(id => known.has(id))
    for (const other of rest) {
      const [x, y] = [groupOf(first!), groupOf(other)]
      if (x === y || x.some(a => y.some(b => apart(a, b)))) continue
      if (kind === 'split') split.add(pairKey(first!, other))
      else {
        const joined = [...x, ...y]
        for (const id of joined) groups.set(id, joined)
      }
    }
  }
  return { together: [...new Set(groups.values())], apart }
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
