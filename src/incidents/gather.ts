import { clustersOf } from './clusters.ts'
import { componentsOf } from './components.ts'
import type { Incident, Link, Pin } from './incident.ts'
import { byPublication, incidentOf } from './incident-of.ts'
import { decided } from './pinned.ts'
import type { Telling } from './telling.ts'
import { toldApart } from './told-apart.ts'

/** Links below this score are not worth keeping: gathering counts a pair without a link as 0. */
export const WORTH_KEEPING = 0.02

/** Strength of a tie, between best and mean score, from which two groups of tellings are one incident. */
export const SAME = 0.5

/** Whether a link by itself brings its tellings into one component: what must be gathered anew together. */
export const connects = ({ score }: Link): boolean => score >= SAME

/**
 * Tellings → incidents, the same whatever the order of what is given, pins apart (a later pin wins). The two
 * groups with the strongest tie are joined, as long as that is at least `SAME`; two tellings that one report tells apart
 * stay so unless a pin joins them. As only links from `SAME` up and pins bring tellings together, gathering a component
 * by itself gives what gathering the whole ledger gives.
 */
export function gather(
  tellings: readonly Telling[],
  links: readonly Link[],
  pins: readonly Pin[],
): readonly Incident[] {
  const ordered = tellings.toSorted(byPublication)
  const byId = new Map(ordered.map(telling => [telling.id, telling]))
  const inside = links.filter(({ a, b }) => byId.has(a) && byId.has(b))
  const { together, apart } = decided(new Set(byId.keys()), pins)
  const mustBeApart = (a: string, b: string): boolean => apart(a, b) || toldApart(byId.get(a)!, byId.get(b)!)
  return componentsOf([...byId.keys()], inside, connects, together).flatMap(component =>
    clustersOf(component, SAME, together, mustBeApart).flatMap(
      ({ tellings, links }) =>
        incidentOf(
          tellings.map(id => byId.get(id)!),
          links,
        ) ?? [],
    ),
  )
}
