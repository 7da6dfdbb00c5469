import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Names what the workbench is built from: its sources and the packages' versions. Equal stamps, equal pages. */
export function workbenchStamp(): string {
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const sources = globSync('workbench/**/*.{ts,tsx,css,html,svg,json}', { cwd }).filter(
    path => !path.includes('.test.'),
  )
  const hash = createHash('sha256')
  for (const path of [...sources, 'package-lock.json'].map(path => path.replaceAll('\\', '/')).sort())
    hash.update(`${path}\n`).update(readFileSync(new URL(`../${path}`, import.meta.url)))
  return hash.digest('hex')
}
