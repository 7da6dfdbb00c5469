// Disturbs `according add` in the ways that machines do, and looks for what was lost or left half-done.
//   npm run torture                    all of it: 200 kills on SQLite, 200 on PostgreSQL, two writers, full disks
//   npm run torture -- kill 50 SEED    one of it: kill, two, full; and where: both, sqlite, postgres
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, inSchema } from '../src/store/ledger.fixture.ts'
import { whyNoPostgres } from '../src/store/postgres.fixture.ts'
import { seeded } from '../src/train/random.ts'
import { fullDisk, whyNoDisk } from './torture/full-disk.ts'
import { killAdd } from './torture/kill.ts'
import { inventedReports } from './torture/reports.ts'
import { twoAdds } from './torture/two.ts'
import { undisturbed, type WithLedger } from './torture/undisturbed.ts'

const [what = 'all', count = '200', seed = String(Date.now() % 1e6), where = 'both'] = process.argv.slice(2)
const random = seeded(Number(seed))
const REPORTS = 96
/** Kilobytes of the disks that get full, at every stage of a run. */
const DISKS = [100, 300, 600, 1000, 2000, 3000, 4500, 6000]
let troubles = 0

const asked = (name: string): boolean => what === 'all' || what === name

function show(name: string, found: readonly string[], words: string): void {
  troubles += found.length
  console.log(`${found.length ? 'NOT SOUND' : 'sound    '}  ${name}: ${words}`)
  for (const trouble of found.slice(0, 20)) console.log(`    ${trouble}`)
}

const watch = (words: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}`)
}

async function torture(name: string, file: string, withLedger: WithLedger): Promise<void> {
  const alone = await undisturbed(file, withLedger)
  if (asked('kill')) {
    const { troubles, kills, ledgers } = await killAdd(file, withLedger, alone, { kills: Number(count), random }, watch)
    show(name, troubles, `killed (signal 9) at ${kills} random moments over ${ledgers} ledgers`)
  }
  if (asked('two'))
    await withLedger(async address => show(name, await twoAdds(file, address, alone), 'two writers at the same time'))
}

await inFolder(async folder => {
  console.log(`${REPORTS} invented reports, seed ${seed}`)
  const file = join(folder, 'reports.jsonl')
  writeFileSync(file, inventedReports(REPORTS, random).join('\n'))
  const inFolders: WithLedger = work => inFolder(inner => work(join(inner, 'ledger')))
  if (where !== 'postgres') await torture('SQLite', file, inFolders)
  const noPostgres = await whyNoPostgres()
  if (where === 'sqlite') console.log('LEFT OUT   PostgreSQL: not asked for')
  else if (noPostgres) console.log(`LEFT OUT   PostgreSQL: ${noPostgres}`)
  else await torture('PostgreSQL', file, inSchema)
  if (!asked('full')) return
  const noDisk = whyNoDisk(folder)
  if (noDisk) return console.log(`LEFT OUT   full disks: ${noDisk}`)
  const alone = await undisturbed(file, inFolders)
  for (const kilobytes of DISKS)
    show('SQLite', await fullDisk(file, folder, kilobytes, alone), `a disk of ${kilobytes} kB that gets full`)
})
process.exitCode = troubles ? 1 : 0
