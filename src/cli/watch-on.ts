import { setTimeout as sleep } from 'node:timers/promises'
import type { Fetcher } from '../intake/fetch/fetcher.ts'
import { restAfter } from '../intake/fetch/hosts.ts'
import type { Ledger, Purpose } from '../store/open.ts'
import type { Watch } from '../store/watches.ts'
import type { Happening, Looking } from '../store/watches-look.ts'
import { stopping } from './stopping.ts'
import type { Terminal } from './terminal.ts'
import type { ExitStatus } from './verb.ts'
import { happeningLines } from './watch-words.ts'

/** Feeds that are looked at side by side: a slow one holds up none of the others. */
const SIDE_BY_SIDE = 4
/** Nothing is slept longer than this, so that what another process puts on the list is seen. */
const LONGEST_SLEEP = 60_000
/** How long after another program was met at writing it is tried again. */
const SHORT_SLEEP = 5000

/**
 * Looks at what is watched in the ledger at `address` whenever it is due, until somebody stops it; `once`: one look. The
 * right to write is only held while something is looked at. Throws LedgerTrouble.
 */
export async function watchOn(
  address: string,
  fetch: Fetcher,
  { once, jsonl }: { readonly once: boolean; readonly jsonl: boolean },
  terminal: Terminal,
): Promise<ExitStatus> {
  const [{ takingOf }, { openReaders }, { readerVersion }, { watches }, { LedgerTrouble }] = await Promise.all([
    import('../intake/intake.ts'),
    import('../store/readers.ts'),
    import('../intake/reader-version.ts'),
    import('../store/watches.ts'),
    import('../store/trouble.ts'),
  ])
  const stop = stopping('watch', terminal)
  const readers = openReaders()
  const adding = { reader: readerVersion(), now: () => new Date().toISOString() }
  const taking = takingOf(fetch)
  const looking: Looking = { taking, readers, adding, stopped: stop.asked }
  const listed = () => withLedger(address, 'read', ({ db }) => watches(db))
  let failed = false
  const lookAt = async (ledger: Ledger, watch: Watch): Promise<void> => {
    for await (const happening of lookSafely(ledger, watch, looking)) {
      failed ||= happening.kind === 'failed' || (happening.kind === 'report' && happening.added.state === 'failed')
      for (const line of happeningLines(happening, adding.now(), jsonl, terminal)) terminal.print(`${line}\n`)
    }
  }
  try {
    for (;;) {
      const now = adding.now()
      const due = (await listed()).filter(({ nextAt, failures }) => nextAt <= now || (once && failures === 0))
      const queue = due.values()
      const lane = async (ledger: Ledger) => {
        for (const watch of queue) if (!stop.asked()) await lookAt(ledger, watch)
      }
      let rest = 0
      try {
        if (due.length)
          await withLedger(address, 'write', ledger =>
            Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => lane(ledger))),
          )
      } catch (error) {
        if (once || !(error instanceof LedgerTrouble) || error.code !== 'being-written') throw error
        rest = SHORT_SLEEP
      }
      if (once || stop.asked()) break
      const next = Math.min(...(await listed()).map(({ nextAt }) => Date.parse(nextAt)))
      const pause = rest || Math.min(LONGEST_SLEEP, Math.max(1000, next - Date.now()))
      await sleep(pause, null, stop).catch(() => {})
      if (stop.asked()) break
    }
  } finally {
    stop.end()
    taking.close()
    await readers.close()
  }
  if (stop.asked()) terminal.tell('according: watch: stopped; `according watch` goes on from there\n')
  return once && failed ? 1 : 0
}

async function withLedger<T>(address: string, how: Purpose, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const [{ openLedger }, { asTrouble }] = await Promise.all([import('../store/open.ts'), import('../store/trouble.ts')])
  const ledger = await openLedger(address, how)
  try {
    return await work(ledger)
  } catch (error) {
    throw asTrouble(error, ledger)
  } finally {
    await ledger.close()
  }
}

/** A look of which a fault of ours stops none but itself, and is made again later. */
async function* lookSafely(ledger: Ledger, watch: Watch, looking: Looking): AsyncGenerator<Happening> {
  const [{ look }, { putLooked }, { asTrouble, LedgerTrouble }] = await Promise.all([
    import('../store/watches-look.ts'),
    import('../store/watches.ts'),
    import('../store/trouble.ts'),
  ])
  try {
    yield* look(ledger, watch, looking)
  } catch (error) {
    const trouble = asTrouble(error, ledger)
    if (trouble instanceof LedgerTrouble) throw trouble
    const why = `a fault of According (${(error as Error).message}); please report it with the address`
    const at = looking.adding.now()
    const nextAt = new Date(Date.parse(at) + Math.max(1000 * watch.every, restAfter(watch.failures))).toISOString()
    const looked = { at, nextAt, failures: watch.failures + 1, trouble: why, title: null, validators: null }
    await putLooked(ledger, watch.id, looked)
    yield { kind: 'failed', url: watch.url, why, nextAt }
  }
}
