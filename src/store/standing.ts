import type { Kysely } from 'kysely'
import { type ClaimDecision, claimDecisions } from './claim-decisions.ts'
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
  /** What it is on: tellings; none of a claim. */
  readonly tellings: readonly (DecidedTelling & { readonly incident: string | null })[]
  /** The claim that it is on, with its number and incident of today; null of a merge or split. */
  readonly claim: DecidedClaim | null
}

/** A claim that was decided on; of a correction with the field, what it had, and what is right. */
export type DecidedClaim = {
  readonly number: number | null
  readonly report: string
  readonly words: string
  readonly incident: string | null
  readonly field: string | null
  readonly old: string | null
  readonly new: string | null
  /** The decision on another copy of the report that it repeats. */
  readonly repeats: number | null
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
  const claims = await decidedClaims(
    db,
    decisions.map(({ id }) => id),
  )
  const byDecision = Map.groupBy(held, ({ decision_id }) => decision_id)
  return decisions.map(({ tellings, ...row }) => {
    const incidents = new Map((byDecision.get(row.id) ?? []).map(({ position, incident }) => [position, incident]))
    const decided = (JSON.parse(tellings) as readonly DecidedTelling[]).map((telling, position) => ({
      ...telling,
      incident: incidents.get(position) ?? null,
    }))
    const claim = claims.get(row.id)
    if (!claim) return { ...row, state: stateOf(row, decided), tellings: decided, claim: null }
    const { isOverruled, ...on } = claim
    const state = row.revoked_at ? 'revoked' : on.number === null ? 'lost' : isOverruled ? 'overruled' : 'in force'
    return { ...row, state, tellings: [], claim: on }
  })
}

/** The claims that decisions are on, and whether a later decision on the same claim overrules them. */
async function decidedClaims(
  db: Kysely<Tables>,
  decisions: readonly number[],
): Promise<ReadonlyMap<number, DecidedClaim & { readonly isOverruled: boolean }>> {
  const own = await claimDecisions(db, 'decision.id', decisions)
  const numbers = own.flatMap(({ claim_id }) => claim_id ?? [])
  const later = (await claimDecisions(db, 'decision_claim.claim_id', numbers)).filter(other => !other.revoked_at)
  const incidents = await inBatches(numbers, some =>
    db.selectFrom('claim').select(['id', 'incident_id']).where('id', 'in', some).execute(),
  )
  const incidentOf = new Map(incidents.map(({ id, incident_id }) => [id, incident_id]))
  const overrules = (a: ClaimDecision, b: ClaimDecision): boolean =>
    a.id > b.id &&
    a.claim_id === b.claim_id &&
    (b.kind === 'skip' || (a.kind !== 'skip' && (b.kind !== 'correct' || a.kind === 'reject' || a.field === b.field)))
  return new Map(
    own.map(decision => [
      decision.id,
      {
        number: decision.claim_id,
        report: decision.report_id,
        words: decision.words,
        incident: incidentOf.get(decision.claim_id ?? -1) ?? null,
        field: decision.field,
        old: decision.old,
        new: decision.new,
        repeats: decision.repeats,
        isOverruled: later.some(other => overrules(other, decision)),
      },
    ]),
  )
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
