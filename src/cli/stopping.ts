import type { Terminal } from './terminal.ts'

/** Whether somebody asked a verb to stop. */
export type Stopping = {
  readonly asked: () => boolean
  /** Aborted when they ask. */
  readonly signal: AbortSignal
  /** Listens no longer. */
  readonly end: () => void
}

/** Listens for Ctrl-C and for being ended: the first time what is being written is finished, the second time ends at once. */
export function stopping(verb: string, terminal: Terminal): Stopping {
  const asked = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const stop = () => {
    end()
    terminal.tell(`\naccording: ${verb}: finishing what is being written; once more ends at once\n`)
    asked.abort()
  }
  const end = () => {
    for (const signal of signals) process.off(signal, stop)
  }
  for (const signal of signals) process.on(signal, stop)
  return { asked: () => asked.signal.aborted, signal: asked.signal, end }
}
