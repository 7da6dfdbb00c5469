import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inFolder } from '../store/ledger.fixture.ts'
import { openLedger } from '../store/open.ts'

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url))

/** A server and the address that it printed. */
async function started(args: readonly string[]): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, [MAIN, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  for await (const address of createInterface({ input: server.stdout! })) return { server, address }
  throw new Error('the server printed nothing')
}

test('serve prints an address that opens once, and ends on Ctrl-C with pages still listening', () =>
  inFolder(async folder => {
    const ledger = join(folder, 'ledger')
    const { server, address } = await started(['--ledger', ledger])
    const { origin, search } = new URL(address)
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
    const first = await fetch(address, { redirect: 'manual' })
    assert.deepEqual([first.status, first.headers.get('location')], [303, '/'])
    const cookie = first.headers.get('set-cookie')!
    assert.match(cookie, /; HttpOnly; SameSite=Strict$/)
    assert.equal((await fetch(`${origin}/${search}`)).status, 401)
    const events = await fetch(`${origin}/api/events`, { headers: { cookie: cookie.split(';')[0]! } })
    assert.equal(events.status, 200)
    // Whoever adds from another terminal meanwhile is not kept out.
    await (await openLedger(ledger, 'write')).close()

    const taken = spawnSync(process.execPath, [MAIN, 'serve', '--ledger', ledger, '--port', new URL(address).port], {
      encoding: 'utf8',
    })
    assert.equal(taken.status, 1)
    assert.match(
      taken.stderr,
      /^according: serve: the port \d+ is taken by another program; give another one or none\n$/,
    )

    server.kill('SIGINT')
    const [status] = await once(server, 'exit')
    assert.equal(status, 0)
    await (await openLedger(ledger, 'write')).close()
  }))

test('a port that is none is told in one line', () => {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'serve', '--port', '99999'], { encoding: 'utf8' })
  assert.deepEqual([status, stderr], [2, 'according: serve: --port "99999" is not a port from 0 to 65535\n'])
})
