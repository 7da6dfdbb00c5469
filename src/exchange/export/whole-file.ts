import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'

/** A file that is written beside itself and is nothing until it is whole. */
export type WholeFile = {
  readonly unfinished: string
  readonly add: (piece: string | Uint8Array) => void
  /** Brings it to the disk under its unfinished name; its size and SHA-256. */
  readonly end: () => { readonly bytes: number; readonly sha256: string }
  /** Takes it away, finished or not. */
  readonly drop: () => void
}

/** So many bytes are written at once. */
const PIECE = 1 << 16

/** Begins a file at `${path}.unfinished`; `look` sees all bytes before they are written and may throw. */
export function wholeFile(path: string, look: (bytes: Uint8Array) => void): WholeFile {
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  let handle: number | null = openSync(unfinished, 'wx', 0o600)
  const hash = createHash('sha256')
  let waiting: Uint8Array[] = []
  let size = 0
  let bytes = 0
  const flush = (): void => {
    if (!waiting.length) return
    const piece = Buffer.concat(waiting)
    waiting = []
    size = 0
    look(piece)
    hash.update(piece)
    bytes += piece.length
    for (let at = 0; at < piece.length; ) at += writeSync(handle!, piece, at)
  }
  const close = (): void => {
    if (handle !== null) closeSync(handle)
    handle = null
  }
  return {
    unfinished,
    add: piece => {
      const part = typeof piece === 'string' ? Buffer.from(piece) : Uint8Array.from(piece)
      waiting.push(part)
      size += part.length
      if (size >= PIECE) flush()
    },
    end: () => {
      flush()
      fsyncSync(handle!)
      close()
      return { bytes, sha256: hash.digest('hex') }
    },
    drop: () => {
      close()
      rmSync(unfinished, { force: true })
    },
  }
}
