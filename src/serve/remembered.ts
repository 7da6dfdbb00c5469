import { setImmediate } from 'node:timers/promises'
import { ledgerStamp } from '../store/ledger-counts.ts'
import type { Ledger } from '../store/open.ts'

/** What takes long to find out of a ledger, found out once and again only where the ledger has changed since. */
export function remembered<T>(ledger: Ledger, find: (ledger: Ledger) => Promise<T>): () => Promise<T> {
  let known: { readonly stamp: string; readonly found: Promise<T> } | null = null
  return async () => {
    const stamp = await ledgerStamp(ledger.db)
    if (known?.stamp !== stamp) {
      // Who asked for something quick meanwhile is answered first.
      const found = setImmediate().then(() => find(ledger))
      known = { stamp, found }
      found.catch(() => {
        if (known?.found === found) known = null
      })
    }
    return known.found
  }
}
