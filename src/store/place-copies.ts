import { type Kysely, sql, type Transaction } from 'kysely'
import { areCopies, copiesOf, copyKeysOf, mayBeCopies, overlapOf, publishedNear } from '../incidents/copies.ts'
import { pageKeyOf, revisionsOf, sameArticle } from '../incidents/revisions.ts'
import { shinglesOf } from '../incidents/shingles.ts'
import { inBatches, insertable } from './in-batches.ts'
import type { Tables } from './schema.ts'

type CopyLink = Tables['copy_link']

/**
 * Finds the copies and versions of reports that are new in the ledger, and sets copy_of and revises of all reports that
 * are connected with them by such. Returns the ids of the reports for which that changed anything.
 */
export async function placeCopies(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<readonly string[]> {
  const linked: string[] = []
  for (const id of ids) if (await linkCopies(transaction, id)) linked.push(id)
  return linked.length ? settleCopies(transaction, await connectedWith(transaction, linked)) : []
}

/** Writes where a report's copies are looked for, and its links to those that are there; whether there are any. */
async function linkCopies(transaction: Transaction<Tables>, id: string): Promise<boolean> {
  const report = await reportOf(transaction, id)
  const samples = copyKeysOf(report.signature)
  const page = pageKeyOf(report)
  const keys = [...new Set(page === null ? samples : [...samples, page])]
  if (await isPlaced(transaction, id, keys)) return false
  const links: CopyLink[] = []
  for (const other of await neighboursOf(transaction, keys, samples.length, page)) {
    const link = linkOf(report, await reportOf(transaction, other))
    if (link) links.push(link)
  }
  for (const rows of insertable(keys.map(key => ({ key, report_id: id }))))
    await transaction.insertInto('copy_key').values(rows).execute()
  for (const rows of insertable(links)) await transaction.insertInto('copy_link').values(rows).execute()
  return links.length > 0
}

async function isPlaced(transaction: Transaction<Tables>, id: string, [first]: readonly number[]): Promise<boolean> {
  if (first === undefined) return true
  const key = transaction.selectFrom('copy_key').select('key').where('key', '=', first).where('report_id', '=', id)
  return (await key.executeTakeFirst()) !== undefined
}

type Known = Awaited<ReturnType<typeof reportOf>>

const reportOf = (transaction: Transaction<Tables>, id: string) =>
  transaction
    .selectFrom('report')
    .innerJoin('document', 'document.id', 'report.document_id')
    .select(['report.id', 'title', 'outlet', 'url', 'published_at as publishedAt', 'signature', 'text'])
    .where('report.id', '=', id)
    .executeTakeFirstOrThrow()

/** Other reports that share so many samples that one may be a copy, or that are of the same page. */
async function neighboursOf(
  transaction: Transaction<Tables>,
  keys: readonly number[],
  samples: number,
  page: number | null,
): Promise<readonly string[]> {
  const rows = await inBatches(keys, some =>
    transaction.selectFrom('copy_key').select(['key', 'report_id']).where('key', 'in', some).execute(),
  )
  const found = Map.groupBy(rows, ({ report_id }) => report_id)
  const lengths = await inBatches(found.keys(), some =>
    transaction
      .selectFrom('report')
      .select(['id', sql<number>`length(signature)`.as('length')])
      .where('id', 'in', some)
      .execute(),
  )
  return lengths
    .filter(({ id, length }) => {
      const shared = found.get(id)!
      return mayBeCopies(shared.length, samples, length / 4) || shared.some(({ key }) => key === page)
    })
    .map(({ id }) => id)
}

function linkOf(report: Known, other: Known): CopyLink | null {
  const [a, b] = report.id < other.id ? [report, other] : [other, report]
  const overlap = overlapOf({ id: a.id, shingles: shinglesOf(a.text) }, { id: b.id, shingles: shinglesOf(b.text) })
  const versions = sameArticle(a, b, overlap)
  const copies = overlap !== null && areCopies(overlap) && publishedNear(a.publishedAt, b.publishedAt)
  if (!versions && !copies) return null
  return { a: a.id, b: b.id, in_a: overlap?.inA ?? 0, in_b: overlap?.inB ?? 0, same_article: versions ? 1 : 0 }
}

/** Reports with all that are linked to them as copies or versions, directly or by way of others, and these links. */
async function connectedWith(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<{ readonly reports: readonly string[]; readonly links: readonly CopyLink[] }> {
  const reports = new Set(ids)
  const links = new Map<string, CopyLink>()
  for (let reached = ids; reached.length; ) {
    const found = await inBatches(reached, some =>
      transaction
        .selectFrom('copy_link')
        .selectAll()
        .where('a', 'in', some)
        .union(transaction.selectFrom('copy_link').selectAll().where('b', 'in', some))
        .execute(),
    )
    for (const link of found) links.set(`${link.a}\n${link.b}`, link)
    reached = [...new Set(found.flatMap(({ a, b }) => [a, b]))].filter(other => !reports.has(other))
    for (const other of reached) reports.add(other)
  }
  return { reports: [...reports], links: [...links.values()] }
}

async function settleCopies(
  transaction: Transaction<Tables>,
  { reports, links }: Awaited<ReturnType<typeof connectedWith>>,
): Promise<readonly string[]> {
  const rows = await inBatches(reports, some =>
    transaction
      .selectFrom('report')
      .select(['id', 'copy_of', 'revises', 'published_at as publishedAt', 'added_at as gotAt'])
      .select(sql<number>`length(signature)`.as('length'))
      .where('id', 'in', some)
      .execute(),
  )
  const fetched = await fetchedAt(transaction, reports)
  const settled = settledCopies(
    rows.map(row => ({ ...row, ...fetched.get(row.id) })),
    links,
  )
  const changed = rows.filter(row => {
    const { copyOf, revises } = settled.get(row.id)!
    return row.copy_of !== copyOf || row.revises !== revises
  })
  for (const { id } of changed) {
    const { copyOf, revises } = settled.get(id)!
    await transaction.updateTable('report').set({ copy_of: copyOf, revises }).where('id', '=', id).execute()
  }
  return changed.map(({ id }) => id)
}

/** By id, when the pages of reports were first got from the web. */
export async function fetchedAt(
  db: Kysely<Tables>,
  reports: readonly string[],
): Promise<ReadonlyMap<string, { readonly fetchedAt: string }>> {
  const rows = await inBatches(reports, some =>
    db
      .selectFrom('report')
      .innerJoin('exchange_original', 'exchange_original.sha256', 'original_sha256')
      .innerJoin('exchange', 'exchange.id', 'exchange_id')
      .select(({ fn }) => ['report.id', fn.min('began_at').as('fetchedAt')])
      .where('report.id', 'in', some)
      .groupBy('report.id')
      .execute(),
  )
  return new Map(rows.map(({ id, fetchedAt }) => [id, { fetchedAt }]))
}

/** The report whose account a report is (itself, where it copies none), and the version that it revises. */
export type CopyStanding = { readonly copyOf: string; readonly revises: string | null }

/** What `settledCopies` looks at in a report; `length`: of its signature. */
export type Copied = {
  readonly id: string
  readonly publishedAt: string | null
  readonly gotAt: string
  readonly fetchedAt?: string
  readonly length: number
}

/** By id, what copies and versions the links make of reports. */
export function settledCopies(
  reports: readonly Copied[],
  links: readonly CopyLink[],
): ReadonlyMap<string, CopyStanding> {
  const copies = copiesOf(
    reports,
    links.map(({ a, b, in_a, in_b }) => ({ a, b, inA: in_a, inB: in_b })),
  )
  const versions = revisionsOf(
    reports,
    links.filter(({ same_article }) => same_article),
  )
  return new Map(reports.map(({ id }) => [id, { copyOf: copies.get(id)!, revises: versions.get(id)! }]))
}
