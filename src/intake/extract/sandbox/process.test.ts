import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startConfined } from './process.ts'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

test('what it must read it reads where lists and packages lie behind links', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linked-'))
  try {
    cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true, filter: path => !path.endsWith('.test.ts') })
    cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
    for (const name of ['node_modules', 'lexicon', 'ontology'])
      symlinkSync(join(ROOT, name), join(folder, name), 'junction')
    const program = `
      const { openSandbox } = await import('./src/intake/extract/sandbox/sandbox.ts')
      const sandbox = openSandbox()
      async function* bytes(text) { yield Buffer.from(text) }
      for (const [format, text] of [
        ['html', '<article><h1>Head</h1><p>The army said that five people were killed near the town.</p></article>'],
        ['csv', 'notes,event_date\\nFive people were killed near the town.,2025-10-23\\n'],
      ])
        for await (const part of sandbox.extract({ path: 'a.' + format, bytes: bytes(text) }, format))
          console.log(part.kind, part.message ?? part.text.slice(-33))
      sandbox.close()`
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(told, 'extracted people were killed near the town.\n'.repeat(2))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const unshared = spawnSync('unshare', ['--map-current-user', '--net', '--', 'true']).status === 0

test('where the system has networks of their own, it is alone in one', { skip: !unshared }, async () => {
  const child = startConfined(new URL('./hostile.fixture.ts', import.meta.url))
  const network = () => readlinkSync(`/proc/${child.pid}/ns/net`)
  try {
    const deadline = AbortSignal.timeout(5000)
    while (network() === readlinkSync('/proc/self/ns/net') && !deadline.aborted)
      await new Promise(soon => setTimeout(soon, 5))
    assert.notEqual(network(), readlinkSync('/proc/self/ns/net'))
  } finally {
    child.kill('SIGKILL')
  }
})
