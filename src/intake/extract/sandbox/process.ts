import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../../../', import.meta.url)
/** Where a package of ours lies shows where all lie, wherever this one is installed. */
const PACKAGES = new URL(`${import.meta.resolve('linkedom').split('/node_modules/')[0]}/node_modules/`)

/** What a process that tells files apart may use of memory, in megabytes. */
const HEAP = 320

/** Starts `script` with the right to read the project's own code and lists, and to do nothing else. */
export function startConfined(script: URL): ChildProcess {
  const readable = ['src/', 'lexicon/', 'ontology/', 'package.json'].map(path => new URL(path, ROOT))
  const child = spawn(
    process.execPath,
    [
      '--permission',
      ...[...readable, PACKAGES].map(url => `--allow-fs-read=${fileURLToPath(url)}`),
      '--disallow-code-generation-from-strings',
      '--disable-proto=delete',
      '--no-addons',
      '--no-warnings',
      `--max-old-space-size=${HEAP}`,
      '--max-semi-space-size=16',
      fileURLToPath(script),
    ],
    { env: {}, cwd: dirname(fileURLToPath(script)), stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true },
  )
  // What is written to a process that has just ended is told by its end.
  child.stdin!.on('error', () => {})
  return child
}

/** Megabytes of memory that a process holds; null where the system does not tell. */
export function heldBy(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * 4096) / 1024 / 1024
  } catch {
    return null
  }
}
