import { compare } from './compare.ts'
import { WORTH_KEEPING } from './gather.ts'
import type { Link } from './incident.ts'
import { keysOf } from './keys.ts'
import { reachesMeet, reachOf } from './reach.ts'
import type { Telling } from './telling.ts'

/**
 * The links among tellings: every two that share a key, may be of the same days and are not of one report are judged;
 * those worth keeping are given.
 */
export function linksAmong(tellings: readonly Telling[]): readonly Link[] {
  const reaches = tellings.map(reachOf)
  const byKey = new Map<string, number[]>()
  const links: Link[] = []
  tellings.forEach((telling, i) => {
    const neighbours = new Set<number>()
    for (const key of keysOf(telling)) {
      const holders = byKey.get(key) ?? []
      for (const other of holders) neighbours.add(other)
      holders.push(i)
      byKey.set(key, holders)
    }
    for (const j of neighbours) {
      const other = tellings[j]!
      if (other.report.id === telling.report.id || !reachesMeet(reaches[i]!, reaches[j]!)) continue
      const link = compare(telling, other)
      if (link.score >= WORTH_KEEPING) links.push(link)
    }
  })
  return links
}
