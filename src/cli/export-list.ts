import type { Ledger } from '../store/open.ts'
import { printable, type Terminal } from './terminal.ts'
import type { ExitStatus } from './verb.ts'

/** Prints every export of a ledger, two lines each, the first first. */
export async function listExports({ db }: Ledger, terminal: Terminal): Promise<ExitStatus> {
  const { exportsMade } = await import('../store/exports.ts')
  const made = await exportsMade(db)
  if (!made.length) terminal.tell('according: export: nothing was exported from this ledger yet\n')
  for (const { id, at, who, forWhom, format, profile, rule, filter, incidents, bytes, sha256, file } of made) {
    const whom = forWhom ? ` for ${printable(forWhom)}` : ''
    const asked = Object.keys(filter).length ? printable(JSON.stringify(filter)) : 'all'
    terminal.print(
      `${id}  ${at.slice(0, 16).replace('T', ' ')}  ${printable(who)}${whom}: ${incidents} incidents (${asked}) as ${format}, profile ${profile}, rule ${rule}\n` +
        `   ${printable(file)}, ${bytes.toLocaleString('en')} bytes, SHA-256 ${sha256}\n`,
    )
  }
  return 0
}
