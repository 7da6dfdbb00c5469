import { useSyncExternalStore } from 'react'
import type { Decided } from '../../api/types.ts'

let last: Decided | null = null
const listeners = new Set<() => void>()

/** Keeps what was decided here last, so that it can be undone on whatever page it led to. */
export function keepChange(decided: Decided | null): void {
  last = decided
  for (const listener of listeners) listener()
}

export const useLastChange = (): Decided | null =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => last,
  )
