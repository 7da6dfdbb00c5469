import { statSync } from 'node:fs'
import type { Manifest } from '../store/backup-file.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const backupVerb: Verb = {
  name: 'backup',
  operands: '',
  summary: 'Write all of a ledger into one file, checked, from which it can be restored.',
  description: [
    'The file holds every original, reading, claim, incident and decision as they are at one moment, and the sum of each table; it is read back and checked before it gets its name. The ledger may be written meanwhile, and may be one of an older According.',
    'It is an SQLite database of plain tables, whether the ledger is a folder or on PostgreSQL, and restores into either. An existing file is never overwritten.',
  ],
  options: [LEDGER_OPTION, { name: 'output', short: 'o', value: 'FILE', help: 'The file to write.' }],
  examples: [
    { command: 'according backup --ledger mali -o mali.backup', does: 'The ledger in the folder mali, in one file.' },
  ],
  run: runBackup,
}

async function runBackup(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: backup: ${text}\n`)
    return 2
  }
  const file = call.options.output
  if (!file) return misuse('no file to write; give -o FILE')
  if (call.operands.length) return misuse(`"${call.operands[0]}" is too much; give -o FILE, and --ledger DIR`)
  return onLedger('backup', call, 'back up', terminal, async ledger => {
    const { writeBackup } = await import('../store/backup.ts')
    const manifest = await writeBackup(ledger, file, () => new Date().toISOString())
    terminal.print(`${file}: ${manifestWords(manifest)}; ${megabytes(statSync(file).size)}, checked\n`)
    return 0
  })
}

/** What a backup holds, for people: "3,104 reports, 41,020 claims, 2,011 incidents". */
export function manifestWords({ tables }: Manifest): string {
  const rows = (name: string): string => (tables.find(({ table }) => table === name)?.rows ?? 0).toLocaleString('en')
  return `${rows('original')} originals, ${rows('report')} reports, ${rows('claim')} claims, ${rows('incident')} incidents, ${rows('decision')} decisions`
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
