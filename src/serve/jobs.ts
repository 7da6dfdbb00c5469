import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { asTrouble } from '../store/trouble.ts'
import { addJob, type Given } from './add-job.ts'
import type { Job } from './api/adding.ts'
import type { Serving } from './serving.ts'

/** Reports that pages add: one job after the other, each telling all who listen how it goes on. */
export type Jobs = {
  readonly begin: (given: Given) => Job
  /** How a job stands, for pages that come later; null of one long ago. */
  readonly job: (id: string) => Job | null
  /** Lets the batch that is being written end, and begins no other. */
  readonly close: () => Promise<void>
}

/** Jobs that are remembered. */
const KEPT = 100
/** Outcomes up to which every step of a job is told with all of them; then only its end, and whoever wants to know asks. */
const TOLD = 500
const STOPPED = 'the program was stopped; add the same again and it goes on from there'

/** No jobs yet. */
export function newJobs(serving: Serving): Jobs {
  const jobs = new Map<string, Job>()
  let isClosed = false
  let last = Promise.resolve()
  const told = (job: Job): Job => {
    jobs.set(job.job, job)
    if (jobs.size > KEPT) jobs.delete(jobs.keys().next().value!)
    if (job.outcomes.length <= TOLD || job.state !== 'running') serving.changes.tell({ kind: 'job', job })
    return job
  }
  const run = async (given: Given, begun: Job): Promise<void> => {
    let job = begun
    try {
      if (isClosed) throw new Error(STOPPED)
      await addJob(serving, given, outcomes => {
        job = told({ ...job, outcomes: [...job.outcomes, ...outcomes] })
        return !isClosed
      })
      if (isClosed) throw new Error(STOPPED)
      told({ ...job, state: 'done' })
    } catch (error) {
      told({ ...job, state: 'failed', why: (asTrouble(error, serving.ledger) as Error).message })
    } finally {
      await rm(given.folder, { recursive: true, force: true })
    }
  }
  return {
    begin: given => {
      const files = given.paths.map(path => basename(path))
      const job = told({ job: crypto.randomUUID(), state: 'running', files, outcomes: [], why: null })
      last = last.then(() => run(given, job))
      return job
    },
    job: id => jobs.get(id) ?? null,
    close: async () => {
      isClosed = true
      await last
    },
  }
}
