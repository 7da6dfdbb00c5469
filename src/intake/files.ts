import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Failure, failed } from './failure.ts'

/** A file to be read, as a stream of bytes that is opened when it is asked for. */
export type Source = {
  readonly kind: 'source'
  readonly path: string
  readonly open: () => AsyncIterable<Uint8Array>
  /** As in Input (src/intake/extract/extracted.ts). */
  readonly type?: string | null
  readonly url?: string | null
}

/**
 * A path → the files behind it: itself, all files of a folder and of the folders in it, by name, without hidden ones, or
 * standard input for "-". A link that leads back to a folder on the way is not followed again.
 */
export async function* filesAt(
  path: string,
  stdin: AsyncIterable<Uint8Array> | undefined,
  within: ReadonlySet<string> = new Set(),
): AsyncGenerator<Source | Failure> {
  if (path === '-') {
    if (stdin) yield { kind: 'source', path, open: () => stdin }
    else yield failed({ path }, 'missing', 'there is no standard input here; give a path')
    return
  }
  try {
    const found = await stat(path)
    if (!found.isDirectory()) {
      yield { kind: 'source', path, open: () => createReadStream(path) }
      return
    }
    const folder = await realpath(path)
    if (within.has(folder)) return
    const names = (await readdir(path)).filter(name => !name.startsWith('.')).sort()
    if (!names.length) yield failed({ path }, 'empty', 'the folder has no files; give one that has')
    for (const name of names) yield* filesAt(join(path, name), undefined, new Set([...within, folder]))
  } catch (error) {
    yield unreadable(path, error)
  }
}

/** The failure of a file that the system would not give. */
export function unreadable(path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return failed({ path }, 'missing', 'there is no such file or folder; check the path')
  if (code === 'EACCES' || code === 'EPERM')
    return failed({ path }, 'unreadable', 'you may not read it; change its permissions or copy it')
  return failed({ path }, 'unreadable', `the system could not read it (${code ?? message}); copy it and try again`)
}
