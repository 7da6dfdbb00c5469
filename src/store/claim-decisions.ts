import type { Kysely, Transaction } from 'kysely'
import { claimAt } from '../incidents/claim-anchors.ts'
import type { Correctable, Decided } from '../incidents/ruled.ts'
import type { Reading } from '../reading/reading.ts'
import { inBatches } from './in-batches.ts'
import type { Tables } from './schema.ts'

/** A decision on one claim, as it was made. */
export type ClaimDecision = Pick<
  Tables['decision'],
  'kind' | 'who' | 'why' | 'at' | 'revoked_by' | 'revoked_why' | 'revoked_at'
> &
  Pick<
    Tables['decision_claim'],
    'report_id' | 'anchor' | 'words' | 'field' | 'old' | 'new' | 'claim_id' | 'repeats'
  > & {
    readonly id: number
  }

/** Finds for each claim of a report that was decided on the claim that its newest reading makes of these words. */
export async function holdClaimDecisions(
  transaction: Transaction<Tables>,
  report: string,
  { number, reading }: { readonly number: number; readonly reading: Reading },
): Promise<void> {
  const held = await transaction
    .selectFrom('decision_claim')
    .select(['decision_id', 'anchor', 'claim_id'])
    .where('report_id', '=', report)
    .execute()
  if (!held.length) return
  const rows = await transaction.selectFrom('claim').select(['id', 'claim']).where('reading_id', '=', number).execute()
  const numbers = new Map(rows.map(({ id, claim }) => [claim, id]))
  for (const { decision_id, anchor, claim_id } of held) {
    const standing = numbers.get(claimAt(JSON.parse(anchor), reading)?.id ?? '') ?? null
    if (standing === claim_id) continue
    await transaction
      .updateTable('decision_claim')
      .set({ claim_id: standing })
      .where('decision_id', '=', decision_id)
      .execute()
  }
}

/** What people decided on claims of `reports`, oldest first, revoked ones too. */
export async function claimDecisions(
  db: Kysely<Tables>,
  by: 'decision_claim.report_id' | 'decision_claim.claim_id' | 'decision.id',
  of: readonly (string | number)[],
): Promise<readonly ClaimDecision[]> {
  const rows = await inBatches([...new Set(of)], some =>
    db
      .selectFrom('decision_claim')
      .innerJoin('decision', 'decision.id', 'decision_claim.decision_id')
      .select(['decision.id', 'kind', 'who', 'why', 'at', 'revoked_by', 'revoked_why', 'revoked_at'])
      .select(['report_id', 'anchor', 'words', 'field', 'old', 'new', 'claim_id', 'repeats'])
      .where(by, 'in', some as never)
      .execute(),
  )
  return rows.toSorted((a, b) => a.id - b.id)
}

/** What a decision says of its claim. */
export const decidedOf = ({ kind, anchor, field, new: value }: ClaimDecision): Decided => ({
  kind: kind as Decided['kind'],
  anchor: JSON.parse(anchor),
  field: field as Correctable | null,
  value,
})

/** When a decision was made, and when it was taken back, where it was. */
export type Times = Pick<Tables['decision'], 'at' | 'revoked_at'>

/** What people decided on claims of some reports and nobody revoked, by report, oldest first; `stood`: that stands otherwise. */
export async function standingDecisions(
  db: Kysely<Tables>,
  reports: readonly string[],
  stood: (times: Times) => boolean = ({ revoked_at }) => revoked_at === null,
): Promise<ReadonlyMap<string, readonly Decided[]>> {
  const decisions = await claimDecisions(db, 'decision_claim.report_id', reports)
  const standing = decisions.filter(stood)
  return new Map(
    [...Map.groupBy(standing, ({ report_id }) => report_id)].map(([report, own]) => [report, own.map(decidedOf)]),
  )
}
