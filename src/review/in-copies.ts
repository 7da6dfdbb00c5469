import type { Kysely } from 'kysely'
import { claimInCopy } from '../incidents/claim-in-copy.ts'
import { type ClaimDecision, claimDecisions } from '../store/claim-decisions.ts'
import type { Tables } from '../store/schema.ts'
import { claimsAt, type FoundClaim } from '../store/search-claims.ts'
import { readingsOf } from '../store/told.ts'
import { type ClaimState, claimStates, OPEN } from './claim-state.ts'
import { FIELDS, valueIn } from './fields.ts'

/**
 * The claims on which a verdict on a claim may be repeated: those at the same words in copies of its report, and in the report
 * that it copies, on which nobody decided. One that was accepted must have been read alike in all that can be corrected.
 */
export async function inCopies(db: Kysely<Tables>, decision: number): Promise<readonly FoundClaim[]> {
  const [made] = await claimDecisions(db, 'decision.id', [decision])
  if (!made || made.claim_id === null || made.revoked_at !== null || made.kind === 'skip') return []
  const [own] = await claimsAt(db, [{ id: made.claim_id }])
  const found = await claimsAt(db, await atSameWords(db, own!))
  const states = await claimStates(
    db,
    found.map(({ id }) => id),
  )
  return found.filter(
    claim => isFree(states.get(claim.id) ?? OPEN, made) && (made.kind !== 'accept' || saysTheSame(own!, claim)),
  )
}

/** Whether nobody decided on a claim what another decision could overrule. */
const isFree = ({ state, corrections }: ClaimState, { field }: ClaimDecision): boolean =>
  state === 'open' ||
  state === 'skipped' ||
  (state === 'corrected' && field !== null && !Object.hasOwn(corrections, field))

const saysTheSame = (a: FoundClaim, b: FoundClaim): boolean =>
  FIELDS[a.kind]!.every(field => valueIn(a, a.parties, field) === valueIn(b, b.parties, field))

/** The numbers of the claims at the words of another in the copies of its report, in the order of these. */
async function atSameWords(db: Kysely<Tables>, own: FoundClaim): Promise<readonly { readonly id: number }[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('report', 'report.id', 'claim.report_id')
    .select(['claim.id', 'claim', 'reading_id'])
    .where('copy_of', '=', db.selectFrom('report').select('copy_of').where('id', '=', own.report_id))
    .where('report_id', '!=', own.report_id)
    .where('current', '=', 1)
    .where('kind', '=', own.kind)
    .where('type', '=', own.type)
    .orderBy('report.published_at')
    .orderBy('report_id')
    .execute()
  if (!rows.length) return []
  const readings = await readingsOf(db, [own.reading_id, ...rows.map(({ reading_id }) => reading_id)])
  const reading = readings.get(own.reading_id)!
  const claim = reading.claims.find(({ id }) => id === own.claim)!
  return [...Map.groupBy(rows, ({ reading_id }) => reading_id)].flatMap(([number, claims]) => {
    const there = claimInCopy(claim, reading, readings.get(number)!)
    return claims.filter(({ claim: id }) => id === there?.id).map(({ id }) => ({ id }))
  })
}
