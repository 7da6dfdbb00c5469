import { runAdd } from './adding.ts'
import type { Told } from './troubles.ts'
import { seenIn, type Undisturbed, type WithLedger } from './undisturbed.ts'

/** What killing showed. */
export type Killed = { readonly kills: number; readonly ledgers: number; readonly troubles: readonly string[] }

/**
 * Kills `according add` (signal 9) at `kills` random moments, and after each looks whether the ledger is sound and has all
 * that was told. The same command goes on until it ends; then the ledger must have the rows of an undisturbed run.
 */
export async function killAdd(
  file: string,
  withLedger: WithLedger,
  { rows, milliseconds }: Undisturbed,
  { kills, random }: { readonly kills: number; readonly random: () => number },
  tell: (words: string) => void = () => {},
): Promise<Killed> {
  const troubles: string[] = []
  let killed = 0
  let ledgers = 0
  /** How long a run takes now: on a machine that has become less busy most would end before they are killed. */
  let long = milliseconds
  while (killed < kills) {
    ledgers++
    await withLedger(async address => {
      const told: Told[] = []
      for (let ended = false; !ended; ) {
        const started = Date.now()
        const run = await runAdd(file, address, killed < kills ? Math.floor(random() * long) : null)
        ended = run.status !== null
        if (ended && !told.length) long = Date.now() - started
        told.push(...run.told)
        if (!ended) killed++
        troubles.push(...(await seenIn(address, told, ended ? rows : null)))
        tell(`${killed} kills, ${told.length} reports told, ${troubles.length} troubles`)
      }
    })
  }
  return { kills: killed, ledgers, troubles }
}
