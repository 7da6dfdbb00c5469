import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeIn } from '../../src/intake/intake.ts'
import { readerVersion } from '../../src/intake/reader-version.ts'
import { add } from '../../src/store/add.ts'
import { openLedger } from '../../src/store/open.ts'
import { openReaders } from '../../src/store/readers.ts'

const SAMPLES = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))
let made: Promise<string> | null = null

/**
 * A ledger of one's own for the time of `work`: of the folder that ACCORDING_TEST_LEDGER names, else of the sample reports,
 * which are read once a process.
 */
export async function onLedgerCopy<T>(work: (ledger: string) => Promise<T>): Promise<T> {
  const source = process.env.ACCORDING_TEST_LEDGER || (await (made ??= ledgerOfSamples()))
  const folder = mkdtempSync(join(tmpdir(), 'according-browser-'))
  try {
    const ledger = join(folder, 'samples')
    cpSync(source, ledger, { recursive: true })
    return await work(ledger)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ledgerOfSamples(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'according-samples-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const ledger = await openLedger(folder, 'write')
  const readers = openReaders(1)
  const adding = { reader: readerVersion(), now: () => new Date().toISOString() }
  try {
    for await (const _ of add(ledger, takeIn([SAMPLES]), readers, adding));
  } finally {
    await readers.close()
    await ledger.close()
  }
  return folder
}
