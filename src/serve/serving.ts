import type { Ledger } from '../store/open.ts'
import type { Changes } from './changes.ts'
import type { Registers } from './registers.ts'

/** What every route is given: the ledger that is open, the way to write to it, and whom changes are told to. */
export type Serving = {
  /** Open for reading; it sees what is written meanwhile, by whatever program. */
  readonly ledger: Ledger
  /** Opens the same ledger for writing while `work` lasts; works that overlap share it. Throws LedgerTrouble. */
  readonly write: <T>(work: (ledger: Ledger) => Promise<T>) => Promise<T>
  readonly changes: Changes
  readonly registers: Registers
  /** In whose name decisions are written. */
  readonly who: string
  /** The version of the reader. */
  readonly reader: string
  /** ISO 8601. */
  readonly now: () => string
  /** Tells the person who started the server of a fault. */
  readonly tell: (text: string) => void
}
