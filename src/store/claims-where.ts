import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { COUNTED, cursorOf, type Found, type Page, rankOf } from './page.ts'
import type { Tables } from './schema.ts'
import { claimsAt, type FoundClaim, numbered } from './search-claims.ts'
import type { RegisteredSource } from './source-register.ts'

/** The current claims for which a condition on `claim` holds, last published first. RangeError where the cursor cannot be used. */
export async function claimsWhere(
  db: Kysely<Tables>,
  condition: RawBuilder<SqlBool>,
  { limit, after }: Page,
): Promise<Found<FoundClaim>> {
  const found = db.selectFrom('claim').where('current', '=', 1).where(condition)
  const counted = await found
    .select('id')
    .limit(COUNTED + 1)
    .execute()
  const day = sql<string>`coalesce(published_at, '')`
  const rank = after === null ? null : numbered(rankOf(after))
  const behind = rank && sql<SqlBool>`(${day} < ${rank.day ?? ''} or ${day} = ${rank.day ?? ''} and id < ${rank.id})`
  const rows = await (behind ? found.where(behind) : found)
    .select(['id', 'published_at as day'])
    .orderBy(day, 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const here = rows.slice(0, limit)
  return {
    rows: await claimsAt(db, here),
    count: Math.min(counted.length, COUNTED),
    isMore: counted.length > COUNTED,
    next: rows.length > limit ? cursorOf(here.at(-1)!) : null,
  }
}

/** Said by a source in the reports that have it: "police" is another one elsewhere. An outlet says what nobody is quoted for. */
export const saidBy = ({ kind, names, reports }: RegisteredSource): RawBuilder<SqlBool> =>
  sql`(report_id in (${sql.join(reports)}) and ${kind === 'source' ? sql`source in (${sql.join(names)})` : sql`source is null`})`

/** Somebody of one of these names, as they are compared, takes part in it or says it. */
export const withActor = (folded: readonly string[]): RawBuilder<SqlBool> =>
  sql`id in (select claim_id from claim_actor where folded in (${sql.join(folded)}))`
