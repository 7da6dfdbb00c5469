import type { Component } from './components.ts'
import type { Link } from './incident.ts'

/** Highest score and sum of scores between the members of two clusters, in whole ten-thousandths: no order of adding changes them. */
type Tie = { readonly best: number; readonly sum: number }
type Cluster = { readonly members: readonly number[]; readonly ties: Map<Cluster, Tie> }
type Pair = { readonly a: Cluster; readonly b: Cluster; readonly strength: number }

/**
 * Agglomeration within one component: the two clusters with the strongest tie are joined until none is as strong as
 * `least`; of equal ones, the one whose members stand first. A pair without a link counts as 0.
 */
export function clustersOf(
  { tellings, links }: Component,
  least: number,
  together: readonly (readonly string[])[],
  mustBeApart: (a: string, b: string) => boolean,
): readonly Component[] {
  const clusters = new Set(startingClusters(tellings, links, together))
  const separate = (a: Cluster, b: Cluster): boolean =>
    a.members.some(x => b.members.some(y => mustBeApart(tellings[x]!, tellings[y]!)))
  for (let pair = strongest(clusters, least, separate); pair; pair = strongest(clusters, least, separate)) {
    clusters.delete(pair.a)
    clusters.delete(pair.b)
    clusters.add(union(pair.a, pair.b))
  }
  return [...clusters]
    .sort((a, b) => a.members[0]! - b.members[0]!)
    .map(({ members }) => {
      const ids = members.map(i => tellings[i]!)
      const known = new Set(ids)
      return { tellings: ids, links: links.filter(({ a, b }) => known.has(a) && known.has(b)) }
    })
}

/** Each telling by itself, those that persons put together as one. */
function startingClusters(
  tellings: readonly string[],
  links: readonly Link[],
  together: readonly (readonly string[])[],
): readonly Cluster[] {
  const index = new Map(tellings.map((id, i) => [id, i]))
  const pinned = together.filter(group => index.has(group[0]!))
  const alone = new Set(tellings)
  for (const id of pinned.flat()) alone.delete(id)
  const groups = [...pinned, ...[...alone].map(id => [id])]
  const clusters = groups.map(
    (ids): Cluster => ({ members: ids.map(id => index.get(id)!).sort((x, y) => x - y), ties: new Map() }),
  )
  const clusterOf = new Map(clusters.flatMap(cluster => cluster.members.map(i => [i, cluster] as const)))
  for (const { a, b, score } of links) {
    const [x, y] = [clusterOf.get(index.get(a)!)!, clusterOf.get(index.get(b)!)!]
    const whole = Math.round(1e4 * score)
    if (x !== y) tie(x, y, { best: whole, sum: whole })
  }
  return clusters
}

/** How much of a tie's strength is its best score, the rest is the mean: a late report is like the first ones, not like all. */
const BEST = 0.4

function strongest(
  clusters: ReadonlySet<Cluster>,
  least: number,
  separate: (a: Cluster, b: Cluster) => boolean,
): Pair | null {
  let best: Pair | null = null
  for (const a of clusters)
    for (const [b, { best: top, sum }] of a.ties) {
      if (b.members[0]! < a.members[0]!) continue
      const strength = (BEST * top + ((1 - BEST) * sum) / (a.members.length * b.members.length)) / 1e4
      const pair = { a, b, strength }
      if (strength >= least && (!best || stands(pair, best) < 0) && !separate(a, b)) best = pair
    }
  return best
}

const stands = (x: Pair, y: Pair): number =>
  y.strength - x.strength || x.a.members[0]! - y.a.members[0]! || x.b.members[0]! - y.b.members[0]!

/** One cluster of two, which takes over their ties. */
function union(a: Cluster, b: Cluster): Cluster {
  const joined: Cluster = { members: [...a.members, ...b.members].sort((x, y) => x - y), ties: new Map() }
  for (const part of [a, b])
    for (const [other, between] of part.ties) {
      other.ties.delete(part)
      if (other !== a && other !== b) tie(joined, other, between)
    }
  return joined
}

/** Adds to what ties two clusters, seen from both. */
function tie(a: Cluster, b: Cluster, more: Tie): void {
  const known = a.ties.get(b) ?? { best: 0, sum: 0 }
  const both = { best: Math.max(known.best, more.best), sum: known.sum + more.sum }
  a.ties.set(b, both)
  b.ties.set(a, both)
}
