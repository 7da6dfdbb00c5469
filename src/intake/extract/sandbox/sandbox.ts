import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { type Failure, type FailureCode, failed } from '../../failure.ts'
import type { FeedPart } from '../../feeds/parts.ts'
import type { Extracted, Input } from '../extracted.ts'
import type { Extractable, Untrusted } from '../extractors.ts'
import type { Done, Said, Told } from './child.ts'
import { type Frame, framed, framesOf, KIND } from './frames.ts'
import { feedSaid, type Hearing, reportSaid } from './part-said.ts'
import { heldBy, startConfined } from './process.ts'
import { type Recorded, recorded } from './recorded.ts'

/** Where untrusted files are told apart; whoever opens it closes it. */
export type Sandbox = {
  /** As an Extractor does; what it cannot do in its limits is a Failure, and the next file goes on. */
  readonly extract: (input: Input, format: Extractable) => AsyncGenerator<Extracted | Failure>
  /** The same of a feed or a list of feeds. */
  readonly list: (input: Input, format: 'feed' | 'opml') => AsyncGenerator<FeedPart>
  readonly close: () => void
}

/** What telling a file apart may cost. */
export type Limits = {
  /** Milliseconds of its own work without a new part. */
  readonly milliseconds: number
  /** Megabytes that the process may hold. */
  readonly megabytes: number
  /** Bytes of a file that are kept as the original of what fails whole. */
  readonly kept: number
}

export const LIMITS: Limits = { milliseconds: 30_000, megabytes: 512, kept: 64 * 1024 * 1024 }

type Child = {
  readonly process: ChildProcess
  readonly frames: AsyncGenerator<Frame>
  readonly complaint: () => string
}
/** How a file stands: how long it was worked on since its last part, who is waited for, and what ended it. */
type Work = {
  spent: number
  waiting: boolean
  reading: boolean
  over: boolean
  why: FailureCode | null
  error: unknown
}

const TICK = 200

/**
 * Starts, when the first file comes, a process that may read no file but the project's own, write none, see no environment
 * and reach nothing, and tells files apart in it one after the other; for a file that comes while another is told apart it
 * starts one more. A process is killed where it takes too long or too much, and another takes its place. `script`: what runs
 * in it.
 */
export function openSandbox(limits: Limits = LIMITS, script = new URL('./child.ts', import.meta.url)): Sandbox {
  const children = new Set<Child>()
  let idle: Child | null = null
  const kill = (child: Child) => {
    children.delete(child)
    child.process.kill('SIGKILL')
  }
  const killAll = () => children.forEach(kill)
  process.once('exit', killAll)
  const lent = (): Child => {
    const child = idle ?? started(script)
    idle = null
    children.add(child)
    return child
  }
  const takeBack = (child: Child) => {
    if (idle || !children.has(child)) kill(child)
    else idle = child
  }

  async function* tell<P extends { readonly kind: string }>(
    input: Input,
    format: Untrusted,
    hear: Hearing<P>,
  ): AsyncGenerator<P | Failure> {
    const { path, bytes, type = null, url = null, columns = null } = input
    const child = lent()
    const { process: confined, frames, complaint } = child
    holding(confined, true)
    const work: Work = { spent: 0, waiting: false, reading: false, over: false, why: null, error: null }
    const file = recorded(bytes[Symbol.asyncIterator](), limits.kept)
    const end = (why: FailureCode) => {
      work.why ??= why
      kill(child)
    }
    const watch = setInterval(() => {
      if (work.waiting && !work.reading) work.spent += TICK
      if (work.spent > limits.milliseconds) end('time')
      else if ((heldBy(confined.pid!) ?? 0) > limits.megabytes) end('memory')
    }, TICK)
    const sent = send(confined, { path, type, url, columns, format }, file, work).catch(error => {
      work.error = error
      kill(child)
    })
    let told = 0
    let last: Failure | null = null
    let done = false
    try {
      while (!done) {
        work.waiting = true
        const frame = await frames.next().catch(() => over)
        work.waiting = false
        if (frame.done) break
        const { kind, value, bytes: original } = frame.value
        if (kind === KIND.done) {
          done = true
          const { fault } = value as Done
          if (fault === null) continue
          if (last) yield last
          last = failed({ path }, 'format', `it cannot be read (${fault}); get a whole copy of it`)
          continue
        }
        if (last) yield last
        last = null
        const part = heard(() => hear(value as Said, original, path, file.kept))
        if (!part) break
        work.spent = 0
        if (isFailure(part) && !part.original && told === 0) last = part
        else yield part
        told++
      }
      work.over = true
      if (done) await sent
      else if (work.error === null) last = killed(path, work.why ?? crashed(complaint()), limits)
      if (work.error !== null) throw work.error
      // What is the only outcome of a file has the whole file for its original.
      const original = last && told <= 1 ? await file.all() : null
      if (last) yield original ? { ...last, original } : last
    } finally {
      clearInterval(watch)
      work.over = true
      holding(confined, false)
      if (done) takeBack(child)
      else kill(child)
      file.close()
    }
  }
  return {
    extract: (input, format) => tell(input, format, reportSaid),
    list: (input, format) => tell(input, format, feedSaid),
    close: () => {
      process.off('exit', killAll)
      idle = null
      killAll()
    },
  }
}

