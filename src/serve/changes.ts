import type { Change } from './api/change.ts'

/** Tells changes of the ledger to all who listen. */
export type Changes = {
  readonly tell: (change: Change) => void
  /** Until what it returns is called. */
  readonly listen: (listener: (change: Change) => void) => () => void
}

/** Nobody listens yet. */
export function newChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    tell: change => {
      for (const listener of listeners) listener(change)
    },
    listen: listener => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
