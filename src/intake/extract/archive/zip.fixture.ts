import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a ZIP; `claims` is the length unpacked that it says it has, where that is not true. */
export type ZipFile = {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly deflate?: boolean
  readonly encrypted?: boolean
  readonly claims?: number
}

/** A ZIP archive of these files, in their order (APPNOTE 6.3). */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, bytes, deflate = false, encrypted = false, claims } of files) {
    const plain = Buffer.from(bytes)
    const stored = deflate ? deflateRawSync(plain) : plain
    const shared = Buffer.alloc(26)
    shared.writeUint16LE(20, 0)
    shared.writeUint16LE((encrypted ? 1 : 0) | 0x800, 2)
    shared.writeUint16LE(deflate ? 8 : 0, 4)
    shared.writeUint32LE(crc32(plain), 10)
    shared.writeUint32LE(stored.length, 14)
    shared.writeUint32LE(claims ?? plain.length, 18)
    shared.writeUint16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), stored])
    const rest = Buffer.alloc(14)
    rest.writeUint32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, rest, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUint16LE(Math.min(files.length, 0xffff), 8)
  end.writeUint16LE(Math.min(files.length, 0xffff), 10)
  end.writeUint32LE(directory.length, 12)
  end.writeUint32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
