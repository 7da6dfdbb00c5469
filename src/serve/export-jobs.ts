import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ExportFormat } from '../exchange/export/exported.ts'
import { type Asked, lossFileOf, type Prepared, prepareExport, type Step } from '../exchange/export/prepared.ts'
import { recordExport } from '../store/exports.ts'
import { asTrouble } from '../store/trouble.ts'
import type { ExportJob, ReadyExport } from './api/exporting.ts'
import { exportPreview } from './export-preview.ts'
import type { Serving } from './serving.ts'

/** A file that left, where it lies for its download. */
export type LeftFile = { readonly path: string; readonly name: string; readonly mediaType: string }

/** Exports that pages ask for: made one after the other, looked at, and only then written down in the ledger and given out. */
export type ExportJobs = {
  readonly begin: (asked: Asked) => ExportJob
  /** How one stands; null of one long ago. */
  readonly job: (id: string) => ExportJob | null
  /** Writes one that is ready down in the ledger: from then on its files can be had. */
  readonly release: (id: string, forWhom: string | null) => Promise<ExportJob>
  /** The file of one that left, or that of its losses; null of any other. */
  readonly file: (id: string, which: 'file' | 'losses') => LeftFile | null
  /** Ends what is being made and takes away all files. */
  readonly close: () => Promise<void>
}

type Kept = {
  job: ExportJob
  readonly asked: Asked
  prepared: Prepared | null
  folder: string | null
  isLeaving: boolean
}

/** Files that lie there for their download. */
const KEPT = 8
/** Milliseconds of work after which others of the server have their turn, and between two words on how far it is. */
const TURN = 20
const WORD = 250
const STOPPED = 'the program was stopped; ask for it again'

/** None yet. */
export function newExportJobs(serving: Serving): ExportJobs {
  const all = new Map<string, Kept>()
  let isClosed = false
  let last = Promise.resolve()
  const tell = (kept: Kept, change: Partial<ExportJob>): ExportJob => {
    kept.job = { ...kept.job, ...change }
    serving.changes.tell({ kind: 'export', job: kept.job.job })
    return kept.job
  }
  const drop = async ({ prepared, folder }: Kept): Promise<void> => {
    prepared?.drop()
    if (folder) await rm(folder, { recursive: true, force: true })
  }
  const run = async (kept: Kept): Promise<void> => {
    const { ledger } = serving
    try {
      kept.folder = await mkdtemp(join(tmpdir(), 'according-export-'))
      const step = stepOf(
        () => isClosed,
        progress => void tell(kept, { progress }),
      )
      kept.prepared = await prepareExport(ledger, kept.asked, join(kept.folder, 'export'), step)
      tell(kept, { state: 'ready', progress: null, ready: await readyOf(kept.prepared, kept.asked.format) })
    } catch (error) {
      tell(kept, { state: 'failed', progress: null, why: (asTrouble(error, ledger) as Error).message })
    }
    if (isClosed) await drop(kept)
  }
  return {
    begin: asked => {
      const { format, profile, rule, file } = asked
      const job: ExportJob = {
        job: crypto.randomUUID(),
        state: 'running',
        format: format.name,
        profile: profile.name,
        rule,
        file,
        progress: null,
        ready: null,
        number: null,
        why: null,
      }
      const kept: Kept = { job, asked, prepared: null, folder: null, isLeaving: false }
      all.set(job.job, kept)
      const old = [...all.values()].filter(({ job: { state } }) => state !== 'running').slice(0, -KEPT)
      for (const one of old) all.delete(one.job.job)
      last = last.then(async () => {
        for (const one of old) await drop(one)
        await run(kept)
      })
      return job
    },
    job: id => all.get(id)?.job ?? null,
    release: async (id, forWhom) => {
      const kept = all.get(id)
      if (!kept?.prepared || kept.job.state !== 'ready' || kept.isLeaving)
        throw new RangeError(`the export ${id} is not ready to leave`)
      const { made } = kept.prepared
      kept.isLeaving = true
      try {
        const number = await serving.write(ledger => recordExport(ledger, { ...made, forWhom }))
        return tell(kept, { state: 'left', number })
      } finally {
        kept.isLeaving = false
      }
    },
    file: (id, which) => {
      const { prepared, job, asked } = all.get(id) ?? {}
      if (!prepared || !job || !asked || job.state !== 'left') return null
      return which === 'file'
        ? { path: prepared.files[0], name: job.file, mediaType: asked.format.mediaType }
        : { path: prepared.files[1], name: lossFileOf(job.file), mediaType: 'application/x-ndjson' }
    },
    close: async () => {
      isClosed = true
      await last
      for (const kept of all.values()) await drop(kept)
    },
  }
}

/** Says how far it is now and then, lets others have their turn, and ends where the server does. */
function stepOf(isClosed: () => boolean, tell: (progress: ExportJob['progress']) => void): Step {
  let [turn, word] = [performance.now(), 0]
  return async (label, done, total) => {
    const now = performance.now()
    if (now - turn < TURN) return
    if (now - word > WORD) {
      word = now
      tell({ label, done, total })
    }
    await setImmediate()
    if (isClosed()) throw new Error(STOPPED)
    turn = performance.now()
  }
}

async function readyOf({ made, losses, taken, names, files }: Prepared, format: ExportFormat): Promise<ReadyExport> {
  const { incidents, bytes, sha256 } = made
  const { sensitive, ...counts } = taken
  return {
    incidents,
    bytes,
    sha256,
    names,
    taken: { ...counts, sensitive: [...sensitive].map(([kind, times]) => ({ kind, times })) },
    losses,
    preview: await exportPreview(files[0], format),
  }
}
