import { Readable } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createZstdDecompress } from 'node:zlib'
import { type Exchange, headerOf, tooLong } from './exchange.ts'
import type { Refusal } from './refusal.ts'

/** How answers may be packed, as "accept-encoding" says it. */
export const ENCODINGS = 'gzip, br, zstd'

/** Beyond the first megabyte no text unpacks to so many times its size: it was made to fill a memory. */
const RATIO = 200
const FREE = 1024 * 1024

/** The body of an answer unpacked, or why it cannot be. */
export async function unpacked(
  answer: Pick<Exchange, 'headers' | 'body'>,
  bytes: number,
): Promise<Uint8Array | Refusal> {
  const { body } = answer
  const encoding = (headerOf(answer, 'content-encoding') ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '' || !body.length) return body
  const unpacker = unpackerOf(encoding)
  if (!unpacker)
    return {
      code: 'http',
      message: `the answer is packed as "${encoding}", which was not asked for; save the page and add the file`,
    }
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of Readable.from(pieces(body)).compose(unpacker) as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > bytes) return tooLong(bytes)
      if (size > FREE && size > RATIO * body.length)
        return {
          code: 'too-long',
          message: `the answer unpacks to more than ${RATIO} times its size, as no page does; do not fetch it`,
        }
      parts.push(part)
    }
  } catch (error) {
    return {
      code: 'http',
      message: `the answer cannot be unpacked (${(error as Error).message}); try again, or save the page and add the file`,
    }
  }
  return Buffer.concat(parts)
}

function unpackerOf(encoding: string) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'br') return createBrotliDecompress()
  // A window of 8 MB is what RFC 9659 allows.
  return encoding === 'zstd' ? createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } }) : null
}

function* pieces(body: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < body.length; start += 16_384) yield body.subarray(start, start + 16_384)
}
