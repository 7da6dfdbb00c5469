import { type Kysely, sql } from 'kysely'
import type { Differences } from './differences.ts'
import { tables } from './migrations/0001-tables.ts'
import { search } from './migrations/0002-search.ts'
import { placing } from './migrations/0003-placing.ts'
import { incidentSearch } from './migrations/0004-incident-search.ts'
import { incidentWeight } from './migrations/0005-incident-weight.ts'
import { incidentPoints } from './migrations/0006-incident-points.ts'
import { review } from './migrations/0007-review.ts'
import { names } from './migrations/0008-names.ts'
import { repeats } from './migrations/0009-repeats.ts'
import { sources } from './migrations/0010-sources.ts'
import { layout } from './migrations/0011-layout.ts'
import { exchanges } from './migrations/0012-exchanges.ts'
import { exports } from './migrations/0013-exports.ts'
import type { Tables } from './schema.ts'
import { trouble } from './trouble.ts'

/** One step of the tables of a ledger from what they were to what they are. Never changed once released. */
export type Migration = {
  readonly number: number
  readonly name: string
  readonly statements: (differences: Differences) => readonly string[]
  /** What no statement can say of rows that are there, done after the statements. */
  readonly fill?: (transaction: Kysely<Tables>) => Promise<void>
}

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [
  tables,
  search,
  placing,
  incidentSearch,
  incidentWeight,
  incidentPoints,
  review,
  names,
  repeats,
  sources,
  layout,
  exchanges,
  exports,
]

/** The number of the last step that the ledger has taken; 0 for an empty database. */
export async function stateOf(db: Kysely<Tables>, differences: Differences): Promise<number> {
  if (!(await differences.hasTable(db, 'ledger_migration'))) return 0
  const { rows } = await sql<{ number: number | null }>`select max(number) as number from ledger_migration`.execute(db)
  return rows[0]?.number ?? 0
}

/**
 * Takes the steps that the ledger still lacks, each in a transaction of its own: one that is cut off leaves what was.
 * A ledger of a newer program is left alone (LedgerTrouble 'newer').
 */
export async function migrate(
  db: Kysely<Tables>,
  differences: Differences,
  address: string,
  now: () => string,
  steps: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  for (const step of steps)
    await db.transaction().execute(async transaction => {
      await differences.alone(transaction, 'migrate')
      const state = await stateOf(transaction, differences)
      refuseNewer(state, address)
      if (state >= step.number) return
      if (state === 0)
        await sql
          .raw(
            `create table ledger_migration (number integer primary key, name text not null, at text not null)${differences.strict}`,
          )
          .execute(transaction)
      for (const statement of step.statements(differences)) await sql.raw(statement).execute(transaction)
      await step.fill?.(transaction)
      await sql`insert into ledger_migration (number, name, at) values (${step.number}, ${step.name}, ${now()})`.execute(
        transaction,
      )
    })
}

/** Throws where the ledger was made by a newer program than this one. */
export function refuseNewer(state: number, address: string): void {
  const known = MIGRATIONS.at(-1)!.number
  if (state > known) throw trouble('newer', address, `its tables are at ${state}, this program knows ${known}`)
}
