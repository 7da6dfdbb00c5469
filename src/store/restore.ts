import { assertSame, checkBackup, type Manifest, openBackup } from './backup-file.ts'
import { sqlite } from './differences.ts'
import { MIGRATIONS, migrate, stateOf } from './migrate.ts'
import { type Ledger, openLedger } from './open.ts'
import { allRows, putRows, sumOf, tablesOf } from './rows.ts'
import { asTrouble, trouble } from './trouble.ts'

/**
 * Puts a backup, once it is checked, into a new or empty ledger at `address`, whatever the database it came from, and
 * brings that up to date. All of it arrives, or nothing. Throws LedgerTrouble.
 */
export async function restoreBackup(file: string, address: string, now: () => string): Promise<Manifest> {
  const manifest = await checkBackup(file)
  const ledger = await openLedger(address, 'write', now, MIGRATIONS.slice(0, manifest.state))
  try {
    if ((await stateOf(ledger.db, ledger.differences)) !== manifest.state) throw trouble('not-empty', ledger.address)
    await putTables(ledger, manifest, file)
    await migrate(ledger.db, ledger.differences, ledger.address, now)
    return manifest
  } catch (error) {
    throw asTrouble(error, ledger)
  } finally {
    await ledger.close()
  }
}

async function putTables({ db, differences, address }: Ledger, { tables }: Manifest, file: string): Promise<void> {
  const backup = openBackup(file, 'read')
  try {
    await db.transaction().execute(async target => {
      await differences.alone(target, 'migrate')
      for (const table of await tablesOf(target, differences))
        if ((await sumOf(target, differences, table)).rows) throw trouble('not-empty', address)
      for (const { table, rows } of tables) {
        if (!rows) continue
        for await (const some of allRows(backup, sqlite, table)) await putRows(target, differences, table, some)
        await differences.filled(target, table)
      }
      for (const said of tables) assertSame(await sumOf(target, differences, said.table), said, file)
    })
  } finally {
    await backup.destroy()
  }
}
