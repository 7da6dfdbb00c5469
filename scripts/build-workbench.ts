// Builds the pages of the workbench into build/workbench, if their sources changed since the last time.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { workbenchStamp } from './workbench-stamp.ts'

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))
const [pages, fresh, old] = [
  path('build/workbench'),
  path(`build/.new-${process.pid}`),
  path(`build/.old-${process.pid}`),
]
const stamp = workbenchStamp()
const stampFile = `${pages}/.stamp`

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  console.error('According: building the pages of the workbench …')
  const started = performance.now()
  const { build } = await import('vite')
  mkdirSync(path('build'), { recursive: true })
  await build({
    configFile: path('workbench/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  })
  writeFileSync(`${fresh}/.stamp`, stamp)
  if (existsSync(pages)) renameSync(pages, old)
  renameSync(fresh, pages)
  rmSync(old, { recursive: true, force: true })
  console.error(`According: built the workbench in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
