import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.ts'

/** How much a ledger holds. */
export type LedgerCounts = {
  readonly reports: number
  /** Of the newest readings. */
  readonly claims: number
  readonly incidents: number
  /** Incidents with accounts that contradict each other. */
  readonly contradicted: number
  readonly decisions: number
  readonly failures: number
}

/** Counts what a ledger holds. */
export async function ledgerCounts(db: Kysely<Tables>): Promise<LedgerCounts> {
  const { rows } = await sql<LedgerCounts>`select
    (select count(*) from report) as reports,
    (select count(*) from claim where "current" = 1) as claims,
    (select count(*) from incident) as incidents,
    (select count(*) from incident where contradictions > 0) as contradicted,
    (select count(*) from decision) as decisions,
    (select count(*) from failure) as failures`.execute(db)
  const [row] = rows
  return Object.fromEntries(Object.entries(row!).map(([name, n]) => [name, Number(n)])) as LedgerCounts
}

/** The first day and the last on which incidents of a ledger began; null where no day is known. */
export async function ledgerDays(
  db: Kysely<Tables>,
): Promise<{ readonly first: string; readonly last: string } | null> {
  const { first, last } = await db
    .selectFrom('incident')
    .select(({ fn }) => [fn.min('from_day').as('first'), fn.max('from_day').as('last')])
    .executeTakeFirstOrThrow()
  return first === null || last === null ? null : { first, last }
}

/** A word that is another one where something was added, read, decided or taken back since, by whatever program. */
export async function ledgerStamp(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<Record<string, unknown>>`select
    (select max(id) from acquisition) as a, (select max(id) from failure) as f, (select max(id) from reading) as r,
    (select max(id) from decision) as d, (select count(*) from decision where revoked_at is not null) as v,
    (select max(id) from reliability) as g, (select count(*) from reliability where revoked_at is not null) as w,
    (select count(*) from incident) as i, (select count(*) from incident_alias) as o`.execute(db)
  return Object.values(rows[0]!).join('~')
}
