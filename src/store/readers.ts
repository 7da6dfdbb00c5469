import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Issue, Report } from '../text/report.ts'
import type { ReadReport } from './read-report.ts'

/** A report to be read. `identity`: as it was taken in, though the ledger gave it an id of its own since. */
export type ReadJob = {
  readonly report: Report
  readonly text: string
  readonly issues: readonly Issue[]
  readonly identity: string
}

/** What came of it; a fault of the reader is told and not thrown: the other reports go on. */
export type ReadAnswer = { readonly read: ReadReport } | { readonly fault: string }

/** Threads that read reports side by side; whoever opens them closes them. */
export type Readers = {
  readonly count: number
  /** Rejects only where the readers cannot work at all. */
  readonly read: (job: ReadJob) => Promise<ReadAnswer>
  readonly close: () => Promise<void>
}

/** One core is left for the database; more than four threads would outrun it and cost 200 MB each. */
const readerCount = (): number => Math.min(4, Math.max(1, availableParallelism() - 1))
/** Reports with a thread at one time: the next one is there when the first is done, though this thread is busy. */
const AHEAD = 3
/** What a reader throws away at once: left to itself, Node lets it pile up to 150 MB a thread and is no faster for it. */
const YOUNG = { maxYoungGenerationSizeMb: 24 }

type Given = { readonly job: ReadJob; readonly done: (answer: ReadAnswer) => void; readonly failed: (e: Error) => void }
type Thread = { readonly worker: Worker; readonly given: Given[]; ready: boolean }

/**
 * Starts threads that run `script`. A thread that dies takes with it only the report that it was reading, whose answer is a
 * fault; another takes its place. One that dies before it is ready ends all.
 */
export function openReaders(
  count: number = readerCount(),
  script: URL = new URL('./reader.ts', import.meta.url),
): Readers {
  const waiting: Given[] = []
  const threads = new Set<Thread>()
  let closed: Error | null = null
  const start = () => {
    const thread: Thread = { worker: new Worker(script, { resourceLimits: YOUNG }), given: [], ready: false }
    threads.add(thread)
    thread.worker.on('message', (message: 'ready' | ReadAnswer) => {
      if (closed) return
      if (message === 'ready') thread.ready = true
      else thread.given.shift()!.done(message)
      hand()
    })
    let why: Error | null = null
    thread.worker.on('error', error => {
      why = error instanceof Error ? error : new Error(String(error))
    })
    thread.worker.on('exit', code => {
      threads.delete(thread)
      if (closed) return
      if (!thread.ready) return end(why ?? new Error(`a reader ended with status ${code} before it began`))
      const [dead, ...others] = thread.given
      dead?.done({ fault: `the reader died of it (${why?.message ?? `status ${code}`})` })
      waiting.unshift(...others)
      start()
    })
  }
  const hand = () => {
    for (let more = true; more; ) {
      const free = [...threads].filter(({ ready, given }) => ready && given.length < AHEAD)
      const [next] = free.sort((a, b) => a.given.length - b.given.length)
      const given = next && waiting.shift()
      more = Boolean(given)
      if (!given) continue
      next.given.push(given)
      next.worker.postMessage(given.job)
    }
  }
  const end = (why: Error) => {
    closed ??= why
    const left = [...waiting.splice(0), ...[...threads].flatMap(({ given }) => given.splice(0))]
    for (const { failed } of left) failed(closed)
    return Promise.all([...threads].map(({ worker }) => worker.terminate()))
  }
  for (let i = 0; i < count; i++) start()
  return {
    count,
    read: job => {
      const answer = new Promise<ReadAnswer>((done, failed) => {
        if (closed) return failed(closed)
        waiting.push({ job, done, failed })
        hand()
      })
      // Whoever stops half-way leaves answers that nobody waits for.
      answer.catch(() => {})
      return answer
    },
    close: async () => {
      await end(new Error('the readers are closed'))
    },
  }
}
