import type { Transaction } from 'kysely'
import { gather, SAME } from '../incidents/gather.ts'
import type { Incident, Link } from '../incidents/incident.ts'
import { mergedWith, pinsAmong } from './decisions.ts'
import { inBatches } from './in-batches.ts'
import { incidentRow } from './incident-row.ts'
import { indexIncidents } from './incident-terms.ts'
import type { Tables } from './schema.ts'
import { toldOf } from './told.ts'

/** What changed. */
export type Changed = {
  /** Tellings whose links or pins are new or gone. */
  readonly tellings: readonly string[]
  /** Incidents that lost tellings which the ledger has no more, and of which report. */
  readonly left: readonly { readonly incident: string; readonly report: string }[]
  /** Reports whose reading, copies or versions are new. */
  readonly reports: readonly string[]
}

type Row = Pick<Tables['telling'], 'id' | 'report_id' | 'reading_id' | 'frames' | 'body' | 'incident_id'>

/**
 * Gathers the tellings that are connected with what changed anew and writes the incidents that this alters: their rows, the
 * incident of tellings and claims, and what became of ids that ended.
 */
export async function regather(transaction: Transaction<Tables>, changed: Changed): Promise<void> {
  const reported = await inBatches(changed.reports, some =>
    transaction.selectFrom('telling').select('id').where('report_id', 'in', some).execute(),
  )
  const component = await componentOf(transaction, [...changed.tellings, ...reported.map(({ id }) => id)])
  const rows = await rowsOf(transaction, component)
  const incidents = gather(
    rows.map(({ body }) => JSON.parse(body)),
    await linksKeptAmong(transaction, component),
    await pinsAmong(transaction, component),
  )
  const written = incidents.filter(incident => isNew(incident, rows, changed.reports))
  for (const incident of written) await write(transaction, incident)
  await writeMembers(transaction, incidents, rows)
  await indexIncidents(
    transaction,
    written.map(({ id }) => id),
  )
  await end(transaction, changed, incidents, rows)
}

/** The tellings connected with `seeds` by links that can bring tellings together and by what people merged. */
export async function componentOf(
  transaction: Transaction<Tables>,
  seeds: readonly string[],
): Promise<readonly string[]> {
  const component = new Set(seeds)
  for (let reached = [...component]; reached.length; ) {
    const linked = await inBatches(reached, some =>
      transaction
        .selectFrom('link')
        .select('a as id')
        .where('b', 'in', some)
        .where('score', '>=', SAME)
        .union(transaction.selectFrom('link').select('b as id').where('a', 'in', some).where('score', '>=', SAME))
        .execute(),
    )
    const found = [...linked.map(({ id }) => id), ...(await mergedWith(transaction, reached))]
    reached = [...new Set(found)].filter(id => !component.has(id))
    for (const id of reached) component.add(id)
  }
  return [...component]
}

const rowsOf = (transaction: Transaction<Tables>, ids: readonly string[]): Promise<readonly Row[]> =>
  inBatches(ids, some =>
    transaction
      .selectFrom('telling')
      .select(['id', 'report_id', 'reading_id', 'frames', 'body', 'incident_id'])
      .where('id', 'in', some)
      .execute(),
  )

/** All links between two of `ids`; their reasons, which gathering does not look at, stay where they are. */
async function linksKeptAmong(transaction: Transaction<Tables>, ids: readonly string[]): Promise<readonly Link[]> {
  const known = new Set(ids)
  const rows = await inBatches(ids, some =>
    transaction.selectFrom('link').select(['a', 'b', 'score']).where('a', 'in', some).execute(),
  )
  return rows.filter(({ b }) => known.has(b)).map(link => ({ ...link, reasons: [] }))
}

/** Whether an incident has other tellings than the ledger says, or one of a report that changed. */
function isNew({ id, tellings }: Incident, rows: readonly Row[], reports: readonly string[]): boolean {
  const before = rows.filter(row => row.incident_id === id)
  return (
    before.length !== tellings.length ||
    before.some(row => !tellings.includes(row.id) || reports.includes(row.report_id))
  )
}

async function write(transaction: Transaction<Tables>, incident: Incident): Promise<void> {
  const { id, ...row } = incidentRow(incident, await toldOf(transaction, incident.tellings))
  await transaction
    .insertInto('incident')
    .values({ id, ...row })
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Says in tellings and claims of which incident they are: of none, where a telling of no deed stands alone. */
async function writeMembers(
  transaction: Transaction<Tables>,
  incidents: readonly Incident[],
  rows: readonly Row[],
): Promise<void> {
  const incidentOf = new Map(incidents.flatMap(({ id, tellings }) => tellings.map(telling => [telling, id])))
  for (const row of rows) {
    const incident_id = incidentOf.get(row.id) ?? null
    if (incident_id === row.incident_id) continue
    await transaction.updateTable('telling').set({ incident_id }).where('id', '=', row.id).execute()
    await inBatches(JSON.parse(row.frames) as readonly string[], async some => {
      await transaction
        .updateTable('claim')
        .set({ incident_id })
        .where('reading_id', '=', row.reading_id)
        .where('frame', 'in', some)
        .execute()
      return []
    })
  }
}

/** Takes away the incidents that no telling is of any more; their ids lead to the one that has most of what they had. */
async function end(
  transaction: Transaction<Tables>,
  { left }: Changed,
  incidents: readonly Incident[],
  rows: readonly Row[],
): Promise<void> {
  const standing = new Set(incidents.map(({ id }) => id))
  const before = [...left.map(({ incident }) => incident), ...rows.flatMap(({ incident_id }) => incident_id ?? [])]
  const ended = new Set(before).difference(standing)
  for (const old of ended) {
    await transaction.deleteFrom('incident').where('id', '=', old).execute()
    const heirs = rows.filter(({ incident_id }) => incident_id === old)
    const leavers = left.filter(({ incident }) => incident === old).map(({ report }) => report)
    const successor = successorOf(heirs.length ? heirs : rows.filter(row => leavers.includes(row.report_id)), incidents)
    if (successor) await lead(transaction, old, successor)
  }
  await inBatches(standing, async some => {
    await transaction.deleteFrom('incident_alias').where('old_id', 'in', some).execute()
    return []
  })
}

/** The incident that most of `rows` are of now. */
const successorOf = (rows: readonly Row[], incidents: readonly Incident[]): string | undefined =>
  incidents
    .map(({ id, tellings }) => ({ id, kept: rows.filter(row => tellings.includes(row.id)).length }))
    .filter(({ kept }) => kept)
    .sort((a, b) => b.kept - a.kept || (a.id < b.id ? -1 : 1))[0]?.id

async function lead(transaction: Transaction<Tables>, old: string, successor: string): Promise<void> {
  const incident_id = successor
  await transaction.updateTable('incident_alias').set({ incident_id }).where('incident_id', '=', old).execute()
  await transaction
    .insertInto('incident_alias')
    .values({ old_id: old, incident_id })
    .onConflict(conflict => conflict.column('old_id').doUpdateSet({ incident_id }))
    .execute()
}
