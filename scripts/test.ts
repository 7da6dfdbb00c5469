// Runs every test: type check, style, then node:test over src/**/*.test.ts, closing with node:test's own summary.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const run = (command: string, args: readonly string[]) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1
const only = process.argv.slice(2)
const files = only.length ? only : globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts']).sort()
const checked = only.length ? 0 : run('tsc', ['--noEmit']) || run('biome', ['check', '.'])
const tested = run(process.execPath, ['--test', '--test-isolation=none', ...files])
process.exit(checked || tested)
