import type { Kysely } from 'kysely'
import type { DecidedTelling } from './decisions.ts'
import { inBatches } from './in-batches.ts'
import type { Tables } from './schema.ts'

/** A decision with what became of it. */
export type Standing = Pick<
  Tables['decision'],
  'kind' | 'who' | 'why' | 'at' | 'revoked_by' | 'revoked_why' | 'revoked_at'
> & {
  readonly id: number
  /**
   * 'in force'; 'revoked'; 'overruled' by a later decision; 'lost' where the newest readings tell nothing at the words it
   * rests on (it comes back with them).
   */
  readonly state: 'in force' | 'revoked' | 'overruled' | 'lost'
  readonly tellings: readonly (DecidedTelling & { readonly incident: string | null })[]
}

/** Every decision of a ledger, oldest first; or those of `ids` alone. */
export async function decisionsOf(db: Kysely<Tables>, ids?: readonly number[]): Promise<readonly Standing[]> {
  let query = db.selectFrom('decision').selectAll().orderBy('id')
  if (ids) query = query.where('id', 'in', ids.length ? ids : [-1])
  const decisions = await query.execute()
  const held = await inBatches(
    decisions.map(({ id }) => id),
    some =>
      db
        .selectFrom('decision_telling')
        .leftJoin('telling', 'telling.id', 'decision_telling.telling_id')
        .select(['decision_id', 'position', 'incident_id as incident'])
        .where('decision_id', 'in', some)
        .execute(),
  )
  const byDecision = Map.groupBy(held, ({ decision_id }) => decision_id)
  return decisions.map(({ tellings, ...row }) => {
    const incidents = new Map((byDecision.get(row.id) ?? []).map(({ position, incident }) => [position, incident]))
    const decided = (JSON.parse(tellings) as readonly DecidedTelling[]).map((telling, position) => ({
      ...telling,
      incident: incidents.get(position) ?? null,
    }))
    return { ...row, state: stateOf(row, decided), tellings: decided }
  })
}

/** Ids of the decisions on any of `tellings` that are not revoked and not in force. */
export async function brokenAmong(db: Kysely<Tables>, tellings: readonly string[]): Promise<readonly number[]> {
  const rows = await inBatches(tellings, some =>
    db.selectFrom('decision_telling').select('decision_id').distinct().where('telling_id', 'in', some).execute(),
  )
  const decisions = await decisionsOf(db, [...new Set(rows.map(({ decision_id }) => decision_id))])
  return decisions.flatMap(({ id, state }) => (state === 'overruled' ? id : []))
}

function stateOf(
  { kind, revoked_at }: Pick<Standing, 'kind' | 'revoked_at'>,
  tellings: Standing['tellings'],
): Standing['state'] {
  if (revoked_at !== null) return 'revoked'
  const of = (side: 0 | 1) =>
    new Set(tellings.flatMap(({ side: own, incident }) => (own === side && incident !== null ? incident : [])))
  const [taken, left] = [of(0), of(1)]
  const standing = tellings.filter(({ incident }) => incident !== null)
  if (kind === 'merge') return standing.length < 2 ? 'lost' : taken.size > 1 ? 'overruled' : 'in force'
  if (!taken.size || !left.size) return 'lost'
  return taken.isDisjointFrom(left) ? 'in force' : 'overruled'
}
