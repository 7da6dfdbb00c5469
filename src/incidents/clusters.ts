import type { Component } from './components.ts'
import type { Link } from './incident.ts'

type Cluster = { readonly members: readonly number[]; readonly linked: Map<Cluster, number> }

/**
 * Average linkage within one component: the two clusters with the highest mean score are joined until none reaches
 * `least`; of equal means, the one whose members stand first. A pair without a link counts as 0. Sums are whole
 * ten-thousandths, so that the order of adding changes nothing.
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
  for (;;) {
    const best = bestPair(clusters, least, separate)
    if (!best) break
    const [a, b] = best
    for (const cluster of [a, b]) clusters.delete(cluster)
    clusters.add(union(a, b))
  }
  const found = [...clusters].map(({ members }) => members.toSorted((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!)
  return found.map(members => {
    const ids = members.map(i => tellings[i]!)
    const known = new Set(ids)
    return { tellings: ids, links: links.filter(({ a, b }) => known.has(a) && known.has(b)) }
  })
}

/** Each telling by itself, those that persons put together as one; `linked` holds the sum of scores to each other cluster. */
function startingClusters(
  tellings: readonly string[],
  links: readonly Link[],
  together: readonly (readonly string[])[],
): readonly Cluster[] {
  const index = new Map(tellings.map((id, i) => [id, i]))
  const pinned = together.filter(group => index.has(group[0]!))
  const groups = [
    ...pinned.map(group => group.map(id => index.get(id)!).sort((a, b) => a - b)),
    ...tellings.flatMap((id, i) => (pinned.some(group => group.includes(id)) ? [] : [[i]])),
  ]
  const clusters = groups.map((members): Cluster => ({ members, linked: new Map() }))
  const clusterOf = new Map(clusters.flatMap(cluster => cluster.members.map(i => [i, cluster] as const)))
  for (const { a, b, score } of links) {
    const [x, y] = [clusterOf.get(index.get(a)!)!, clusterOf.get(index.get(b)!)!]
    if (x === y) continue
    x.linked.set(y, (x.linked.get(y) ?? 0) + Math.round(1e4 * score))
    y.linked.set(x, x.linked.get(y)!)
  }
  return clusters
}

function bestPair(
  clusters: ReadonlySet<Cluster>,
  least: number,
  separate: (a: Cluster, b: Cluster) => boolean,
): readonly [Cluster, Cluster] | null {
  let best: { a: Cluster; b: Cluster; mean: number } | null = null
  for (const a of clusters)
    for (const [b, sum] of a.linked) {
      if (b.members[0]! < a.members[0]!) continue
      const mean = sum / (1e4 * a.members.length * b.members.length)
      if (mean < least || (best && !isBetter(a, b, mean, best))) continue
      if (!separate(a, b)) best = { a, b, mean }
    }
  return best && [best.a, best.b]
}

const isBetter = (a: Cluster, b: Cluster, mean: number, than: { a: Cluster; b: Cluster; mean: number }): boolean =>
  mean !== than.mean
    ? mean > than.mean
    : a.members[0]! !== than.a.members[0]!
      ? a.members[0]! < than.a.members[0]!
      : b.members[0]! < than.b.members[0]!

/** One cluster of two, taking their places in what is linked to them. */
function union(a: Cluster, b: Cluster): Cluster {
  const joined: Cluster = { members: [...a.members, ...b.members].sort((x, y) => x - y), linked: new Map() }
  for (const part of [a, b])
    for (const [other, sum] of part.linked) {
      other.linked.delete(part)
      if (other === a || other === b) continue
      joined.linked.set(other, (joined.linked.get(other) ?? 0) + sum)
      other.linked.set(joined, joined.linked.get(other)!)
    }
  return joined
}
