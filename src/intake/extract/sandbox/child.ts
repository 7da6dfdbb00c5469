import type { Failure } from '../../failure.ts'
import type { FeedPart } from '../../feeds/parts.ts'
import type { Extracted, Input } from '../extracted.ts'
import { readerOf, type Untrusted } from '../extractors.ts'
import { streams } from './deny.ts'
import { framed, framesOf, KIND } from './frames.ts'

// The process in which files are told apart: one after the other comes over standard input, and its reports go back over
// standard output, each as soon as it is known and the parent has room for it. See sandbox.ts.

/** What the parent says of a file before its bytes. */
export type Told = Pick<Input, 'path' | 'type' | 'url' | 'columns'> & { readonly format: Untrusted }

/** What the child says of a part, before the bytes of its original. */
export type Said = {
  readonly part: WithoutBytes<Extracted | FeedPart | Failure>
  /** Where the original is the beginning of the file: its length, and no bytes follow. */
  readonly head: number | null
}

type WithoutBytes<T> = T extends unknown ? Omit<T, 'original'> : never

/** What the child says when all of a file is told; `fault`: why it could not go on, else null. */
export type Done = { readonly fault: string | null }

const { input, output } = streams
// Ctrl-C reaches the whole group of processes; when to end is the parent's to say.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

const frames = framesOf(input)
for (let file = await frames.next(); !file.done; file = await frames.next()) {
  const { format, ...told } = file.value.value as Told
  let received = 0
  const bytes = (async function* () {
    for (let frame = await frames.next(); !frame.done && frame.value.kind === KIND.bytes; frame = await frames.next()) {
      received += frame.value.bytes.length
      yield frame.value.bytes
    }
  })()
  // A parser that wants no more must not end what is still to be passed over.
  const lent = { [Symbol.asyncIterator]: () => ({ next: () => bytes.next() }) }
  let fault: string | null = null
  try {
    const read = await readerOf(format)
    for await (const part of read({ ...told, bytes: lent })) {
      const { original, ...rest } = { original: undefined, ...part }
      const head = 'part' in rest && rest.part === null && original?.length === received ? received : null
      await say(KIND.part, { part: rest, head } satisfies Said, head === null ? original : undefined)
    }
  } catch (error) {
    fault = String((error as Error)?.message ?? error).slice(0, 500)
  }
  await say(KIND.done, { fault } satisfies Done)
  for await (const _ of bytes);
}

async function say(kind: number, value: unknown, bytes?: Uint8Array): Promise<void> {
  let room = true
  for (const chunk of framed(kind, value, bytes)) room = output.write(chunk)
  if (!room) await new Promise(drained => output.once('drain', drained))
}
