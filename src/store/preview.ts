import type { Rule } from '../incidents/aggregate.ts'
import { type Decider, decideWithin, inTransaction } from './decide.ts'
import { type IncidentPoint, incidentPointsAt } from './incident-points.ts'
import type { Ledger } from './open.ts'
import type { Wish } from './wish.ts'

/** What a merge or a split would change: the incidents concerned with their figures, as they are and as they would be. */
export type Preview = {
  readonly before: readonly IncidentPoint[]
  readonly after: readonly IncidentPoint[]
  /** Decisions of other days that it would overrule. */
  readonly overruled: readonly number[]
}

/** The decision itself, taken and rolled back: the ledger holds nothing of it. Throws UnmetWish. */
export async function previewOf(ledger: Ledger, wish: Wish, rule: Rule): Promise<Preview> {
  const { before, after, overruled } = await inTransaction(ledger, true, async transaction => {
    const outcome = await decideWithin(transaction, wish, NOBODY)
    const ids = outcome.after.map(({ incident }) => incident)
    return { ...outcome, after: await incidentPointsAt({ db: transaction }, ids, rule) }
  })
  const ids = before.map(({ incident }) => incident)
  return { before: await incidentPointsAt(ledger, ids, rule), after, overruled }
}

/** A decision that is never kept is nobody's. */
const NOBODY: Decider = { who: '', why: '', at: '' }
