import { type Failure, failed } from '../failure.ts'

/** All bytes of a file of one report; a failure where they are over the limit. */
export async function fileBytes(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  path: string,
): Promise<Buffer | Failure> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit)
      return failed({ path }, 'too-long', `it is longer than ${limit / 1024 / 1024} MB; give its text as a .txt file`)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
