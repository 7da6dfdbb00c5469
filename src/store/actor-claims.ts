import type { Kysely } from 'kysely'
import type { KeptActor } from './actors.ts'
import { inBatches } from './in-batches.ts'
import type { Tables } from './schema.ts'

/** What claims say of two actors. `kind`: type of event, kind of relation, or "speaks of". */
export type Edge = {
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly claims: readonly number[]
}

/** The numbers of the claims in which one of some names takes part, last published first. */
export async function claimsWith(db: Kysely<Tables>, folded: readonly string[]): Promise<readonly number[]> {
  const rows = await inBatches(folded, some =>
    db
      .selectFrom('claim_actor')
      .innerJoin('claim', 'claim.id', 'claim_actor.claim_id')
      .select(['claim.id', 'claim.published_at as day'])
      .where('claim_actor.folded', 'in', some)
      .where('claim.current', '=', 1)
      .execute(),
  )
  const days = new Map(rows.map(({ id, day }) => [id, day ?? '']))
  return [...days].toSorted(([a, day], [b, other]) => (day < other ? 1 : day > other ? -1 : b - a)).map(([id]) => id)
}

/** Claims looked at for edges at the most: the newest. */
const MOST = 2000

/** What claims say of any two of those who take part in them; `keyOf` tells who a name is of, null of who is left out. */
export async function edgesIn(
  db: Kysely<Tables>,
  claims: readonly number[],
  keyOf: (folded: string) => KeptActor['key'] | null,
): Promise<readonly Edge[]> {
  const rows = await inBatches(claims.slice(0, MOST), some =>
    db
      .selectFrom('claim_actor')
      .innerJoin('claim', 'claim.id', 'claim_actor.claim_id')
      .select(['claim.id', 'claim.type', 'claim_actor.role', 'claim_actor.folded'])
      .where('claim.id', 'in', some)
      .orderBy('claim.id')
      .execute(),
  )
  const found = [...Map.groupBy(rows, ({ id }) => id)].flatMap(([claim, parties]) => {
    const of = (role: string): readonly string[] =>
      [...new Set(parties.filter(party => party.role === role).map(({ folded }) => keyOf(folded)))].flatMap(
        key => key ?? [],
      )
    const pairs = (from: readonly string[], to: readonly string[], kind: string) =>
      from.flatMap(a => to.filter(b => b !== a).map(b => ({ from: a, to: b, kind, claim })))
    const type = parties[0]!.type
    const people = [...of('actor'), ...of('recipient'), ...of('from'), ...of('to')]
    return [
      ...pairs(of('actor'), of('recipient'), type),
      ...pairs(of('from'), of('to'), type),
      ...pairs(of('source'), [...new Set(people)], 'speaks of'),
    ]
  })
  return [...Map.groupBy(found, ({ from, to, kind }) => `${from}\n${to}\n${kind}`).values()]
    .map(some => ({ ...some[0]!, claims: [...new Set(some.map(({ claim }) => claim))] }))
    .map(({ from, to, kind, claims: rest }) => ({ from, to, kind, claims: rest }))
    .toSorted((a, b) => b.claims.length - a.claims.length)
}
