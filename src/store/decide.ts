import type { Transaction } from 'kysely'
import type { Extent } from '../incidents/anchors.ts'
import type { DecidedTelling } from './decisions.ts'
import { inBatches } from './in-batches.ts'
import { incidentNamed } from './incident-named.ts'
import type { Ledger } from './open.ts'
import { componentOf, regather } from './regather.ts'
import type { Tables } from './schema.ts'
import { brokenAmong } from './standing.ts'

/** What a person wants of the incidents: these are one; these reports tell of another happening than the rest. */
export type Wish =
  | { readonly kind: 'merge'; readonly incidents: readonly string[] }
  | { readonly kind: 'split'; readonly incident: string; readonly reports: readonly string[] }

/** Who decides and why, and when (ISO 8601). */
export type Decider = { readonly who: string; readonly why: string; readonly at: string }

/** An incident with the reports that tell of it. */
export type Members = { readonly incident: string; readonly reports: readonly string[] }

/** What a decision, or taking it back, changes: the incidents concerned as they were and as they are. */
export type Outcome = {
  readonly decision: number
  readonly before: readonly Members[]
  readonly after: readonly Members[]
  /** Decisions of other days that it overrules: the later one wins. */
  readonly overruled: readonly number[]
}

/** A wish that cannot be met, in one sentence for people. Nothing has changed. */
export class UnmetWish extends Error {
  override readonly name = 'UnmetWish'
}

/**
 * Writes a decision and gathers what it concerns anew. It holds, whatever is added or read again, until it is revoked or a
 * later one overrules it. `preview`: only tells what would change. Throws UnmetWish.
 */
export function decide(ledger: Ledger, wish: Wish, decider: Decider, preview = false): Promise<Outcome> {
  return inTransaction(ledger, preview, async transaction => {
    const tellings = await (wish.kind === 'merge' ? toMerge(transaction, wish.incidents) : toSplit(transaction, wish))
    const decided = tellings.map(
      ({ report, extents, words, side }): DecidedTelling => ({ report, extents, words, side }),
    )
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
  })
}

/** Takes a decision back: the machine and all other decisions stand as if it had not been made. Throws UnmetWish. */
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
    return changing(
      transaction,
      held.flatMap(({ telling_id }) => telling_id ?? []),
      async () => {
        await transaction
          .updateTable('decision')
          .set({ revoked_by: decider.who, revoked_why: decider.why, revoked_at: decider.at })
          .where('id', '=', decision)
          .execute()
        return decision
      },
    )
  })
}

async function inTransaction<T>(
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

/** Does what changes the pins on `tellings`, and compares the incidents around them before and after. */
async function changing(
  transaction: Transaction<Tables>,
  tellings: readonly string[],
  change: () => Promise<number>,
): Promise<Outcome> {
  const around = await componentOf(transaction, tellings)
  const before = await membersOf(transaction, around)
  const brokenBefore = new Set(await brokenAmong(transaction, around))
  const decision = await change()
  const reached = await componentOf(transaction, around)
  await regather(transaction, { tellings: reached, incidents: [], reports: [] })
  const after = await membersOf(transaction, reached)
  const broken = await brokenAmong(transaction, reached)
  const same = ({ incident, reports }: Members, others: readonly Members[]) =>
    others.some(other => other.incident === incident && other.reports.join('\n') === reports.join('\n'))
  return {
    decision,
    before: before.filter(members => !same(members, after)),
    after: after.filter(members => !same(members, before)),
    overruled: broken.filter(id => id !== decision && !brokenBefore.has(id)),
  }
}

/** The incidents of tellings with the ids of their reports, sorted. */
async function membersOf(transaction: Transaction<Tables>, tellings: readonly string[]): Promise<readonly Members[]> {
  const rows = await inBatches(tellings, some =>
    transaction.selectFrom('telling').select(['incident_id', 'report_id']).where('id', 'in', some).execute(),
  )
  return [...Map.groupBy(rows, ({ incident_id }) => incident_id!)]
    .map(([incident, members]) => ({ incident, reports: [...new Set(members.map(row => row.report_id))].sort() }))
    .sort((a, b) => (a.incident < b.incident ? -1 : 1))
}

/** Units of text of the words that are kept for people to read. */
const LONGEST = 100

type Chosen = DecidedTelling & { readonly id: string }

async function toMerge(transaction: Transaction<Tables>, names: readonly string[]): Promise<readonly Chosen[]> {
  const incidents = new Set<string>()
  for (const name of names) incidents.add(await standing(transaction, name))
  if (incidents.size < 2) throw new UnmetWish(`${names.join(' and ')} are one incident already`)
  const tellings: Chosen[] = []
  for (const incident of incidents) tellings.push(...(await tellingsIn(transaction, incident)))
  return tellings
}

async function toSplit(
  transaction: Transaction<Tables>,
  { incident: name, reports }: Extract<Wish, { kind: 'split' }>,
): Promise<readonly Chosen[]> {
  const tellings = await tellingsIn(transaction, await standing(transaction, name))
  const there = [...new Set(tellings.map(({ report }) => report))]
  const strange = reports.find(report => !there.includes(report))
  if (strange !== undefined)
    throw new UnmetWish(`the report ${strange} does not tell of ${name}; these do: ${there.join(', ')}`)
  if (there.every(report => reports.includes(report)))
    throw new UnmetWish(`these are all reports of ${name}; one at least must stay`)
  return tellings.map(telling => ({ ...telling, side: reports.includes(telling.report) ? 0 : 1 }))
}

async function standing(transaction: Transaction<Tables>, name: string): Promise<string> {
  const id = await incidentNamed(transaction, name)
  if (id === null) throw new UnmetWish(`there is no incident ${name}; according incidents lists them`)
  return id
}

async function tellingsIn(transaction: Transaction<Tables>, incident: string): Promise<readonly Chosen[]> {
  const rows = await transaction
    .selectFrom('telling')
    .innerJoin('report', 'report.id', 'telling.report_id')
    .innerJoin('document', 'document.id', 'report.document_id')
    .select(['telling.id', 'report_id as report', 'spans', 'text'])
    .where('incident_id', '=', incident)
    .orderBy('telling.id')
    .execute()
  return rows.map(({ id, report, spans, text }) => {
    const extents: readonly Extent[] = JSON.parse(spans)
    const [start, end] = extents[0]!
    return { id, report, extents, words: text.slice(start, Math.min(end, start + LONGEST)), side: 0 }
  })
}
