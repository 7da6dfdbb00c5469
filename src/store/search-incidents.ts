import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { incidentConditions } from './conditions.ts'
import { type Filter, validFilter } from './filter.ts'
import type { Ledger } from './open.ts'
import { COUNTED, type Found, type Page, type Place, pageOf, placeOf } from './page.ts'
import type { Tables } from './schema.ts'
import { queryOf } from './terms.ts'

/** An incident as the ledger keeps it. */
export type FoundIncident = Tables['incident']

/** The incidents that a filter finds, the last that happened first. RangeError where the filter or the cursor cannot be asked. */
export async function searchIncidents(ledger: Ledger, filter: Filter, page: Page): Promise<Found<FoundIncident>> {
  validFilter(filter)
  const after = page.after === null ? null : placeOf(page.after)
  const some = await placesOf(ledger, filter, [], sql`limit ${COUNTED + 1}`)
  const isMore = some.length > COUNTED
  const all = isMore
    ? await placesOf(ledger, filter, behind(after), sql`${NEWEST_FIRST} limit ${page.limit + 1}`)
    : some
  const { places, next } = pageOf(all, page.limit, after)
  return {
    rows: await incidentsOf(
      ledger,
      places.map(({ id }) => id),
    ),
    count: isMore ? COUNTED : some.length,
    isMore,
    next,
  }
}

const NEWEST_FIRST = sql`order by coalesce(incident.from_day, '') desc, incident.id desc`

function behind(after: Place<string> | null): readonly RawBuilder<SqlBool>[] {
  if (!after) return []
  const day = after.day ?? ''
  return [
    sql`(coalesce(incident.from_day, '') < ${day} or coalesce(incident.from_day, '') = ${day} and incident.id < ${after.id})`,
  ]
}

async function placesOf(
  { db, differences }: Ledger,
  filter: Filter,
  more: readonly RawBuilder<SqlBool>[],
  end: RawBuilder<unknown>,
): Promise<readonly Place<string>[]> {
  const query = queryOf(filter)
  const conditions = [...incidentConditions(filter), ...more]
  const from = query.length
    ? sql`${differences.found('incident_terms', query)} as found
        inner join incident_terms on incident_terms.id = found.id
        inner join incident on incident.id = incident_terms.incident_id`
    : sql`incident`
  const { rows } = await sql<Place<string>>`
    select incident.id as id, incident.from_day as day from ${from}
    ${conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``} ${end}`.execute(db)
  return rows
}

/** Incidents by their ids, in that order. */
export async function incidentsOf({ db }: Ledger, ids: readonly string[]): Promise<readonly FoundIncident[]> {
  if (!ids.length) return []
  const rows = await db.selectFrom('incident').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return [...new Set(ids)].flatMap(id => byId.get(id) ?? [])
}
