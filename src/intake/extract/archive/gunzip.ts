import { crc32, createInflateRaw } from 'node:zlib'

/** What comes of a web archive's bytes: plain bytes, the start of a member of gzip, or what was wrong with one. */
export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'member' }
  | { readonly kind: 'trouble'; readonly message: string }

/** A member that unpacks to more than this, and to RATIO times its size, is no page but a trap. */
const TRAP = 64 * 1024 * 1024
const RATIO = 200
/** Bytes given to the decompressor at once, so that it never gives back more than about 16 MB. */
const SLICE = 16 * 1024

/** A file of gzip members, or a plain one as it is. A member that is broken or a trap is told, and the next one is read. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Unpacked> {
  const source = sourceOf(chunks)
  await source.fill(2)
  if (!isGzip(source.held())) {
    while (source.held().length || (await source.fill(1)))
      yield { kind: 'bytes', bytes: source.take(source.held().length) }
    return
  }
  while (await source.fill(1)) {
    const skipped = await toMember(source)
    if (skipped) yield { kind: 'trouble', message: `${skipped} bytes are no gzip` }
    const header = await headerLength(source)
    if (header === null) {
      if (await source.fill(1)) source.take(1)
      continue
    }
    source.take(header)
    yield { kind: 'member' }
    yield* inflated(source)
  }
}

type Source = ReturnType<typeof sourceOf>

/** A stream that can be looked ahead in. */
function sourceOf(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  return {
    held: () => held,
    /** Whether there are `size` bytes ahead. */
    fill: async (size: number): Promise<boolean> => {
      while (held.length < size) {
        const next = await iterator.next()
        if (next.done) return false
        held = held.length ? Buffer.concat([held, next.value]) : Buffer.from(next.value)
      }
      return true
    },
    take: (size: number): Buffer => {
      const taken = held.subarray(0, size)
      held = held.subarray(size)
      return taken
    },
    /** Puts back what was taken last. */
    putBack: (bytes: Buffer): void => {
      held = Buffer.concat([bytes, held])
    },
  }
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Passes over what is no gzip; how many bytes that were. Zeros, with which tapes and tools fill up, do not count. */
async function toMember(source: Source): Promise<number> {
  let skipped = 0
  while (await source.fill(3)) {
    const at = source.held().indexOf(MAGIC)
    const passed = source.take(at < 0 ? source.held().length - 2 : at)
    if (passed.some(byte => byte !== 0)) skipped += passed.length
    if (at >= 0) return skipped
  }
  const rest = source.take(source.held().length)
  return skipped + (rest.some(byte => byte !== 0) ? rest.length : 0)
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])

/** The length of a member's header (RFC 1952, 2.3); null where it is none. */
async function headerLength(source: Source): Promise<number | null> {
  if (!(await source.fill(10))) return null
  const flags = source.held()[3]!
  let length = 10
  if (flags & 4) {
    if (!(await source.fill(12))) return null
    length += 2 + source.held().readUint16LE(10)
  }
  for (const flag of [8, 16])
    if (flags & flag) {
      await source.fill(length + 4096)
      const end = source.held().indexOf(0, length)
      if (end < 0) return null
      length = end + 1
    }
  if (flags & 2) length += 2
  return (await source.fill(length)) ? length : null
}

async function* inflated(source: Source): AsyncGenerator<Unpacked> {
  const inflate = createInflateRaw()
  const out: Buffer[] = []
  let [error, ended, fed, size, sum]: [Error | null, boolean, number, number, number] = [null, false, 0, 0, 0]
  let goOn = () => {}
  inflate.on('data', (bytes: Buffer) => out.push(bytes))
  inflate.on('error', found => {
    error = found
    ended = true
    goOn()
  })
  inflate.on('end', () => {
    ended = true
    goOn()
  })
  let slice: Buffer = Buffer.alloc(0)
  while (!ended && ((await source.fill(SLICE)) || source.held().length)) {
    slice = source.take(Math.min(SLICE, source.held().length))
    fed += slice.length
    await new Promise<void>(resolve => {
      goOn = resolve
      inflate.write(slice, () => resolve())
    })
    for (const bytes of out.splice(0)) {
      size += bytes.length
      sum = crc32(bytes, sum)
      yield { kind: 'bytes', bytes }
    }
    if (size > TRAP && size > RATIO * fed) {
      inflate.destroy()
      source.putBack(slice)
      yield { kind: 'trouble', message: `a part of it unpacks to more than ${RATIO} times its size` }
      return
    }
  }
  if (!ended) {
    inflate.destroy()
    yield { kind: 'trouble', message: 'the gzip breaks off' }
  } else if (error) {
    source.putBack(slice)
    yield { kind: 'trouble', message: `the gzip is broken (${(error as Error).message})` }
  } else {
    source.putBack(slice.subarray(slice.length - (fed - inflate.bytesWritten)))
    const whole = await source.fill(8)
    const trailer = source.take(8)
    if (!whole) yield { kind: 'trouble', message: 'the gzip breaks off' }
    else if (trailer.readUint32LE(0) !== sum) yield { kind: 'trouble', message: 'the gzip does not fit its checksum' }
  }
}
