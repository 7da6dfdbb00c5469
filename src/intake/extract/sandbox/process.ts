import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** What a process that tells files apart may use of memory, in megabytes. */
const HEAP = 320

/**
 * Starts `script` with the right to read the project's own code, lists and packages, and to do nothing else; where the system
 * lets anybody do that (Linux with namespaces of users), in a network of its own in which there is nobody.
 */
export function startConfined(script: URL): ChildProcess {
  const [command, ...before] = [...aloneInNetwork(), process.execPath]
  const child = spawn(
    command!,
    [
      ...before,
      '--permission',
      ...readable().map(path => `--allow-fs-read=${path}`),
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

let known: readonly string[] | null = null

/** What may be read: as it is named and, behind links, as it is. Packages lie beside the project or in a folder around it. */
function readable(): readonly string[] {
  if (known) return known
  const own = ['src', 'lexicon', 'ontology', 'package.json'].map(name => join(ROOT, name))
  const packages = foldersAround(ROOT).map(folder => join(folder, 'node_modules'))
  // Where a package of ours lies shows where all lie, wherever this one is installed.
  const [outside = ''] = fileURLToPath(import.meta.resolve('linkedom')).split(/(?<=[\\/]node_modules)[\\/]/)
  known = [...new Set([...own, ...packages, outside].flatMap(path => [path, ...realPath(path)]))]
  return known
}

const foldersAround = (folder: string): readonly string[] => {
  const around = dirname(folder)
  return around === folder ? [folder] : [folder, ...foldersAround(around)]
}

function realPath(path: string): readonly string[] {
  try {
    return [realpathSync(path)]
  } catch {
    return []
  }
}

const ALONE = ['unshare', '--map-current-user', '--net', '--']
let alone: readonly string[] | null = null

/** The command that starts another in a network of its own; none where the system has it not or forbids it. */
function aloneInNetwork(): readonly string[] {
  if (alone) return alone
  const { status } = spawnSync(ALONE[0]!, [...ALONE.slice(1), process.execPath, '--version'], {
    env: {},
    timeout: 5000,
  })
  alone = status === 0 ? ALONE : []
  return alone
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