const isFailure = (part: { readonly kind: string }): part is Failure => part.kind === 'failure'

/** Whether a child keeps this process from ending: only while a file is told apart. */
function holding(child: ChildProcess, holds: boolean): void {
  for (const one of [child, child.stdin, child.stdout, child.stderr] as unknown as readonly Partial<Socket>[])
    if (holds) one.ref?.()
    else one.unref?.()
}

function started(script: URL): Child {
  const child = startConfined(script)
  let complaint = ''
  child.stderr!.setEncoding('utf8').on('data', words => {
    complaint = (complaint + words).slice(-4096)
  })
  return { process: child, frames: framesOf(child.stdout!), complaint: () => complaint }
}

/** Sends a file as fast as the child takes it, until it ends or the child wants no more. */
async function send({ stdin }: ChildProcess, told: Told, file: Recorded, work: Work): Promise<void> {
  const write = (kind: number, value: unknown, bytes?: Uint8Array) =>
    framed(kind, value, bytes)
      .map(chunk => stdin!.write(chunk))
      .at(-1)!
  write(KIND.file, told)
  while (!work.over) {
    work.reading = true
    const next = await file.next()
    work.reading = false
    if (next.done) break
    if (!write(KIND.bytes, null, next.value) && !stdin!.destroyed)
      await new Promise<void>(free => {
        const on = () => {
          stdin!.off('drain', on).off('close', on)
          free()
        }
        stdin!.on('drain', on).on('close', on)
      })
  }
  write(KIND.end, null)
}

/** As at the end of what a child says: what cannot be understood is its last word. */
const over = { done: true, value: undefined } as const

function heard<T>(said: () => T): T | null {
  try {
    return said()
  } catch {
    return null
  }
}

/** The heap's limit ends a process with a complaint of its own. */
const crashed = (complaint: string): FailureCode => (/heap|memory/i.test(complaint) ? 'memory' : 'format')

/** The failure of a file for which the child was ended. */
const killed = (path: string, why: FailureCode, { milliseconds, megabytes }: Limits): Failure =>
  failed({ path }, why, why in KILLED ? KILLED[why as keyof typeof KILLED](milliseconds, megabytes) : CRASHED)

const KILLED = {
  time: (milliseconds: number, _: number) =>
    `reading it took longer than ${milliseconds / 1000} s without a new report; split it, or give its text as a .txt file`,
  memory: (_: number, megabytes: number) =>
    `reading it took more than ${megabytes} MB of memory; split it, or give its text as a .txt file`,
}
const CRASHED = 'what reads it broke down over it; give its text as a .txt file, and report it with the file'
