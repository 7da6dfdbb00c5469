import { type Failure, failed } from '../../failure.ts'
import type { Extracted, Extractor, Input } from '../extracted.ts'
import { type LeftOut, tellLeftOut } from '../left-out.ts'
import { reportsIn } from './message.ts'

/** More bytes than this in one message are refused: providers take no more than 25 to 50 MB with attachments. */
export const LONGEST_MESSAGE = 48 * 1024 * 1024

/** A file of one message (RFC 5322), as mail programs save it: its report and those of its attachments that hold words. */
export const eml: Extractor = input => tellLeftOut(partsOf(input), input.path)

async function* partsOf({ path, bytes }: Input): AsyncGenerator<Extracted | Failure | LeftOut> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > LONGEST_MESSAGE) {
      yield failed(
        { path },
        'too-long',
        `it is longer than ${LONGEST_MESSAGE / 1024 / 1024} MB; save it without its attachments`,
      )
      return
    }
    chunks.push(chunk)
  }
  const original = Buffer.concat(chunks)
  yield* reportsIn({ path, original, raw: original, part: null })
}
