import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LedgerTrouble } from './trouble.ts'

/**
 * Takes the right to write the ledger in `folder`, or throws (LedgerTrouble 'being-written') naming the process that has it.
 * It is a lock of the operating system on a small database beside the ledger: it ends with the process, however that ends.
 * Returns what gives it back.
 */
export function lockFolder(folder: string, now: () => string): () => void {
  const lock = new DatabaseSync(join(folder, 'ledger.lock'))
  try {
    lock.exec(
      'pragma busy_timeout = 0; create table if not exists writer (one integer primary key, pid integer, since text)',
    )
    lock.exec('begin immediate')
    lock.prepare('insert or replace into writer values (1, ?, ?)').run(process.pid, now())
    lock.exec('commit')
    // Others may read from here on who writes, but not begin a transaction of their own.
    lock.exec('begin immediate')
    return () => lock.close()
  } catch (error) {
    const holder = (error as { errcode?: number }).errcode === 5 ? holderOf(lock) : null
    lock.close()
    throw holder
      ? new LedgerTrouble('being-written', `the ledger ${folder} is being written by ${holder}`, error)
      : error
  }
}

function holderOf(lock: DatabaseSync): string {
  try {
    lock.exec('pragma busy_timeout = 1000')
    const row = lock.prepare('select pid, since from writer').get()
    if (row) return `process ${row.pid} since ${String(row.since).slice(11, 19)} UTC; wait for it or stop it`
  } catch {}
  return 'another process; wait for it or stop it'
}
