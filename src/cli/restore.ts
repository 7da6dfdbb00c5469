import { manifestWords } from './backup.ts'
import { LEDGER_OPTION, ledgerAddress, tellingTrouble } from './on-ledger.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const restoreVerb: Verb = {
  name: 'restore',
  operands: 'FILE',
  summary: 'Put a backup into a new ledger, or only check it.',
  description: [
    'FILE is what `according backup` wrote. Every row is compared with the sum that was taken of it, and every original with the hash it is named by, before the first row is written and again after the last. All of it arrives, or nothing.',
    'The ledger must be a folder or a PostgreSQL database in which there is nothing yet; a backup of a folder restores into PostgreSQL and the other way round. A backup that an older According made is brought up to date.',
  ],
  options: [LEDGER_OPTION, { name: 'check', help: 'Only check the backup; no ledger is touched.' }],
  examples: [
    { command: 'according restore mali.backup --ledger mali-again', does: 'The ledger, in a new folder.' },
    { command: 'according restore mali.backup --ledger postgres://team@db/mali', does: 'The same, for a team.' },
    { command: 'according restore mali.backup --check', does: 'Whether the backup is as it was written.' },
  ],
  run: runRestore,
}

async function runRestore(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const [file, ...more] = call.operands
  if (!file || more.length) {
    terminal.tell(
      `according: restore: ${file ? 'one FILE at a time' : 'no FILE; give what `according backup` wrote'}\n`,
    )
    return 2
  }
  return tellingTrouble('restore', terminal, async () => {
    if ('check' in call.options) {
      const { checkBackup } = await import('../store/backup-file.ts')
      const manifest = await checkBackup(file)
      terminal.print(`${file}: whole; made at ${manifest.madeAt}; ${manifestWords(manifest)}\n`)
      return 0
    }
    const [{ restoreBackup }, { shownAddress }] = await Promise.all([
      import('../store/restore.ts'),
      import('../store/address.ts'),
    ])
    const address = ledgerAddress(call)
    const manifest = await restoreBackup(file, address, () => new Date().toISOString())
    terminal.print(`the ledger ${shownAddress(address)}: ${manifestWords(manifest)}, as at ${manifest.madeAt}\n`)
    return 0
  })
}
