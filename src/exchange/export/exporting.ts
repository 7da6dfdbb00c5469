import { chmodSync, createReadStream, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExportMade } from '../../store/exports.ts'
import type { Ledger } from '../../store/open.ts'
import { type Asked, lossFileOf, type Prepared, prepareExport, type Step } from './prepared.ts'

/** What an export needs of the world around it. */
export type Around = {
  /** Writes the export down in the ledger before the file gets its name; gives its number. Where this throws, there is no file. */
  readonly record: (made: ExportMade) => Promise<number>
  /** Is given the file where it goes to standard output; what it waits for is waited for. */
  readonly print: (bytes: Uint8Array) => void | Promise<void>
  readonly step: Step
}

/** What left. */
export type Exported = Pick<ExportMade, 'incidents' | 'bytes' | 'sha256'> &
  Pick<Prepared, 'losses' | 'taken' | 'names'> & { readonly number: number }

/**
 * Writes what a filter finds into a file of a format, as a profile lets it leave, with the report of its losses beside it. The
 * file gets its name when it is whole, was looked through for withheld names, and stands in the ledger, and after its losses
 * have theirs: no file stands beside the losses of another. Throws NameLeft, and RangeError where a folder has one of the names.
 */
export async function exportTo(ledger: Ledger, asked: Asked, { record, print, step }: Around): Promise<Exported> {
  const folder = asked.file === '-' ? mkdtempSync(join(tmpdir(), 'according-')) : null
  try {
    const path = folder ? join(folder, 'export') : asked.file
    for (const name of [path, lossFileOf(path)]) refuseFolder(name)
    const { made, losses, taken, names, files, drop } = await prepareExport(ledger, asked, path, step)
    try {
      const number = await record(made)
      if (folder) for await (const piece of createReadStream(files[0])) await print(piece)
      else
        for (const [from, to] of [[files[1], lossFileOf(path)] as const, [files[0], path] as const]) {
          chmodSync(from, 0o644 & ~process.umask())
          renameSync(from, to)
        }
      const { incidents, bytes, sha256 } = made
      return { number, incidents, bytes, sha256, losses, taken, names }
    } finally {
      drop()
    }
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

/** Such a name could not be taken when the ledger has the export already. */
function refuseFolder(name: string): void {
  if (statSync(name, { throwIfNoEntry: false })?.isDirectory())
    throw new RangeError(`${name} is a folder, and a file of that name would be written; give another name (-o)`)
}
