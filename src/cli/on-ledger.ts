import type { Ledger, Purpose } from '../store/open.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Option } from './verb.ts'

/** The option by which every verb of the ledger is told which one. */
export const LEDGER_OPTION: Option = {
  name: 'ledger',
  value: 'DIR',
  help: 'The ledger: a folder, or postgres://USER@HOST/DATABASE for a team. Without it: the one that ACCORDING_LEDGER names, else ./ledger.',
}

/** The address of the ledger that a call means. */
export const ledgerAddress = ({ options }: Call): string => options.ledger || process.env.ACCORDING_LEDGER || 'ledger'

/**
 * Opens the ledger that a call names, lets `work` use it and closes it. A ledger that cannot be used, before or meanwhile,
 * is told in one line; the exit status is then 1. Nothing of the store is loaded before this is called.
 */
export const onLedger = (
  verb: string,
  call: Call,
  how: Purpose,
  terminal: Terminal,
  work: (ledger: Ledger) => Promise<ExitStatus>,
): Promise<ExitStatus> =>
  tellingTrouble(verb, terminal, async () => {
    const { openLedger } = await import('../store/open.ts')
    const { asTrouble } = await import('../store/trouble.ts')
    const ledger = await openLedger(ledgerAddress(call), how)
    try {
      if (how === 'write') for (const warning of ledger.warnings) terminal.tell(`according: ${verb}: ${warning}\n`)
      return await work(ledger)
    } catch (error) {
      throw asTrouble(error, ledger)
    } finally {
      await ledger.close()
    }
  })

/** Tells in one line why a ledger or a backup cannot be used, where that stops `work`; the exit status is then 1. */
export async function tellingTrouble(
  verb: string,
  terminal: Terminal,
  work: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  try {
    return await work()
  } catch (error) {
    const { LedgerTrouble } = await import('../store/trouble.ts')
    if (!(error instanceof LedgerTrouble)) throw error
    terminal.tell(`according: ${verb}: ${error.message}\n`)
    return 1
  }
}
