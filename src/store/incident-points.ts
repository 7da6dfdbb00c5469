import { type RawBuilder, sql } from 'kysely'
import type { Rule } from '../incidents/aggregate.ts'
import { drawnFrom, type KeptIncident, underRule } from '../incidents/summary.ts'
import type { EventType, Status } from '../reading/reading.ts'
import { type Filter, validFilter } from './filter.ts'
import { inBatches } from './in-batches.ts'
import type { Ledger } from './open.ts'
import type { Tables } from './schema.ts'
import { foundIncidents } from './search-incidents.ts'

type Range = { readonly best: number; readonly low: number; readonly high: number }

/** An incident as a line of a list, a point of a map, a stretch of a timeline. */
export type IncidentPoint = {
  readonly id: string
  readonly type: EventType
  readonly mode: string | null
  readonly status: Status
  readonly from: string | null
  readonly to: string | null
  readonly place: string | null
  readonly admin1: string | null
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** As in Place; null where no place is known. */
  readonly precision: string | null
  readonly reports: number
  /** Independent accounts. */
  readonly independent: number
  readonly killed: Range | null
  readonly injured: Range | null
  /** How many fields have accounts that contradict each other. */
  readonly contradictions: number
}

/** The incidents that a filter finds, the weightiest first, at most `most` of them. RangeError where it cannot be asked. */
export async function incidentPoints(
  ledger: Ledger,
  filter: Filter,
  rule: Rule,
  most: number,
): Promise<readonly IncidentPoint[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS}, ${rule === 'representative' ? BODY_IF_NEEDED : sql`incident.body`} as body
    from ${foundIncidents(ledger, validFilter(filter))}
    order by incident.reports desc, incident.share desc, incident.id limit ${most}`.execute(ledger.db)
  return rows.map(row => (row.body === null ? pointOf(row) : drawnBy(row, JSON.parse(row.body), rule)))
}

/** The incidents of some ids, in that order. */
export async function incidentPointsAt(
  { db }: Pick<Ledger, 'db'>,
  ids: readonly string[],
  rule: Rule,
): Promise<readonly IncidentPoint[]> {
  const rows = await inBatches(ids, some => db.selectFrom('incident').selectAll().where('id', 'in', some).execute())
  const byId = new Map(rows.map(row => [row.id, drawnBy(row, JSON.parse(row.body), rule)]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

type Row = Omit<Tables['incident'], 'body'> & { readonly body: string | null }

const COLUMNS = sql.join(
  [
    'id',
    'type',
    'mode',
    'status',
    'from_day',
    'to_day',
    'place',
    'admin1',
    'country',
    'latitude',
    'longitude',
    'precision',
    'reports',
    'accounts',
    'killed_best',
    'killed_low',
    'killed_high',
    'injured_best',
    'injured_low',
    'injured_high',
    'contradictions',
  ].map(column => sql.ref(`incident.${column}`)),
)

/** The columns hold what the rule "representative" draws, but for rows of an older state of the ledger. */
const BODY_IF_NEEDED: RawBuilder<string | null> = sql`case when incident.status is null then incident.body end`

const pointOf = (row: Row): IncidentPoint => ({
  id: row.id,
  type: row.type as EventType,
  mode: row.mode,
  status: row.status as Status,
  from: row.from_day,
  to: row.to_day,
  place: row.place,
  admin1: row.admin1,
  country: row.country,
  latitude: row.latitude,
  longitude: row.longitude,
  precision: row.precision,
  reports: row.reports,
  independent: row.accounts,
  killed: rangeOf({ best: row.killed_best, low: row.killed_low, high: row.killed_high }),
  injured: rangeOf({ best: row.injured_best, low: row.injured_low, high: row.injured_high }),
  contradictions: row.contradictions,
})

/** The same, with what another rule draws from the accounts. */
function drawnBy(row: Row, kept: KeptIncident, rule: Rule): IncidentPoint {
  const { mode, when, where, figures } = drawnFrom(kept, rule)
  return {
    ...pointOf(row),
    mode,
    status: (row.status as Status | null) ?? underRule(kept, rule).happened.status,
    from: when?.from ?? null,
    to: when?.to ?? null,
    place: where?.name ?? null,
    admin1: where?.admin1 ?? null,
    country: where?.country ?? null,
    latitude: where?.latitude ?? null,
    longitude: where?.longitude ?? null,
    precision: where?.precision ?? null,
    killed: rangeOf(figures.killed),
    injured: rangeOf(figures.injured),
  }
}

const rangeOf = (
  figure: { readonly best: number | null; readonly low: number | null; readonly high: number | null } | undefined,
): Range | null => {
  const { best = null, low = null, high = null } = figure ?? {}
  return best === null || low === null || high === null ? null : { best, low, high }
}
