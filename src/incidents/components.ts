import type { Link } from './incident.ts'

/** Tellings that are connected, directly or by way of others: nothing outside bears on how they are gathered. */
export type Component = { readonly tellings: readonly string[]; readonly links: readonly Link[] }

/** Splits tellings (in their order) into what the connecting links and the groups decided by persons hold together. */
export function componentsOf(
  tellings: readonly string[],
  links: readonly Link[],
  connects: (link: Link) => boolean,
  together: readonly (readonly string[])[],
): readonly Component[] {
  const above = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    for (let at = id; at !== root; ) {
      const next = above.get(at)!
      above.set(at, root)
      at = next
    }
    return root
  }
  const join = (a: string, b: string) => {
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x !== y) above.set(x, y)
  }
  for (const link of links) if (connects(link)) join(link.a, link.b)
  for (const [first, ...rest] of together) for (const id of rest) join(first!, id)
  const within = Map.groupBy(
    links.filter(({ a, b }) => rootOf(a) === rootOf(b)),
    ({ a }) => rootOf(a),
  )
  return [...Map.groupBy(tellings, rootOf)].map(([root, members]) => ({
    tellings: members,
    links: within.get(root) ?? [],
  }))
}
