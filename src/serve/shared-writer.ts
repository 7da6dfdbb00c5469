import type { Ledger } from '../store/open.ts'

/**
 * Lets works write to a ledger that is open for writing only while one of them lasts: other programs may write in between.
 * Works that overlap share it; the first of them opens it, the last closes it.
 */
export function sharedWriter(open: () => Promise<Ledger>): <T>(work: (ledger: Ledger) => Promise<T>) => Promise<T> {
  let held: Promise<Ledger> | null = null
  let closing: Promise<void> = Promise.resolve()
  let users = 0
  return async work => {
    users++
    held ??= closing.then(open)
    const mine = held
    try {
      return await work(await mine)
    } finally {
      if (--users === 0) {
        held = null
        closing = mine.then(
          ledger => ledger.close(),
          () => {},
        )
        await closing
      }
    }
  }
}
