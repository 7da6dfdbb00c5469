import type { Transaction } from 'kysely'
import type { Issue } from '../text/report.ts'
import { packReading, unpackReading } from './packed.ts'
import { type Placed, placeTellings } from './place.ts'
import type { ReadReport } from './read-report.ts'
import { actorsNamed } from './report-actors.ts'
import type { Tables } from './schema.ts'

/** Who read a report and when: the version as of src/intake/reader-version.ts, the moment in ISO 8601. */
export type Made = { readonly reader: string; readonly at: string }

/** A report that the ledger now has: under which id, what was done, and what that changed. */
export type Kept = {
  readonly id: string
  /** 'known': by this text, description and reader already; nothing was written. */
  readonly state: 'added' | 'known' | 'read again'
  /** How many claims its reading has. */
  readonly claims: number
}

/** A report to be kept: `original` is the name of its bytes in the ledger, where they must be by then. */
export type ToKeep = { readonly read: ReadReport; readonly original: string; readonly made: Made }

/**
 * Writes reports with their documents, readings, claims and tellings, as far as the ledger has them not, and places them
 * among the others. All of it stands or falls with the transaction. Where another report has the id of one, it gets its own.
 */
export async function keepReports(
  transaction: Transaction<Tables>,
  reports: readonly ToKeep[],
): Promise<readonly Kept[]> {
  const written: Written[] = []
  for (const report of reports) written.push(await writeReport(transaction, report))
  await placeTellings(
    transaction,
    written.flatMap(({ placed }) => placed ?? []),
  )
  return written.map(({ kept }) => kept)
}

type Written = { readonly kept: Kept; readonly placed: Placed | null }

async function writeReport(transaction: Transaction<Tables>, { read, original, made }: ToKeep): Promise<Written> {
  const known = await transaction
    .selectFrom('report')
    .select('id')
    .where('identity', '=', read.identity)
    .executeTakeFirst()
  if (known) return writeReading(transaction, known.id === read.report.id ? read : renamed(read, known.id), made)
  const taken = await transaction.selectFrom('report').select('id').where('id', '=', read.report.id).executeTakeFirst()
  const own = taken ? renamed(read, `${read.report.id}${OWN}${read.identity.slice(0, 8)}`) : read
  const { report, text, identity, issues, signature } = own
  await transaction
    .insertInto('document')
    .values({ id: report.documentId, text })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await transaction
    .insertInto('report')
    .values({
      id: report.id,
      identity,
      document_id: report.documentId,
      original_sha256: original,
      title: report.title,
      outlet: report.outlet,
      url: report.url,
      published_at: report.publishedAt,
      language: report.language,
      added_at: made.at,
      issues: JSON.stringify(issues),
      signature,
      copy_of: report.id,
      revises: null,
    })
    .execute()
  const { kept, placed } = await writeReading(transaction, own, made)
  return { kept: { ...kept, state: 'added' }, placed }
}

/**
 * Adds a reading of a report that the ledger has, with its claims, which are the current ones from now on; earlier readings
 * and their claims stay. Does nothing where that reader has read it.
 */
async function writeReading(transaction: Transaction<Tables>, read: ReadReport, made: Made): Promise<Written> {
  const { report, body, claims, tellings } = read
  const known = await transaction
    .selectFrom('reading')
    .select('id')
    .where('report_id', '=', report.id)
    .where('reader', '=', made.reader)
    .executeTakeFirst()
  const kept = { id: report.id, claims: claims.length }
  if (known) return { kept: { ...kept, state: 'known' }, placed: null }
  const { id: number } = await transaction
    .insertInto('reading')
    .values({ report_id: report.id, reader: made.reader, made_at: made.at, body })
    .returning('id')
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('claim')
    .set({ current: 0, incident_id: null })
    .where('report_id', '=', report.id)
    .where('current', '=', 1)
    .execute()
  await writeClaims(transaction, read, number)
  await writeActors(transaction, report.id, claims)
  return { kept: { ...kept, state: 'read again' }, placed: { number, reading: unpackReading(body), tellings } }
}

/** Rows a statement: SQLite takes 32,766 values in one, PostgreSQL 65,535. */
const ROWS = 500

async function writeClaims(
  transaction: Transaction<Tables>,
  { report, claims }: ReadReport,
  reading: number,
): Promise<void> {
  for (const some of chunks(claims, ROWS)) {
    const rows = await transaction
      .insertInto('claim')
      .values(
        some.map(({ row }) => ({ ...row, reading_id: reading, report_id: report.id, current: 1, incident_id: null })),
      )
      .returning(['id', 'claim'])
      .execute()
    const ids = new Map(rows.map(({ id, claim }) => [claim, id]))
    const parties = some.flatMap(({ row, parties }) =>
      parties.map(party => ({ ...party, claim_id: ids.get(row.claim)! })),
    )
    for (const them of chunks(parties, ROWS)) await transaction.insertInto('claim_actor').values(them).execute()
  }
}

/** Counts anew whom the claims of a report name. */
async function writeActors(
  transaction: Transaction<Tables>,
  report: string,
  claims: ReadReport['claims'],
): Promise<void> {
  await transaction.deleteFrom('report_actor').where('report_id', '=', report).execute()
  for (const some of chunks(actorsNamed(report, claims), ROWS))
    await transaction.insertInto('report_actor').values(some).execute()
}

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

/** Stands between an id as it came and the beginning of the identity, where another report has that id. */
const OWN = '~'

/** A report under another id than it came with: its own made one, with an issue that says so, or that of the same report before. */
function renamed(read: ReadReport, id: string): ReadReport {
  const came = read.report.id
  const message = `another report has the id "${came}" already; this one is kept as "${id}"`
  const more: readonly Issue[] = id.startsWith(came + OWN) ? [{ code: 'id-taken', message, span: null }] : []
  const report = { ...read.report, id }
  const reading = unpackReading(read.body)
  return {
    ...read,
    report,
    issues: [...read.issues, ...more],
    body: packReading({ ...reading, report, issues: [...reading.issues, ...more] }),
    tellings: read.tellings.map(telling => ({ ...telling, id: id + telling.id.slice(came.length), report })),
  }
}
