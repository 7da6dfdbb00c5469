// Runs every test: types, style, then node:test over src and scripts, closing with node:test's own summary.
// `npm test -- src/reading/times.test.ts` runs the files named alone, without types and style.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { corporaFolder } from '../src/evaluate/corpora.ts'
import { whyNoPostgres } from '../src/store/postgres.fixture.ts'
import { whyNoChromium } from './browser/chromium.ts'

const run = (command: string, args: readonly string[]): number => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (error) console.error(`${command}: ${error.message}`)
  return status ?? 1
}
const only = process.argv.slice(2)
const files = only.length
  ? only
  : globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts', 'workbench/**/*.test.ts']).sort()
const checks = only.length
  ? []
  : [
      ['tsc', '--noEmit'],
      ['tsc', '--project', 'workbench'],
      ['biome', 'check', '.'],
    ]
const failed = checks.filter(([command, ...args]) => run(command!, args) !== 0)
for (const [command] of failed) console.error(`${command} found what stands above.`)
if (!existsSync(corporaFolder()))
  console.error(
    `Left out: the figures on the corpora, for there is no folder ${corporaFolder()} (set ACCORDING_CORPORA).`,
  )
const noPostgres = await whyNoPostgres()
if (noPostgres) console.error(`Left out: the ledger on PostgreSQL, for ${noPostgres}.`)
const noChromium = whyNoChromium()
if (noChromium) console.error(`Left out: the workbench in a browser, for ${noChromium}.`)
else if (files.some(file => file.includes('workbench/browser/'))) run(process.execPath, ['scripts/build-workbench.ts'])
const tested = run(process.execPath, ['--test', '--test-isolation=none', ...files])
process.exitCode = tested || (failed.length ? 1 : 0)
