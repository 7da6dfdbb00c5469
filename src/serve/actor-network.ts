import { type Edge, type Keys, SPEAKS } from '../store/actor-edges.ts'
import type { KeptActor } from '../store/actors.ts'
import type { ActorNetwork } from './api/actor.ts'

const node = ({ key, name, named, claims }: KeptActor): ActorNetwork['nodes'][number] => ({ key, name, named, claims })

/** By the folded names of actors, their keys. */
export const keysOf = (actors: readonly KeptActor[]): Keys =>
  new Map(actors.flatMap(({ key, aliases }) => aliases.map(({ folded }) => [folded, key] as const)))

/** Of some actors those of whom claims say most in pairs: that one did something, before that one spoke. */
export function densest(actors: readonly KeptActor[], edges: readonly Edge[], most: number): ActorNetwork {
  const keys = new Set<string>()
  const deedsFirst = edges.toSorted((a, b) => Number(a.kind === SPEAKS) - Number(b.kind === SPEAKS))
  for (const { from, to } of deedsFirst)
    if (keys.size <= most - 2 || (keys.has(from) && keys.has(to))) keys.add(from).add(to)
  return within(keys, actors, edges)
}

/** Those beside an actor that its network shows. */
const AROUND = 40

/** An actor and those who share most claims with it. */
export function nearest(actor: KeptActor, edges: readonly Edge[], actors: readonly KeptActor[]): ActorNetwork {
  const shared = new Map<string, number>()
  for (const { from, to, claims } of edges)
    if (from === actor.key || to === actor.key) {
      const other = from === actor.key ? to : from
      shared.set(other, (shared.get(other) ?? 0) + claims.length)
    }
  const near = [...shared].toSorted((a, b) => b[1] - a[1]).slice(0, AROUND)
  return within(new Set([actor.key, ...near.map(([key]) => key)]), actors, edges)
}

const within = (keys: ReadonlySet<string>, actors: readonly KeptActor[], edges: readonly Edge[]): ActorNetwork => ({
  nodes: actors.filter(({ key }) => keys.has(key)).map(node),
  edges: edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
})
