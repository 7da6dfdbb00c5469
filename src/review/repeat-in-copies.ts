import { claimDecisions } from '../store/claim-decisions.ts'
import { type Decider, inTransaction, type Outcome } from '../store/decide.ts'
import type { Ledger } from '../store/open.ts'
import { UnmetWish } from '../store/wish.ts'
import { type ClaimWish, decideClaims } from './decide-claim.ts'
import { inCopies } from './in-copies.ts'

/**
 * Repeats a decision on claims at the same words in copies of its report: a decision on each, for the same reason, taken back
 * with the first or alone. Throws UnmetWish where one of `claims` is none of those on which it may be repeated (src/review/in-copies.ts).
 */
export function repeatInCopies(
  ledger: Ledger,
  decision: number,
  claims: readonly number[],
  { who, at }: Pick<Decider, 'who' | 'at'>,
): Promise<Outcome> {
  return inTransaction(ledger, false, async transaction => {
    const [made] = await claimDecisions(transaction, 'decision.id', [decision])
    const copies = new Set((await inCopies(transaction, decision)).map(({ id }) => id))
    const other = claims.find(claim => !copies.has(claim))
    if (!made || other !== undefined)
      throw new UnmetWish(
        `claim ${other} is not at the words of decision ${decision} in a copy of its report, or somebody decided on it`,
      )
    const { kind, field, new: value, why } = made
    const wishes = [...new Set(claims)].map(claim => ({ kind, claim, field, value }) as ClaimWish)
    return decideClaims(transaction, wishes, { who, why, at }, made.repeats ?? decision)
  })
}
