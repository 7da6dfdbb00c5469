import { type Kysely, sql } from 'kysely'
import type { Issue, Report } from '../text/report.ts'
import { inBatches } from './in-batches.ts'
import { COUNTED, cursorOf, type Found, type Page, rankOf } from './page.ts'
import type { Tables } from './schema.ts'

/** A report as the ledger keeps it. */
export type KeptReport = Report & {
  readonly addedAt: string
  /** How many claims its newest reading makes. */
  readonly claims: number
  readonly copyOf: string | null
  readonly revises: string | null
  readonly issues: readonly Issue[]
}

/** What reports are looked for by: words that all stand in title, outlet or address; the whole name of an outlet. */
export type ReportFilter = { readonly words?: string; readonly outlet?: string }

/** The reports that a filter finds, last published first. RangeError where the cursor cannot be used. */
export async function reportsFound(
  db: Kysely<Tables>,
  { words = '', outlet }: ReportFilter,
  { limit, after }: Page,
): Promise<Found<KeptReport>> {
  const place = after === null ? null : rankOf(after)
  let query = db.selectFrom('report')
  if (outlet !== undefined) query = query.where('outlet', '=', outlet)
  for (const word of words.toLowerCase().split(/\s+/u).filter(Boolean))
    query = query.where(
      sql<boolean>`lower(coalesce(title, '') || ' ' || coalesce(outlet, '') || ' ' || coalesce(url, '') || ' ' || id)
        like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
    )
  const counted = await query
    .select('id')
    .limit(COUNTED + 1)
    .execute()
  const day = sql<string>`coalesce(published_at, '')`
  let page = query
    .select(['id', 'published_at as day'])
    .orderBy(day, 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (place)
    page = page.where(sql<boolean>`(${day} < ${place.day ?? ''} or ${day} = ${place.day ?? ''} and id < ${place.id})`)
  const rows = await page.execute()
  const here = rows.slice(0, limit)
  return {
    rows: await reportsAt(
      db,
      here.map(({ id }) => id),
    ),
    count: Math.min(counted.length, COUNTED),
    isMore: counted.length > COUNTED,
    next: rows.length > limit ? cursorOf(here.at(-1)!) : null,
  }
}

/** Reports by their ids, in that order; unknown ones are left out. */
export async function reportsAt(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly KeptReport[]> {
  const [rows, counts] = await Promise.all([
    inBatches(ids, some => db.selectFrom('report').selectAll().where('id', 'in', some).execute()),
    inBatches(ids, some =>
      db
        .selectFrom('claim')
        .select(({ fn }) => ['report_id as report', fn.countAll<number>().as('claims')])
        .where('report_id', 'in', some)
        .where('current', '=', 1)
        .groupBy('report_id')
        .execute(),
    ),
  ])
  const claims = new Map(counts.map(count => [count.report, Number(count.claims)]))
  const byId = new Map(rows.map(row => [row.id, keptReport(row, claims.get(row.id) ?? 0)]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

const keptReport = (row: Tables['report'], claims: number): KeptReport => ({
  id: row.id,
  documentId: row.document_id,
  title: row.title,
  outlet: row.outlet,
  url: row.url,
  publishedAt: row.published_at,
  language: row.language,
  addedAt: row.added_at,
  claims,
  copyOf: row.copy_of === row.id ? null : row.copy_of,
  revises: row.revises,
  issues: JSON.parse(row.issues),
})
