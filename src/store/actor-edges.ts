import type { Kysely } from 'kysely'
import { inBatches } from './in-batches.ts'
import type { Tables } from './schema.ts'

/** The kind of an edge from who says something to whom it is said of. */
export const SPEAKS = 'speaks of'

/** What claims say of two actors, by their keys. `kind`: type of event, kind of relation, or "speaks of". */
export type Edge = {
  readonly from: string
  readonly to: string
  readonly kind: string
  /** Numbers, the latest first. */
  readonly claims: readonly number[]
}

/** By the folded name of who takes part in a claim, the key of the actor; none of who is left out. */
export type Keys = ReadonlyMap<string, string>

/** What the current claims say of any two of some actors, most claims first. */
export async function edgesAmong(db: Kysely<Tables>, keys: Keys): Promise<readonly Edge[]> {
  return edgesOf(
    await inBatches(keys.keys(), some => parties(db).where('claim_actor.folded', 'in', some).execute()),
    keys,
  )
}

/** Claims of one actor that are looked at for those beside it, at the most: the newest. */
const MOST = 5000

/** What the claims in which one of some names takes part say of any two in them. */
export async function edgesAround(db: Kysely<Tables>, folded: readonly string[], keys: Keys): Promise<readonly Edge[]> {
  const own = await inBatches(folded, some => parties(db).where('claim_actor.folded', 'in', some).execute())
  const claims = [...new Set(own.map(({ id }) => id))].toSorted((a, b) => b - a).slice(0, MOST)
  return edgesOf(await inBatches(claims, some => parties(db).where('claim.id', 'in', some).execute()), keys)
}

const parties = (db: Kysely<Tables>) =>
  db
    .selectFrom('claim_actor')
    .innerJoin('claim', 'claim.id', 'claim_actor.claim_id')
    .select(['claim.id', 'claim.type', 'claim_actor.role', 'claim_actor.folded'])
    .where('claim.current', '=', 1)

type Party = { readonly id: number; readonly type: string; readonly role: string; readonly folded: string }

function edgesOf(rows: readonly Party[], keys: Keys): readonly Edge[] {
  const found = [...Map.groupBy(rows, ({ id }) => id)].flatMap(([claim, some]) => {
    const of = (...roles: readonly string[]): readonly string[] => [
      ...new Set(some.filter(({ role }) => roles.includes(role)).flatMap(({ folded }) => keys.get(folded) ?? [])),
    ]
    const pairs = (from: readonly string[], to: readonly string[], kind: string) =>
      from.flatMap(a => to.filter(b => b !== a).map(b => ({ from: a, to: b, kind, claim })))
    return [
      ...pairs(of('actor'), of('recipient'), some[0]!.type),
      ...pairs(of('from'), of('to'), some[0]!.type),
      ...pairs(of('source'), of('actor', 'recipient', 'from', 'to'), SPEAKS),
    ]
  })
  return [...Map.groupBy(found, ({ from, to, kind }) => `${from}\n${to}\n${kind}`).values()]
    .map(some => ({
      from: some[0]!.from,
      to: some[0]!.to,
      kind: some[0]!.kind,
      claims: [...new Set(some.map(({ claim }) => claim))].toSorted((a, b) => b - a),
    }))
    .toSorted((a, b) => b.claims.length - a.claims.length || (nameOf(a) < nameOf(b) ? -1 : 1))
}

const nameOf = ({ from, kind, to }: Edge): string => `${from}\n${kind}\n${to}`
