import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inFolder } from '../store/ledger.fixture.ts'

type Started = {
  readonly out: string
  readonly told: string
  readonly page: number
  readonly titles: readonly string[]
}

/** `npm start` in a folder until it prints its address; what the browser then gets; ended with Ctrl-C. */
async function started(cwd: string, ...args: readonly string[]): Promise<Started> {
  const start = fileURLToPath(new URL('start.mjs', import.meta.url))
  const { ACCORDING_LEDGER, DISPLAY, WAYLAND_DISPLAY, ...env } = process.env
  const child = spawn(process.execPath, [start, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, told] = ['', '']
  child.stderr.on('data', data => {
    told += data
  })
  try {
    const address = await new Promise<string>((found, failed) => {
      child.on('exit', status => failed(new Error(`ended with ${status}: ${told}`)))
      child.stdout.on('data', data => {
        out += data
        const line = /^http:\S+$/m.exec(out)
        if (line) found(line[0])
      })
    })
    const first = await fetch(address, { redirect: 'manual' })
    const cookie = first.headers.get('set-cookie')!.split(';')[0]!
    const asked = await fetch(new URL('/api/reports', address), { headers: { cookie } })
    const { rows } = (await asked.json()) as { rows: { title: string }[] }
    child.kill('SIGINT')
    const [status] = await once(child, 'exit')
    assert.equal(status, 0, told)
    return { out, told, page: first.status, titles: rows.map(({ title }) => title) }
  } finally {
    child.kill('SIGKILL')
  }
}

test('a ledger that is not there is made of the sample reports, which is said, and is there the next time', () =>
  inFolder(async folder => {
    const first = await started(folder)
    assert.match(first.out, /^http:\/\/127\.0\.0\.1:\d+\/\?token=\S+$/m)
    assert.match(first.told, /SAMPLE reports about an INVENTED incident/)
    assert.equal(first.page, 303)
    assert.equal(first.titles.length, 8)
    assert.ok(first.titles.includes('Mayor denies that army drones hit Bankass market'), first.titles.join('\n'))
    const again = await started(folder)
    assert.doesNotMatch(again.told, /SAMPLE/)
    assert.equal(again.titles.length, 8)
  }))

test('the reports that are named are added first, and no samples', () =>
  inFolder(async folder => {
    writeFileSync(join(folder, 'mine.txt'), 'Soldiers killed four people in Gao, the mayor said on Friday.\n')
    const { told, titles } = await started(folder, 'mine.txt', '--published', '2025-10-23', '--ledger', 'own')
    assert.doesNotMatch(told, /SAMPLE/)
    assert.equal(titles.length, 1)
  }))
