import type { Kysely } from 'kysely'
import { type Ruling, rulingOf } from '../incidents/ruled.ts'
import { type ClaimDecision, claimDecisions, decidedOf } from '../store/claim-decisions.ts'
import type { Tables } from '../store/schema.ts'

/** What people last decided on a claim and nobody revoked: 'open' where nobody did. */
export type ClaimState = {
  readonly state: 'open' | 'accepted' | 'corrected' | 'rejected' | 'skipped'
  /** The number of the decision that makes it so. */
  readonly decision: number | null
  readonly corrections: Ruling['corrections']
}

/** The state of claims by their numbers; those that nobody decided on are left out. */
export async function claimStates(
  db: Kysely<Tables>,
  claims: readonly number[],
): Promise<ReadonlyMap<number, ClaimState>> {
  const decisions = await claimDecisions(db, 'decision_claim.claim_id', claims)
  const standing = decisions.filter(({ revoked_at }) => revoked_at === null)
  return new Map([...Map.groupBy(standing, ({ claim_id }) => claim_id!)].map(([claim, own]) => [claim, stateOf(own)]))
}

export const OPEN: ClaimState = { state: 'open', decision: null, corrections: {} }

const STATES = { accept: 'accepted', correct: 'corrected', reject: 'rejected', skip: 'skipped' } as const

/** A skipped claim is one that was only ever skipped. */
function stateOf(decisions: readonly ClaimDecision[]): ClaimState {
  const decided = decisions.map(decidedOf)
  const last = decisions.findLast(({ kind }) => kind !== 'skip') ?? decisions.at(-1)!
  return {
    state: STATES[last.kind as keyof typeof STATES],
    decision: last.id,
    corrections: rulingOf(decided).corrections,
  }
}
