import { fileURLToPath } from 'node:url'
import { readerVersion } from '../intake/reader-version.ts'
import { openLedger } from '../store/open.ts'
import { LedgerTrouble } from '../store/trouble.ts'
import { newChanges } from './changes.ts'
import { newLaunch } from './launch.ts'
import { registersOf } from './registers.ts'
import { makeServer } from './server.ts'
import { sharedWriter } from './shared-writer.ts'

/** What a server is started with. `ledger`: its address; `port` 0 takes one that is free. */
export type ServeOptions = {
  readonly ledger: string
  readonly port: number
  readonly who: string
  readonly tell: (text: string) => void
  /** Where the built pages of the workbench lie. */
  readonly assets?: string
  readonly now?: () => string
}

/** A server that listens; whoever starts it closes it. */
export type Served = {
  /** What to open in the browser: it lets in once. */
  readonly address: string
  readonly warnings: readonly string[]
  readonly close: () => Promise<void>
}

export const ASSETS = fileURLToPath(new URL('../../build/workbench', import.meta.url))

/** Opens a ledger, makes it where there is none, and serves it to the browser on this machine. Throws LedgerTrouble. */
export async function serve({
  ledger: address,
  port,
  who,
  tell,
  assets = ASSETS,
  now = () => new Date().toISOString(),
}: ServeOptions): Promise<Served> {
  await bringUpToDate(address, now)
  const ledger = await openLedger(address, 'read', now)
  let bound = port
  const launch = newLaunch(() => bound)
  const app = await makeServer(
    {
      ledger,
      write: sharedWriter(() => openLedger(address, 'write', now)),
      changes: newChanges(),
      registers: registersOf(ledger),
      who,
      reader: readerVersion(),
      now,
      tell,
    },
    { launch, hosts: () => ['127.0.0.1', 'localhost'].map(name => `${name}:${bound}`), assets },
  )
  const close = async () => {
    await app.close()
    await ledger.close()
  }
  try {
    const url = await app.listen({ host: '127.0.0.1', port })
    bound = Number(new URL(url).port)
    return { address: `http://127.0.0.1:${bound}${launch.path}`, warnings: ledger.warnings, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What is being written by another program is up to date already. */
async function bringUpToDate(address: string, now: () => string): Promise<void> {
  try {
    const ledger = await openLedger(address, 'write', now)
    await ledger.close()
  } catch (error) {
    if (!(error instanceof LedgerTrouble && error.code === 'being-written')) throw error
  }
}
