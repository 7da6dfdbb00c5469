import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Change } from './types.ts'

const listeners = new Set<(change: Change) => void>()

/** Hears every change as long as the component stands: the progress of a job, for example. */
export function useLive(listener: (change: Change) => void): void {
  useEffect(() => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [listener])
}

/** Milliseconds until what is shown is asked for anew: a decision is seen at once, of reports many may come. */
const PAUSE = { decision: 100, added: 2000 }

/** Keeps what is shown as new as the ledger: what may have changed is asked for anew. Once in the whole window. */
export function useLiveChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/api/events')
    let waiting: ReturnType<typeof setTimeout> | undefined
    const hear = ({ data }: MessageEvent<string>): void => {
      const change = JSON.parse(data) as Change
      for (const listener of listeners) listener(change)
      if (change.kind === 'job' || change.kind === 'export') return
      if (change.kind === 'decision') clearTimeout(waiting)
      else if (waiting !== undefined) return
      waiting = setTimeout(() => {
        waiting = undefined
        void askAnew(client)
      }, PAUSE[change.kind])
    }
    source.addEventListener('message', hear)
    for (const kind of ['added', 'decision', 'job', 'export']) source.addEventListener(kind, hear as EventListener)
    return () => {
      clearTimeout(waiting)
      source.close()
    }
  }, [client])
}

/** Of what is kept, by the first word of its key, what nothing in the ledger changes: it is not asked for anew. */
const STAYS: ReadonlySet<unknown> = new Set(['job', 'exports'])

const askAnew = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ refetchType: 'active', predicate: ({ queryKey: [first] }) => !STAYS.has(first) })
