import type { Kysely } from 'kysely'
import { claimAt } from '../incidents/claim-anchors.ts'
import type { Abbreviations } from '../language/abbreviations.ts'
import { claimDecisions } from '../store/claim-decisions.ts'
import type { Tables } from '../store/schema.ts'
import { readingsOf } from '../store/told.ts'
import { UnmetWish } from '../store/wish.ts'
import { type TestCase, testCaseOf } from './test-case.ts'

/** The test case of a decision that rejected a claim, from the newest reading that makes such a claim. Throws UnmetWish. */
export async function rejectedCase(
  db: Kysely<Tables>,
  decision: number,
  abbreviations: Abbreviations,
): Promise<TestCase> {
  const [rejection] = await claimDecisions(db, 'decision.id', [decision])
  if (rejection?.kind !== 'reject')
    throw new UnmetWish(`decision ${decision} rejects no claim; a test case comes of one that does`)
  const readings = await db
    .selectFrom('reading')
    .select('id')
    .where('report_id', '=', rejection.report_id)
    .orderBy('id', 'desc')
    .execute()
  const because = `Rejected by ${rejection.who} on ${rejection.at.slice(0, 10)}: ${rejection.why}`
  for (const { id } of readings) {
    const reading = (await readingsOf(db, [id])).get(id)!
    const claim = claimAt(JSON.parse(rejection.anchor), reading)
    if (claim) return testCaseOf(claim, reading, because, abbreviations)
  }
  throw new UnmetWish(`no reading of ${rejection.report_id} makes that claim any more`)
}
