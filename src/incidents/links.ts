import { compare } from './compare.ts'
import { WORTH_KEEPING } from './gather.ts'
import type { Link } from './incident.ts'
import { keyNumbersOf, NEAREST, positionOf } from './neighbours.ts'
import { reachesMeet, reachOf } from './reach.ts'
import type { Telling } from './telling.ts'

/** The links among tellings: every two that are neighbours by a key and may be linked are judged; those worth keeping are given. */
export function linksAmong(tellings: readonly Telling[]): readonly Link[] {
  const positions = new Map(tellings.map(telling => [telling, positionOf(telling)]))
  const byKey = new Map<number, Telling[]>()
  for (const telling of tellings.toSorted((a, b) => positions.get(a)! - positions.get(b)!))
    for (const key of keyNumbersOf(telling)) {
      const holders = byKey.get(key)
      if (holders) holders.push(telling)
      else byKey.set(key, [telling])
    }
  const neighbours = new Map<Telling, Set<Telling>>(tellings.map(telling => [telling, new Set()]))
  for (const holders of byKey.values())
    holders.forEach((telling, i) => {
      for (const other of holders.slice(i + 1, i + 1 + NEAREST)) neighbours.get(telling)!.add(other)
    })
  return [...neighbours].flatMap(([telling, others]) => [...others].flatMap(other => linkOf(telling, other) ?? []))
}

/** The link of two tellings; null for those of one report, those that cannot be of the same days, and where it is not worth keeping. */
export function linkOf(a: Telling, b: Telling): Link | null {
  if (a.report.id === b.report.id || !reachesMeet(reachOf(a), reachOf(b))) return null
  const link = compare(a, b)
  return link.score >= WORTH_KEEPING ? link : null
}
