import { openLedger } from '../../src/store/open.ts'
import { runAdd } from './adding.ts'
import { type LedgerRows, rowsOf, unlike } from './rows.ts'
import { type Told, troublesOf } from './troubles.ts'

/** Gives a place for a ledger in which there is nothing, for the time of `work`. */
export type WithLedger = (work: (address: string) => Promise<void>) => Promise<void>

/** What a run leaves that nobody disturbs, and how long it took in milliseconds. */
export type Undisturbed = { readonly rows: LedgerRows; readonly milliseconds: number }

/** Adds the reports of `file` with nobody in the way. */
export async function undisturbed(file: string, withLedger: WithLedger): Promise<Undisturbed> {
  let result: Undisturbed | null = null
  await withLedger(async address => {
    const started = Date.now()
    await runAdd(file, address)
    const milliseconds = Date.now() - started
    const ledger = await openLedger(address, 'read')
    result = { rows: await rowsOf(ledger), milliseconds }
    await ledger.close()
  })
  return result!
}

/** What is wrong in a ledger that was disturbed; where `whole`, as if nobody had, also what differs from that. */
export async function seenIn(
  address: string,
  told: readonly Told[],
  whole: LedgerRows | null,
): Promise<readonly string[]> {
  const ledger = await openLedger(address, 'write')
  try {
    return [...(await troublesOf(ledger, told)), ...(whole ? unlike(await rowsOf(ledger), whole) : [])]
  } finally {
    await ledger.close()
  }
}
