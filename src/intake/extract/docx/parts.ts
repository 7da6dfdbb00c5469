import { type Entry, fromBufferPromise } from 'yauzl'

/** Files of more entries than any document has. */
const MOST_ENTRIES = 10_000
/** Bytes that all parts read may unpack to, and how many times its packed size one may at the most beyond a megabyte. */
const [LARGEST, RATIO] = [64 * 1024 * 1024, 150]

/** A file that is a trap or broken; the message is a clause: "it unpacks to more than 64 MB". */
export class BadPackage extends Error {}

/**
 * The parts of a document of Office Open XML (ECMA-376) that are asked for, by name, unpacked as they are read. Names are
 * only compared: nothing is ever written. Throws a BadPackage where it has too many entries, or one that unpacks to too much.
 */
export async function partsOf(bytes: Buffer, wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: true, strictFileNames: false, validateEntrySizes: true })
  if (zip.entryCount > MOST_ENTRIES) throw new BadPackage(`it has ${zip.entryCount} entries`)
  const parts = new Map<string, string>()
  let left = LARGEST
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toString()
    if (!wanted.includes(name) || parts.has(name)) continue
    const unpacked = await unpackedOf(zip.openReadStreamPromise(entry), Math.min(left, mostOf(entry)))
    left -= unpacked.length
    parts.set(name, new TextDecoder().decode(unpacked))
  }
  return parts
}

const mostOf = ({ compressedSize }: Entry): number => Math.max(compressedSize * RATIO, 1024 * 1024)

async function unpackedOf(opened: Promise<AsyncIterable<Buffer>>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await opened) {
    size += chunk.length
    if (size > most) throw new BadPackage(`it unpacks to more than ${Math.ceil(most / 1024 / 1024)} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
