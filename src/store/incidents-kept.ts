import { type RawBuilder, sql } from 'kysely'
import type { Link } from '../incidents/incident.ts'
import type { KeptIncident } from '../incidents/summary.ts'
import { type Filter, validFilter } from './filter.ts'
import { inBatches } from './in-batches.ts'
import type { Ledger } from './open.ts'
import { foundIncidents } from './search-incidents.ts'

/** weight: told by most reports first, then what most of the reports is about. time: what happened last first, undated last. */
export type Order = 'weight' | 'time'

const ORDERS: Readonly<Record<Order, RawBuilder<unknown>>> = {
  weight: sql`order by incident.reports desc, incident.share desc, incident.id`,
  time: sql`order by coalesce(incident.from_day, '') desc, incident.id`,
}

/** The ids of all incidents that a filter finds. RangeError where it cannot be asked. */
export async function incidentIds(ledger: Ledger, filter: Filter, order: Order): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select incident.id as id from ${foundIncidents(ledger, validFilter(filter))} ${ORDERS[order]}`.execute(ledger.db)
  return rows.map(({ id }) => id)
}

/** The kept lines of incidents in the order of `ids`, some at a time. */
export async function* summaries({ db }: Ledger, ids: readonly string[]): AsyncGenerator<KeptIncident> {
  for (let i = 0; i < ids.length; i += AT_A_TIME) {
    const some = ids.slice(i, i + AT_A_TIME)
    const rows = await db.selectFrom('incident').select(['id', 'body']).where('id', 'in', some).execute()
    const bodies = new Map(rows.map(({ id, body }) => [id, body]))
    for (const id of some) if (bodies.has(id)) yield JSON.parse(bodies.get(id)!)
  }
}

const AT_A_TIME = 200

/** The incidents that an id means: an incident's own, one that it once had, or those of which a report tells; none where unknown. */
export async function incidentsMeant({ db }: Ledger, id: string): Promise<readonly string[]> {
  const own = await db.selectFrom('incident').select('id').where('id', '=', id).execute()
  if (own.length) return [id]
  const once = await db.selectFrom('incident_alias').select('incident_id').where('old_id', '=', id).execute()
  if (once.length) return once.map(({ incident_id }) => incident_id)
  const told = await db.selectFrom('telling').select('incident_id').where('report_id', '=', id).orderBy('id').execute()
  return [...new Set(told.flatMap(({ incident_id }) => incident_id ?? []))]
}

/** The tellings of the incidents that an id means. */
export async function tellingsMeant(ledger: Ledger, id: string): Promise<readonly string[]> {
  const incidents = await incidentsMeant(ledger, id)
  const rows = await inBatches(incidents, some =>
    ledger.db.selectFrom('telling').select('id').where('incident_id', 'in', some).orderBy('id').execute(),
  )
  return rows.map(telling => telling.id)
}

/** How many of these ids are incidents still: others went into those while more was added. */
export async function standingAmong({ db }: Ledger, ids: Iterable<string>): Promise<number> {
  const rows = await inBatches(ids, some => db.selectFrom('incident').select('id').where('id', 'in', some).execute())
  return rows.length
}

/** The links between the tellings of one incident, the strongest first. */
export async function linksWithin({ db }: Ledger, incident: string): Promise<readonly Link[]> {
  const tellings = await db.selectFrom('telling').select('id').where('incident_id', '=', incident).execute()
  const ids = new Set(tellings.map(({ id }) => id))
  const rows = await inBatches(ids, some => db.selectFrom('link').selectAll().where('a', 'in', some).execute())
  return rows
    .filter(({ b }) => ids.has(b))
    .map(({ a, b, score, reasons }) => ({ a, b, score, reasons: JSON.parse(reasons) }))
    .toSorted((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1))
}
