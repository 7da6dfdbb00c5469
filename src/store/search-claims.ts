import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { areFewDisputed, claimConditions } from './conditions.ts'
import { type Filter, validFilter } from './filter.ts'
import { type Findings, newest } from './newest.ts'
import type { Ledger } from './open.ts'
import { type Found, type Page, type Rank, rankOf } from './page.ts'
import type { Tables } from './schema.ts'
import { queryOf } from './terms.ts'
import { coarseCover } from './trie.ts'
import type { Phrase } from './words-asked.ts'

/** A claim as it stands in the ledger, with those who take part in it or say it. */
export type FoundClaim = Omit<Tables['claim'], 'id' | 'searched' | 'terms' | 'current'> & {
  readonly id: number
  readonly title: string | null
  readonly url: string | null
  readonly parties: readonly { readonly role: string; readonly name: string }[]
}

/** The current claims that a filter finds, last published first. RangeError where the filter or the cursor cannot be asked. */
export async function searchClaims(ledger: Ledger, filter: Filter, page: Page): Promise<Found<FoundClaim>> {
  validFilter(filter)
  const after = page.after === null ? null : numbered(rankOf(page.after))
  return ledger.differences.searching(ledger.db, async db => {
    const { ranks, ...rest } = await newest(await findingsOf(ledger, db, filter), page, after)
    return { ...rest, rows: await claimsAt(db, ranks) }
  })
}

/** A rank among claims. RangeError where it is a cursor of something else. */
export function numbered({ day, id }: Rank<string>): Rank<number> {
  if (!/^\d{1,15}$/.test(id)) throw new RangeError(`"${day ?? ''}~${id}" is a cursor of something else than claims`)
  return { day, id: Number(id) }
}

async function findingsOf({ differences }: Ledger, db: Kysely<Tables>, filter: Filter): Promise<Findings<number>> {
  const asked = queryOf(filter, coarseCover)
  const disputed = (await areFewDisputed(db, filter)) ? 'few' : 'many'
  const found = <Row>(term: Phrase | null, rows: Rows) => {
    const query = term ? [...asked, [term]] : asked
    const conditions = claimConditions(filter, query.length ? disputed : 'begun with')
    const from = query.length ? sql`${differences.found('claim', query)} as found` : sql`claim as found`
    const where = [
      ...(query.length ? [] : [sql`found."current" = 1`]),
      ...conditions,
      ...(rows.where ? [rows.where] : []),
    ]
    const join = conditions.length || rows.where || rows.ordered
    return sql<Row>`select ${rows.columns} from ${from}
      ${join ? sql`inner join claim on claim.id = found.id` : sql``}
      ${where.length ? sql`where ${sql.join(where, sql` and `)}` : sql``}
      ${rows.ordered ? sql`order by claim.published_at desc, claim.id desc` : sql``} limit ${rows.limit}`.execute(db)
  }
  return {
    some: async (limit, term) =>
      (await found<{ id: number }>(term, { columns: sql`found.id as id`, limit })).rows.map(({ id }) => id),
    inOrder: async (limit, term, after) =>
      (await found<Rank<number>>(term, { columns: RANK, limit, where: behind(after), ordered: true })).rows,
    ranksOf: async numbers =>
      numbers.length
        ? (await sql<Rank<number>>`select ${RANK} from claim where id in (${sql.join(numbers)})`.execute(db)).rows
        : [],
    termOf: node => ({ tokens: [`=out=${node}`], prefix: false }),
    span: async () => {
      // Each alone is the end of an index; both at once would be a walk through all of it.
      const { rows } = await sql<{ first: string | null; last: string | null }>`
        select (select min(published_at) from claim) as first, (select max(published_at) from claim) as last`.execute(
        db,
      )
      const { first = null, last = null } = rows[0] ?? {}
      if (first === null || last === null) return null
      return { first: later(first, filter.publishedFrom), last: earlier(last, filter.publishedTo) }
    },
  }
}

const later = (day: string, bound = day): string => (bound > day ? bound : day)
const earlier = (day: string, bound = day): string => (bound < day ? bound : day)

type Rows = {
  readonly columns: RawBuilder<unknown>
  readonly limit: number
  readonly where?: RawBuilder<SqlBool> | null
  readonly ordered?: boolean
}

const RANK = sql`claim.id as id, claim.published_at as day`

/** Within one day, or among those without a day, what comes behind a rank; null where all do. */
function behind(after: Rank<number> | null): RawBuilder<SqlBool> | null {
  if (!after) return null
  if (after.day === null) return sql`claim.published_at is null and claim.id < ${after.id}`
  return sql`(claim.published_at is null or claim.published_at < ${after.day}
    or claim.published_at = ${after.day} and claim.id < ${after.id})`
}

/** Claims by their numbers, in that order. */
export async function claimsAt(
  db: Kysely<Tables>,
  ranks: readonly Pick<Rank<number>, 'id'>[],
): Promise<readonly FoundClaim[]> {
  if (!ranks.length) return []
  const ids = ranks.map(({ id }) => id)
  const [rows, parties] = await Promise.all([
    db
      .selectFrom('claim')
      .innerJoin('report', 'report.id', 'claim.report_id')
      .select(COLUMNS)
      .where('claim.id', 'in', ids)
      .execute(),
    db.selectFrom('claim_actor').select(['claim_id', 'role', 'name']).where('claim_id', 'in', ids).execute(),
  ])
  const byId = new Map(rows.map(row => [row.id, row]))
  const of = Map.groupBy(parties, ({ claim_id }) => claim_id)
  return ids.map(id => ({
    ...byId.get(id)!,
    parties: (of.get(id) ?? []).map(({ role, name }) => ({ role, name })),
  }))
}

const COLUMNS = [
  'claim.id',
  'claim.reading_id',
  'claim.report_id',
  'claim.claim',
  'claim.frame',
  'claim.kind',
  'claim.type',
  'claim.mode',
  'claim.status',
  'claim.background',
  'claim.at_least',
  'claim.at_most',
  'claim.place',
  'claim.latitude',
  'claim.longitude',
  'claim.country',
  'claim.admin1',
  'claim.from_day',
  'claim.to_day',
  'claim.published_at',
  'claim.outlet',
  'claim.source',
  'claim.words',
  'claim.incident_id',
  'report.title',
  'report.url',
] as const
