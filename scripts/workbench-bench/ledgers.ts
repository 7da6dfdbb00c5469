import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeIn } from '../../src/intake/intake.ts'
import { readerVersion } from '../../src/intake/reader-version.ts'
import { add } from '../../src/store/add.ts'
import { openLedger } from '../../src/store/open.ts'
import { openReaders } from '../../src/store/readers.ts'
import { builtFolder } from '../ledger-bench/build.ts'

/** As many claims as it takes for 10,000 incidents and some. */
const CLAIMS = 270_000
const SAMPLES = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url))
/** Signs of a printed page of 500 words. */
const PAGE = 3000

/** A ledger of some 10,000 incidents, made once: where it lies. */
export const ledgerOfIncidents = async (tell: (line: string) => void): Promise<string> =>
  (await builtFolder(CLAIMS, tell)).address

/** A ledger in `folder` with one report of so many pages, made of the sample reports; the text of it. */
export async function ledgerOfLongReport(folder: string, pages: number): Promise<string> {
  const bodies = globSync('*.txt', { cwd: SAMPLES })
    .sort()
    .map(file => readFileSync(join(SAMPLES, file), 'utf8').split('\n\n').slice(1).join('\n\n').trim())
  const whole = Array.from({ length: pages }, () => bodies)
    .flat()
    .join('\n\n')
  const text = whole.slice(0, whole.indexOf('\n\n', pages * PAGE))
  const file = join(mkdtempSync(join(tmpdir(), 'according-long-')), 'long.jsonl')
  writeFileSync(file, `${JSON.stringify({ id: 'long', title: 'A long report', publishedAt: '2025-10-23', text })}\n`)
  const ledger = await openLedger(folder, 'write')
  const readers = openReaders(1)
  const adding = { reader: readerVersion(), now: () => new Date().toISOString() }
  for await (const _ of add(ledger, takeIn([file]), readers, adding));
  await readers.close()
  await ledger.close()
  return text
}
