import { createHash } from 'node:crypto'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type Failure, failed } from '../../failure.ts'
import type { Extracted, Extractor, Input } from '../extracted.ts'
import { type LeftOut, tellLeftOut } from '../left-out.ts'
import { hashesIn, misfits, quoted } from './file-list.ts'
import { pagesIn } from './warc.ts'

/** A ZIP can only be read from its end, so all of it is held: longer ones are to be unpacked first. */
const LONGEST = 128 * 1024 * 1024
/** More files than any crawl has. */
const MOST_FILES = 10_000
/** A file in it that unpacks to more than this, and to RATIO times its size, is a trap. */
const [TRAP, RATIO] = [64 * 1024 * 1024, 200]
/** Bytes of datapackage.json at the most. */
const LONGEST_LIST = 1024 * 1024

/**
 * A collection of web archives (WACZ 1.1: a ZIP with archive/*.warc.gz and the list of its files, datapackage.json): the pages
 * of all its archives. Files are told apart by their names and never written; a file that does not fit its hash is told.
 */
export const wacz: Extractor = input => tellLeftOut(filesIn(input), input.path)

async function* filesIn({ path, bytes }: Input): AsyncGenerator<Extracted | Failure | LeftOut> {
  const whole = await heldOf(bytes)
  if (!whole) {
    yield failed(
      { path },
      'too-long',
      `it is longer than ${LONGEST >> 20} MB; unpack it and read the files in "archive"`,
    )
    return
  }
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(whole, { decodeStrings: false })
    if (zip.entryCount > MOST_FILES) throw new Error(`it has ${zip.entryCount} files`)
  } catch (error) {
    yield failed(
      { path },
      'format',
      `the collection cannot be unpacked (${(error as Error).message}); get a whole copy`,
    )
    return
  }
  const hashes = new Map<string, string>()
  let list: ReadonlyMap<string, string> | null = null
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      const trouble = troubleOf(entry)
      if (name.endsWith('/')) continue
      if (trouble) yield failed({ path }, 'format', `${quoted(name)} in it ${trouble}`)
      else if (name === 'datapackage.json') list = hashesIn(await textOf(zip, entry))
      else if (/\.w?arc(?:\.gz)?$/i.test(name)) {
        const hash = createHash('sha256')
        yield* archiveIn(zip, entry, hash, path)
        hashes.set(name, hash.digest('hex'))
      } else yield { kind: 'left-out', what: 'files that are no web archive' }
    }
  } catch (error) {
    yield failed({ path }, 'format', `the collection breaks off (${(error as Error).message}); get a whole copy`)
  }
  yield* misfits(hashes, list, path)
}

async function heldOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > LONGEST) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

async function* archiveIn(
  zip: ZipFile,
  entry: Entry,
  hash: ReturnType<typeof createHash>,
  path: string,
): AsyncGenerator<Extracted | Failure | LeftOut> {
  const name = nameOf(entry)
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const part of pagesIn({ path, bytes: hashed(stream, hash) }))
      if (part.kind === 'extracted') yield { ...part, part: `${part.part} of ${quoted(name)}` }
      else yield part.kind === 'failure' ? { ...part, message: `${quoted(name)}: ${part.message}` } : part
  } catch (error) {
    yield failed(
      { path },
      'format',
      `${quoted(name)} in it cannot be unpacked (${(error as Error).message}); get a whole copy`,
    )
  }
}

async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

const nameOf = ({ fileName }: Entry): string => new TextDecoder().decode(fileName as unknown as Buffer)

/** What keeps a file of the ZIP from being read. */
function troubleOf(entry: Entry): string | null {
  if (entry.isEncrypted()) return 'is encrypted; decrypt it first'
  const { compressedSize, uncompressedSize } = entry
  const isTrap = uncompressedSize > TRAP && uncompressedSize > RATIO * compressedSize
  return isTrap ? `would unpack to ${uncompressedSize} bytes, over ${RATIO} times its size; it was not unpacked` : null
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LONGEST_LIST) return ''
  const parts: Uint8Array[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) parts.push(chunk)
  return Buffer.concat(parts).toString()
}
