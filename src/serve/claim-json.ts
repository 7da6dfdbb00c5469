import type { Kysely } from 'kysely'
import type { Status } from '../reading/reading.ts'
import { type ClaimState, claimStates, OPEN } from '../review/claim-state.ts'
import { correctedClaim } from '../review/corrected-claim.ts'
import { valueIn } from '../review/fields.ts'
import { foundClaimJson } from '../store/found-claim.ts'
import type { Found } from '../store/page.ts'
import type { Tables } from '../store/schema.ts'
import type { FoundClaim as Row } from '../store/search-claims.ts'
import type { ClaimPage, FoundClaim, ReviewState } from './api/claim.ts'

/** A claim of the ledger as the API tells it: as people corrected it, with what the machine read beside. */
export function claimJson(read: Row, { state, decision, corrections }: ClaimState = OPEN): FoundClaim {
  const claim = correctedClaim(read, corrections)
  return {
    number: claim.id,
    ...foundClaimJson(claim),
    kind: claim.kind as FoundClaim['kind'],
    status: claim.status as Status,
    review: reviewJson(read, { state, decision, corrections }),
  }
}

/** What people decided on a claim as it was read. */
export const reviewJson = (read: Row, { state, decision, corrections }: ClaimState): ReviewState => ({
  state,
  decision: decision === null ? null : String(decision),
  corrections: Object.entries(corrections).map(([field, now]) => ({
    field,
    read: valueIn(read, read.parties, field as keyof typeof corrections),
    now: now ?? null,
  })),
})

/** A page of claims with what people decided on them. */
export async function claimsJson(db: Kysely<Tables>, { rows, ...page }: Found<Row>): Promise<ClaimPage> {
  const states = await claimStates(
    db,
    rows.map(({ id }) => id),
  )
  return { ...page, rows: rows.map(row => claimJson(row, states.get(row.id))) }
}
