import { sql } from 'kysely'
import type { Ledger } from '../../src/store/open.ts'
import { unpackReading } from '../../src/store/packed.ts'

/** A report that `add` told as safe, with how many claims. */
export type Told = { readonly report: string; readonly claims: number }

/** What is wrong in a ledger after it was disturbed, one sentence each: damage, half-written reports, lost ones of `told`. */
export async function troublesOf(ledger: Ledger, told: readonly Told[]): Promise<readonly string[]> {
  return [...(await damage(ledger)), ...(await halves(ledger)), ...(await lost(ledger, told))]
}

async function damage({ db, kind }: Ledger): Promise<readonly string[]> {
  if (kind !== 'sqlite') return []
  const sound = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  const loose = await sql<{ table: string }>`pragma foreign_key_check`.execute(db)
  await sql`insert into claim_search (claim_search) values ('integrity-check')`.execute(db)
  return [
    ...sound.rows.map(row => row.integrity_check).filter(words => words !== 'ok'),
    ...loose.rows.map(({ table }) => `a row of ${table} refers to nothing`),
  ]
}

/** Reports without a reading, readings without their claims, tellings without their incident, incidents without tellings. */
async function halves({ db }: Ledger): Promise<readonly string[]> {
  const reports = await db
    .selectFrom('report')
    .select('id')
    .where('id', 'not in', db.selectFrom('reading').select('report_id'))
    .execute()
  const readings = await db.selectFrom('reading').select(['id', 'report_id', 'body']).execute()
  const claims = await db
    .selectFrom('claim')
    .select(({ fn }) => ['reading_id', fn.countAll<number>().as('n')])
    .groupBy('reading_id')
    .execute()
  const counts = new Map(claims.map(({ reading_id, n }) => [reading_id, Number(n)]))
  const short = readings.filter(({ id, body }) => unpackReading(body).claims.length !== (counts.get(id) ?? 0))
  const placeless = await db.selectFrom('telling').select('id').where('incident_id', 'is', null).execute()
  const incidents = db.selectFrom('incident').select('id')
  const unknown = await db.selectFrom('telling').select('id').where('incident_id', 'not in', incidents).execute()
  const empty = await db
    .selectFrom('incident')
    .select('id')
    .where('id', 'not in', db.selectFrom('telling').select('incident_id').where('incident_id', 'is not', null))
    .execute()
  return [
    ...reports.map(({ id }) => `report ${id} has no reading`),
    ...short.map(({ report_id }) => `report ${report_id} has not all claims of its reading`),
    ...[...placeless, ...unknown].map(({ id }) => `telling ${id} is of no incident`),
    ...empty.map(({ id }) => `incident ${id} has no tellings`),
  ]
}

async function lost({ db }: Ledger, told: readonly Told[]): Promise<readonly string[]> {
  const kept = await db
    .selectFrom('report')
    .leftJoin('claim', 'claim.report_id', 'report.id')
    .select(({ fn }) => ['report.id', fn.count<number>('claim.id').as('claims')])
    .groupBy('report.id')
    .execute()
  const claims = new Map(kept.map(row => [row.id, Number(row.claims)]))
  return told
    .filter(one => claims.get(one.report) !== one.claims)
    .map(one => `report ${one.report} was told with ${one.claims} claims and has ${claims.get(one.report) ?? 'gone'}`)
}
