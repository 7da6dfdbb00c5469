import type { Kysely } from 'kysely'
import { asRuled } from '../incidents/ruled.ts'
import type { KeptIncident } from '../incidents/summary.ts'
import type { Reading } from '../reading/reading.ts'
import { standingDecisions } from './claim-decisions.ts'
import { inBatches } from './in-batches.ts'
import { summaries } from './incidents-kept.ts'
import type { Ledger } from './open.ts'
import { unpackReading } from './packed.ts'
import type { Tables } from './schema.ts'

/** A report of an incident as the ledger has it, its reading as people ruled on it. */
export type ReportKept = {
  readonly reading: Reading
  /** SHA-256 of its original. */
  readonly sha256: string
  readonly addedAt: string
  readonly reader: string
  /** Ids of the reading's frames that tell of the incident. */
  readonly frames: readonly string[]
  /** Of a coded row, its header and itself as they came. */
  readonly row: string | null
}

/** All that the ledger has of one incident. */
export type IncidentKept = {
  readonly kept: KeptIncident
  readonly reports: readonly ReportKept[]
  /** What people decided on it or its claims and nobody revoked, oldest first. */
  readonly decisions: readonly Pick<Tables['decision'], 'kind' | 'who' | 'why' | 'at'>[]
}

/** Incidents by their ids with their reports, one after the other, in memory bounded by the largest. */
export async function* incidentsWhole(ledger: Ledger, ids: readonly string[]): AsyncGenerator<IncidentKept> {
  const { db } = ledger
  const decided = await db.selectFrom('decision').select('id').limit(1).executeTakeFirst()
  for await (const kept of summaries(ledger, ids))
    yield {
      kept,
      reports: await reportsOf(db, kept),
      decisions: decided ? await decisionsOn(db, kept.id) : [],
    }
}

async function reportsOf(db: Kysely<Tables>, { id, reports }: KeptIncident): Promise<readonly ReportKept[]> {
  const rows = await db
    .selectFrom('telling')
    .innerJoin('report', 'report.id', 'telling.report_id')
    .innerJoin('reading', 'reading.id', 'telling.reading_id')
    .select(['telling.report_id as report', 'telling.frames', 'reading.body', 'reading.reader'])
    .select(['report.original_sha256 as sha256', 'report.added_at as addedAt'])
    .where('telling.incident_id', '=', id)
    .orderBy('telling.number')
    .execute()
  const decided = await standingDecisions(
    db,
    rows.map(({ report }) => report),
  )
  const byReport = Map.groupBy(rows, ({ report }) => report)
  const read = reports.flatMap((report): readonly ReportKept[] => {
    const [first, ...more] = byReport.get(report) ?? []
    if (!first) return []
    const { body, sha256, addedAt, reader } = first
    const frames = [first, ...more].flatMap(row => JSON.parse(row.frames) as readonly string[])
    return [
      { reading: asRuled(unpackReading(body), decided.get(report) ?? []), sha256, addedAt, reader, frames, row: null },
    ]
  })
  const coded = read.filter(({ reading }) => reading.coded)
  if (!coded.length) return read
  const originals = await inBatches(
    coded.map(({ sha256 }) => sha256),
    some => db.selectFrom('original').select(['sha256', 'bytes']).where('sha256', 'in', some).execute(),
  )
  const rowOf = new Map(originals.map(({ sha256, bytes }) => [sha256, Buffer.from(bytes).toString()]))
  return read.map(one => (one.reading.coded ? { ...one, row: rowOf.get(one.sha256) ?? null } : one))
}

async function decisionsOn(db: Kysely<Tables>, incident: string): Promise<IncidentKept['decisions']> {
  const onTellings = db
    .selectFrom('decision_telling')
    .innerJoin('telling', 'telling.id', 'decision_telling.telling_id')
    .select('decision_id')
    .where('telling.incident_id', '=', incident)
  const onClaims = db
    .selectFrom('decision_claim')
    .innerJoin('claim', 'claim.id', 'decision_claim.claim_id')
    .select('decision_id')
    .where('claim.incident_id', '=', incident)
  return db
    .selectFrom('decision')
    .select(['kind', 'who', 'why', 'at'])
    .where('id', 'in', onTellings.union(onClaims))
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute()
}
