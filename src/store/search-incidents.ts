import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { incidentConditions } from './conditions.ts'
import { type Filter, validFilter } from './filter.ts'
import { type Findings, newest } from './newest.ts'
import type { Ledger } from './open.ts'
import { type Found, type Page, type Rank, rankOf } from './page.ts'
import type { Tables } from './schema.ts'
import { type Query, queryOf } from './terms.ts'
import { fineCover } from './trie.ts'
import type { Phrase } from './words-asked.ts'

/** An incident as the ledger keeps it. */
export type FoundIncident = Tables['incident']

/** The incidents that a filter finds, the last that happened first. RangeError where the filter or the cursor cannot be asked. */
export async function searchIncidents(ledger: Ledger, filter: Filter, page: Page): Promise<Found<FoundIncident>> {
  validFilter(filter)
  const after = page.after === null ? null : rankOf(page.after)
  return ledger.differences.searching(ledger.db, async db => {
    const { ranks, ...rest } = await newest(findingsOf(ledger, db, filter), page, after)
    const ids = ranks.map(({ id }) => id)
    return { ...rest, rows: await incidentsOf(db, ids) }
  })
}

/** What stands behind `select … from …` where the incidents that a filter finds, and more terms, are asked for. */
export function foundIncidents({ differences }: Ledger, filter: Filter, more: Query = []): RawBuilder<unknown> {
  const query = [...queryOf(filter, fineCover), ...more]
  const conditions = incidentConditions(filter)
  const from = query.length
    ? sql`${differences.found('incident_terms', query)} as found
        inner join incident_terms on incident_terms.id = found.id
        inner join incident on incident.id = incident_terms.incident_id`
    : sql`incident inner join incident_terms on incident_terms.incident_id = incident.id`
  return sql`${from} where ${conditions.length ? sql.join(conditions, sql` and `) : sql`true`}`
}

function findingsOf(ledger: Ledger, db: Kysely<Tables>, filter: Filter): Findings<string> {
  const of = (term: Phrase | null) => foundIncidents(ledger, filter, term ? [[term]] : [])
  return {
    some: async (limit, term) =>
      (await sql<{ id: number }>`select incident_terms.id as id from ${of(term)} limit ${limit}`.execute(db)).rows.map(
        ({ id }) => id,
      ),
    inOrder: async (limit, term, after) =>
      (
        await sql<Rank<string>>`select ${RANK} from ${of(term)} ${after ? sql`and ${behind(after)}` : sql``}
          order by incident.from_day desc, incident.id desc limit ${limit}`.execute(db)
      ).rows,
    ranksOf: async numbers =>
      numbers.length
        ? (
            await sql<Rank<string>>`select ${RANK} from incident_terms
              inner join incident on incident.id = incident_terms.incident_id
              where incident_terms.id in (${sql.join(numbers)})`.execute(db)
          ).rows
        : [],
    termOf: node => ({ tokens: [`=begun=${node}`], prefix: false }),
    span: async () => {
      const { rows } = await sql<{ first: string | null; last: string | null }>`
        select (select min(from_day) from incident) as first, (select max(from_day) from incident) as last`.execute(db)
      const { first = null, last = null } = rows[0] ?? {}
      return first === null || last === null ? null : { first, last }
    },
  }
}

const RANK = sql`incident.id as id, incident.from_day as day`

/** Within one day, or among those without a day, what comes behind a rank. */
const behind = ({ day, id }: Rank<string>): RawBuilder<SqlBool> =>
  day === null
    ? sql`incident.from_day is null and incident.id < ${id}`
    : sql`(incident.from_day is null or incident.from_day < ${day} or incident.from_day = ${day} and incident.id < ${id})`

/** Incidents by their ids, in that order. */
export async function incidentsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly FoundIncident[]> {
  if (!ids.length) return []
  const rows = await db.selectFrom('incident').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return [...new Set(ids)].flatMap(id => byId.get(id) ?? [])
}
