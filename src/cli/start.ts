import { fileURLToPath } from 'node:url'
import { according } from './according.ts'
import { ledgerAddress } from './on-ledger.ts'
import { serveVerb } from './serve.ts'
import { processTerminal } from './terminal.ts'
import { type Call, parseCall } from './verb.ts'

// `npm start`: opens the ledger in the browser, with the reports after `--` added first; a ledger that is not there yet
// gets the sample reports where none are given.
const SAMPLES = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))
const terminal = processTerminal()
const args = process.argv.slice(2)
const call = parseCall(serveVerb, args)
const asksHelp = args.includes('--help') || args.includes('-h')
const toShow = 'misuse' in call || asksHelp ? null : call
const isSample = toShow !== null && !toShow.operands.length && (await isMissing(toShow))
if (isSample)
  terminal.tell(`There is no ledger "${ledgerAddress(toShow)}" yet: it is made now, of SAMPLE reports about an INVENTED incident.
For your own reports, a ledger of their own:  npm start -- YOUR-REPORTS --ledger NAME
`)
process.exitCode = await according(['serve', '--open', ...args, ...(isSample ? [SAMPLES] : [])], terminal)

/** Whether nothing was ever kept at the address that a call means. */
async function isMissing(meant: Call): Promise<boolean> {
  const { openLedger } = await import('../store/open.ts')
  const { LedgerTrouble } = await import('../store/trouble.ts')
  try {
    const ledger = await openLedger(ledgerAddress(meant), 'read')
    await ledger.close()
    return false
  } catch (error) {
    return error instanceof LedgerTrouble && error.code === 'missing'
  }
}
