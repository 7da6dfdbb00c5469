import type { ActorEdge, ActorNetwork } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

/** A line of the network: an edge with its names and what it says in words. `id` stands in the address. */
export type Line = ActorEdge & {
  readonly id: string
  readonly fromName: string
  readonly toName: string
  readonly words: string
}

export function linesOf({ nodes, edges }: ActorNetwork): readonly Line[] {
  const names = new Map(nodes.map(({ key, name }) => [key, name]))
  return edges.map(edge => ({
    ...edge,
    id: `${edge.from}~${edge.kind}~${edge.to}`,
    fromName: names.get(edge.from) ?? edge.from,
    toName: names.get(edge.to) ?? edge.to,
    words: kindWords(edge.kind),
  }))
}

/** "Assault", "leads", "speaks of". */
export const kindWords = (kind: string): string =>
  kind === 'speaks of' ? m.actors.speaksOf : m.claimLines.what(kind, null)
