import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from 'kysely'
import type { DecidedTelling } from './decisions.ts'
import { inBatches } from './in-batches.ts'
import type { Ledger } from './open.ts'
import { componentOf, regather } from './regather.ts'
import type { Tables } from './schema.ts'
import { brokenAmong } from './standing.ts'
import { tellingsMeant, UnmetWish, type Wish } from './wish.ts'

/** Who decides and why, and when (ISO 8601). */
export type Decider = { readonly who: string; readonly why: string; readonly at: string }

/** An incident with its tellings and the reports that have them, each sorted. */
export type Members = {
  readonly incident: string
  readonly tellings: readonly string[]
  readonly reports: readonly string[]
}

/** What a decision, or taking it back, changes: the incidents concerned as they were and as they are. */
export type Outcome = {
  readonly decision: number
  readonly before: readonly Members[]
  readonly after: readonly Members[]
  /** Decisions of other days that it overrules: the later one wins. */
  readonly overruled: readonly number[]
}

/**
 * Writes a decision and gathers what it concerns anew. It holds, whatever is added or read again, until it is revoked or a
 * later one overrules it. `preview`: only tells what would change. Throws UnmetWish.
 */
export function decide(ledger: Ledger, wish: Wish, decider: Decider, preview = false): Promise<Outcome> {
  return inTransaction(ledger, preview, transaction => decideWithin(transaction, wish, decider))
}

/** The same, within a transaction that is open already. */
export async function decideWithin(transaction: Transaction<Tables>, wish: Wish, decider: Decider): Promise<Outcome> {
  const tellings = await tellingsMeant(transaction, wish)
  const decided = tellings.map(({ report, extents, words, side }): DecidedTelling => ({ report, extents, words, side }))
  return changing(
    transaction,
    tellings.map(({ id }) => id),
    async () => {
      const { id } = await transaction
        .insertInto('decision')
        .values({
          kind: wish.kind,
          tellings: JSON.stringify(decided),
          ...decider,
          revoked_by: null,
          revoked_why: null,
          revoked_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      for (const [position, { id: telling_id, report: report_id }] of tellings.entries())
        await transaction
          .insertInto('decision_telling')
          .values({ decision_id: id, position, report_id, telling_id })
          .execute()
      return id
    },
  )
}

/**
 * Takes a decision back, and with it those that repeat it on copies: the machine and all other decisions stand as if it had
 * not been made. Throws UnmetWish.
 */
export function revoke(ledger: Ledger, decision: number, decider: Decider, preview = false): Promise<Outcome> {
  return inTransaction(ledger, preview, async transaction => {
    const row = await transaction.selectFrom('decision').selectAll().where('id', '=', decision).executeTakeFirst()
    if (!row) throw new UnmetWish(`there is no decision ${decision}; according decisions lists them`)
    if (row.revoked_at !== null)
      throw new UnmetWish(`decision ${decision} was revoked by ${row.revoked_by} on ${row.revoked_at.slice(0, 10)}`)
    const held = await transaction
      .selectFrom('decision_telling')
      .select('telling_id')
      .where('decision_id', '=', decision)
      .execute()
    const together = [decision, ...(await repeatsOf(transaction, decision))]
    const reports = await reportsRuledBy(transaction, together)
    const around = await inBatches(reports, some =>
      transaction.selectFrom('telling').select('id as telling_id').where('report_id', 'in', some).execute(),
    )
    return changing(
      transaction,
      [...held, ...around].flatMap(({ telling_id }) => telling_id ?? []),
      async () => {
        await transaction
          .updateTable('decision')
          .set({ revoked_by: decider.who, revoked_why: decider.why, revoked_at: decider.at })
          .where('id', 'in', together)
          .execute()
        return decision
      },
      reports,
    )
  })
}

/** Decisions that repeat one on copies and that nobody took back. */
async function repeatsOf(transaction: Transaction<Tables>, decision: number): Promise<readonly number[]> {
  const rows = await transaction
    .selectFrom('decision_claim')
    .innerJoin('decision', 'decision.id', 'decision_claim.decision_id')
    .select('decision.id')
    .where('repeats', '=', decision)
    .where('revoked_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** The reports of the claims that decisions corrected or rejected: what they say in accounts changes with that. */
async function reportsRuledBy(
  transaction: Transaction<Tables>,
  decisions: readonly number[],
): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom('decision_claim')
    .innerJoin('decision', 'decision.id', 'decision_claim.decision_id')
    .select('report_id')
    .distinct()
    .where('decision.id', 'in', decisions)
    .where('kind', '!=', 'skip')
    .execute()
  return rows.map(({ report_id }) => report_id)
}

/** Lets one writer at a time work on the ledger; what throws, or is a preview only, leaves nothing. */
export async function inTransaction<T>(
  { db, differences }: Ledger,
  preview: boolean,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const transaction = await db.startTransaction().execute()
  try {
    await differences.alone(transaction, 'add')
    const result = await work(transaction)
    await (preview ? transaction.rollback() : transaction.commit()).execute()
    return result
  } catch (error) {
    if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute()
    throw error
  }
}

/**
 * Does what changes the pins on `tellings`, or what `reports` say, and compares the incidents around them before and after.
 */
export async function changing(
  transaction: Transaction<Tables>,
  tellings: readonly string[],
  change: () => Promise<number>,
  reports: readonly string[] = [],
): Promise<Outcome> {
  const around = await componentOf(transaction, tellings)
  const before = await membersOf(transaction, around)
  const brokenBefore = new Set(await brokenAmong(transaction, around))
  const decision = await change()
  const reached = await componentOf(transaction, around)
  await regather(transaction, { tellings: reached, left: [], reports })
  const after = await membersOf(transaction, reached)
  const broken = await brokenAmong(transaction, reached)
  const isIn = (members: Members, others: readonly Members[]) => others.some(other => isDeepStrictEqual(other, members))
  return {
    decision,
    before: before.filter(members => !isIn(members, after)),
    after: after.filter(members => !isIn(members, before)),
    overruled: broken.filter(id => id !== decision && !brokenBefore.has(id)),
  }
}

/** The incidents of tellings. */
async function membersOf(transaction: Transaction<Tables>, tellings: readonly string[]): Promise<readonly Members[]> {
  const rows = await inBatches(tellings, some =>
    transaction.selectFrom('telling').select(['id', 'incident_id', 'report_id']).where('id', 'in', some).execute(),
  )
  return [...Map.groupBy(rows, ({ incident_id }) => incident_id ?? '')]
    .filter(([incident]) => incident)
    .map(([incident, members]) => ({
      incident,
      tellings: members.map(({ id }) => id).sort(),
      reports: [...new Set(members.map(row => row.report_id))].sort(),
    }))
    .sort((a, b) => (a.incident < b.incident ? -1 : 1))
}
