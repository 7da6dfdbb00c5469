import { type Kysely, type RawBuilder, sql } from 'kysely'
import { claimConditions } from './conditions.ts'
import type { Filter } from './filter.ts'
import { validFilter } from './filter.ts'
import type { Ledger } from './open.ts'
import { byPlace, COUNTED, type Found, type Page, type Place, pageOf, placeOf } from './page.ts'
import type { Tables } from './schema.ts'
import { type Query, queryOf } from './terms.ts'
import { DAYS } from './trie.ts'

/** A claim as it stands in the ledger, with those who take part in it or say it. */
export type FoundClaim = Omit<Tables['claim'], 'id' | 'searched' | 'terms' | 'current'> & {
  readonly id: number
  readonly title: string | null
  readonly url: string | null
  readonly parties: readonly { readonly role: string; readonly name: string }[]
}

type Search = { readonly ledger: Ledger; readonly filter: Filter; readonly query: Query }

/** The current claims that a filter finds, last published first. RangeError where the filter or the cursor cannot be asked. */
export async function searchClaims(ledger: Ledger, filter: Filter, page: Page): Promise<Found<FoundClaim>> {
  const search = { ledger, filter, query: queryOf(validFilter(filter)) }
  const after = page.after === null ? null : numbered(placeOf(page.after))
  const some = await gather(search, search.query, COUNTED + 1)
  const isMore = some.length > COUNTED
  const { places, next } = pageOf(isMore ? await newest(search, after, page.limit + 1) : some, page.limit, after)
  return { rows: await claimsAt(ledger.db, places), count: isMore ? COUNTED : some.length, isMore, next }
}

const numbered = ({ day, id }: Place<string>): Place<number> => ({ day, id: Number(id) })

/** Some of the claims that meet a query and the filter's other conditions, in no order. */
async function gather(search: Search, query: Query, limit: number): Promise<readonly Place<number>[]> {
  return (await places(search, query, [], sql`limit ${limit}`)).rows
}

function places(
  { ledger, filter }: Search,
  query: Query,
  more: readonly RawBuilder<unknown>[],
  end: RawBuilder<unknown>,
) {
  const conditions = [...claimConditions(filter), ...more]
  const from = query.length
    ? sql`${ledger.differences.found('claim', query)} as found inner join claim on claim.id = found.id`
    : sql`claim`
  const where = sql.join([...(query.length ? [] : [sql`claim."current" = 1`]), ...conditions], sql` and `)
  return sql<Place<number>>`
    select claim.id as id, claim.published_at as day from ${from}
    ${query.length && !conditions.length ? sql`` : sql`where ${where}`} ${end}`.execute(ledger.db)
}

/** So many are gathered and then ordered; a time with more is divided first. */
const AT_ONCE = 300

/**
 * The last published of very many, behind `after`: years, months and days from the last, each divided only where it holds
 * too many, so that never more than a few hundred rows are looked at, whatever the filter.
 */
async function newest(search: Search, after: Place<number> | null, wanted: number): Promise<readonly Place<number>[]> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(published_at) as first, max(published_at) as last from claim`.execute(search.ledger.db)
  const [first, last] = [rows[0]?.first ?? null, after ? after.day : (rows[0]?.last ?? null)]
  const found: Place<number>[] = []
  const visit = async (nodes: readonly string[]): Promise<void> => {
    for (const node of nodes.toReversed()) {
      if (found.length >= wanted) return
      if (
        first === null ||
        last === null ||
        DAYS.first(node) > last.slice(0, 10) ||
        DAYS.last(node) < first.slice(0, 10)
      )
        continue
      const some = await gather(search, [...search.query, [published(node)]], AT_ONCE + 1)
      if (some.length <= AT_ONCE) found.push(...some.filter(place => !after || byPlace(after, place) < 0))
      else if (node.length < 10) await visit(DAYS.children(node))
      else found.push(...(await within(search, node, after, wanted)))
    }
  }
  await visit(DAYS.roots)
  return found.length >= wanted ? found : [...found, ...(await within(search, '', after, wanted))]
}

const published = (node: string) => ({ tokens: [`=out=${node}`], prefix: false })

/** The newest of one day, or of those without a day (''). */
async function within(
  search: Search,
  day: string,
  after: Place<number> | null,
  wanted: number,
): Promise<readonly Place<number>[]> {
  const behind =
    after === null
      ? []
      : after.day === null
        ? [sql`claim.id < ${after.id}`]
        : day
          ? [sql`(claim.published_at < ${after.day} or claim.published_at = ${after.day} and claim.id < ${after.id})`]
          : []
  const end = sql`order by claim.published_at desc, claim.id desc limit ${wanted}`
  return (await places(search, [...search.query, [published(day)]], behind, end)).rows
}

async function claimsAt(db: Kysely<Tables>, places: readonly Place<number>[]): Promise<readonly FoundClaim[]> {
  if (!places.length) return []
  const ids = places.map(({ id }) => id)
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
