import type { Kysely } from 'kysely'
import { isPostgres, shownAddress } from './address.ts'
import { type Differences, postgres, sqlite } from './differences.ts'
import { MIGRATIONS, type Migration, migrate, refuseNewer, stateOf } from './migrate.ts'
import type { Tables } from './schema.ts'
import { asTrouble, trouble } from './trouble.ts'

/** An open ledger; whoever opens it closes it. */
export type Ledger = {
  /** As a person may read it: the folder, or the address without its password. */
  readonly address: string
  readonly kind: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
  readonly differences: Differences
  /** What a person should know of how safe it is, in sentences. */
  readonly warnings: readonly string[]
  readonly close: () => Promise<void>
}

/** What a ledger is opened for: to add to it, to ask it, or to copy it as it stands, also where its tables are of an older state. */
export type Purpose = 'write' | 'read' | 'back up'

/**
 * Opens the ledger at `address`: a folder, or postgres://…. 'write' makes it where there is none, brings its tables up to
 * date (to the last of `steps`) and keeps other writers of a folder away; 'read' never waits and never changes anything.
 * Throws LedgerTrouble.
 */
export async function openLedger(
  address: string,
  how: Purpose,
  now: () => string = () => new Date().toISOString(),
  steps: readonly Migration[] = MIGRATIONS,
): Promise<Ledger> {
  try {
    const ledger = await connect(address, how, now)
    try {
      await bringUpToDate(ledger, how, now, steps)
      return ledger
    } catch (error) {
      await ledger.close()
      throw error
    }
  } catch (error) {
    throw asTrouble(error, { address: shownAddress(address), differences: isPostgres(address) ? postgres : sqlite })
  }
}

async function connect(address: string, purpose: Purpose, now: () => string): Promise<Ledger> {
  const how = purpose === 'write' ? 'write' : 'read'
  if (isPostgres(address)) return (await import('./open-postgres.ts')).openPostgres(address, how)
  return (await import('./open-folder.ts')).openFolder(address, how, now)
}

async function bringUpToDate(
  { db, differences, address }: Ledger,
  how: Purpose,
  now: () => string,
  steps: readonly Migration[],
): Promise<void> {
  const state = await stateOf(db, differences)
  const newest = steps.at(-1)!.number
  refuseNewer(state, address)
  if (state >= newest) return
  if (state === 0 && (await differences.tableCount(db)) > 0)
    throw trouble('not-a-ledger', address, 'it holds tables of something else')
  if (how === 'write') await migrate(db, differences, address, now, steps)
  else if (state === 0) throw trouble('missing', address)
  else if (how === 'read') throw trouble('older', address, `its tables are at ${state}, this program wants ${newest}`)
}
