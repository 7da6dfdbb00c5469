import type { Ledger } from '../store/open.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Option } from './verb.ts'

/** The option by which every verb of the ledger is told which one. */
export const LEDGER_OPTION: Option = {
  name: 'ledger',
  value: 'DIR',
  help: 'The ledger: a folder, or postgres://USER@HOST/DATABASE for a team. Without it: the one that ACCORDING_LEDGER names, else ./ledger.',
}

/**
 * Opens the ledger that a call names, lets `work` use it and closes it. A ledger that cannot be used, before or meanwhile,
 * is told in one line; the exit status is then 1. Nothing of the store is loaded before this is called.
 */
export async function onLedger(
  verb: string,
  { options }: Call,
  how: 'write' | 'read',
  terminal: Terminal,
  work: (ledger: Ledger) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const { openLedger } = await import('../store/open.ts')
  const { asTrouble, LedgerTrouble } = await import('../store/trouble.ts')
  let ledger: Ledger | undefined
  try {
    ledger = await openLedger(options.ledger || process.env.ACCORDING_LEDGER || 'ledger', how)
    if (how === 'write') for (const warning of ledger.warnings) terminal.tell(`according: ${verb}: ${warning}\n`)
    return await work(ledger)
  } catch (error) {
    const trouble = ledger ? asTrouble(error, ledger) : error
    if (!(trouble instanceof LedgerTrouble)) throw error
    terminal.tell(`according: ${verb}: ${trouble.message}\n`)
    return 1
  } finally {
    await ledger?.close()
  }
}
