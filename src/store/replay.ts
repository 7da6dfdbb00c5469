import type { Kysely } from 'kysely'
import type { Told } from '../incidents/accounts.ts'
import { standingAt } from '../incidents/anchors.ts'
import { gather } from '../incidents/gather.ts'
import type { Incident, Link, Pin } from '../incidents/incident.ts'
import { linksAmong } from '../incidents/links.ts'
import { NEAREST } from '../incidents/neighbours.ts'
import { asRuled } from '../incidents/ruled.ts'
import { standingDecisions, type Times } from './claim-decisions.ts'
import { type DecidedTelling, pinsOf } from './decisions.ts'
import { inBatches } from './in-batches.ts'
import { type Clock, type KnownReport, type KnownTelling, knownReports, knownTellings } from './known.ts'
import { type CopyStanding, fetchedAt, settledCopies } from './place-copies.ts'
import type { Tables } from './schema.ts'
import { readingsOf } from './told.ts'

/** The ledger as it would have been with what was known on a day. */
export type Replayed = {
  /** How many reports were known. */
  readonly reports: number
  readonly incidents: readonly Incident[]
  /** The tellings of an incident, with copies and versions as far as they were known. */
  readonly toldIn: (incident: Incident) => Promise<readonly Told[]>
}

/** Gathers what was known on `day` (ISO date, the whole day in UTC) anew, in memory, as adding it would have. */
export async function asKnown(db: Kysely<Tables>, day: string, clock: Clock): Promise<Replayed> {
  const reports = await knownReports(db, day, clock)
  const tellings = new Map((await knownTellings(db, reports)).map(known => [known.telling.id, known]))
  const incidents = gather(
    [...tellings.values()].map(({ telling }) => telling),
    await knownLinks(db, tellings),
    await knownPins(db, tellings, day, clock),
  )
  const copies = await knownCopies(db, reports)
  const toldIn = async (incident: Incident): Promise<readonly Told[]> => {
    const members = incident.tellings.map(id => tellings.get(id)!)
    const readings = await readingsOf(
      db,
      members.map(({ reading }) => reading),
    )
    const decided = await standingDecisions(
      db,
      members.map(({ telling }) => telling.report.id),
      stoodOn(day, clock),
    )
    return members.map(({ telling, reading }) => ({
      telling,
      reading: asRuled(readings.get(reading)!, decided.get(telling.report.id) ?? []),
      ...(copies.get(telling.report.id) ?? { copyOf: telling.report.id, revises: null }),
    }))
  }
  return { reports: reports.length, incidents, toldIn }
}

/**
 * The links that the ledger keeps. All are judged again where a telling was made again from an older reading, or where a key
 * is so crowded that tellings of later days may have parted what were neighbours then.
 */
async function knownLinks(db: Kysely<Tables>, tellings: ReadonlyMap<string, KnownTelling>): Promise<readonly Link[]> {
  const all = [...tellings.values()]
  if (all.some(({ kept }) => !kept) || (await isCrowded(db))) return linksAmong(all.map(({ telling }) => telling))
  const rows = await inBatches(tellings.keys(), some =>
    db.selectFrom('link').selectAll().where('a', 'in', some).execute(),
  )
  return rows.filter(({ b }) => tellings.has(b)).map(row => ({ ...row, reasons: JSON.parse(row.reasons) }))
}

async function isCrowded(db: Kysely<Tables>): Promise<boolean> {
  const crowded = await db
    .selectFrom('telling_key')
    .select('key')
    .groupBy('key')
    .having(({ fn }) => fn.countAll(), '>', NEAREST)
    .limit(1)
    .executeTakeFirst()
  return crowded !== undefined
}

async function knownPins(
  db: Kysely<Tables>,
  tellings: ReadonlyMap<string, KnownTelling>,
  day: string,
  clock: Clock,
): Promise<readonly Pin[]> {
  const decisions = await db.selectFrom('decision').selectAll().orderBy('id').execute()
  const stood = decisions.filter(stoodOn(day, clock))
  const ofReport = Map.groupBy(tellings.values(), ({ telling }) => telling.report.id)
  return stood.flatMap(({ kind, tellings }) => {
    const decided: readonly DecidedTelling[] = JSON.parse(tellings)
    const standing = decided.map(({ report, extents }) =>
      standingAt(
        extents,
        (ofReport.get(report) ?? []).map(({ telling, extents }) => ({ id: telling.id, extents })),
      ),
    )
    return pinsOf(kind as Pin['kind'], decided, standing)
  })
}

/** Whether a decision stands by a clock: today, or at the end of the day. */
const stoodOn =
  (day: string, clock: Clock) =>
  ({ at, revoked_at }: Times): boolean =>
    clock === 'published'
      ? revoked_at === null
      : at.slice(0, 10) <= day && (revoked_at === null || revoked_at.slice(0, 10) > day)

/** Copies and versions among the reports that were known; those of which there are none are left out. */
async function knownCopies(
  db: Kysely<Tables>,
  reports: readonly KnownReport[],
): Promise<ReadonlyMap<string, CopyStanding>> {
  const byId = new Map(reports.map(report => [report.id, report]))
  const rows = await inBatches(byId.keys(), some =>
    db.selectFrom('copy_link').selectAll().where('a', 'in', some).execute(),
  )
  const links = rows.filter(({ b }) => byId.has(b))
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]))
  const fetched = await fetchedAt(db, [...linked])
  return settledCopies(
    [...linked].map(id => ({ ...byId.get(id)!, ...fetched.get(id) })),
    links,
  )
}
