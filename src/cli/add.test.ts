import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Added } from '../store/add.ts'
import { inFolder } from '../store/ledger.fixture.ts'

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))

function add(args: readonly string[], options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'add', ...args], {
    encoding: 'utf8',
    ...options,
  })
  return { status, stdout, stderr }
}
const linesOf = (stdout: string): Added[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

test('misuse is told in one line', () => {
  for (const [args, words] of [
    [[], 'according: add: no PATH; give a file, a folder, or - for standard input\n'],
    [['a.txt', '--again'], 'according: add: --again reads what the ledger holds; give no PATH with it\n'],
    [
      ['a.txt', '--published', 'today'],
      'according: add: "today" is no ISO date; give the day of publication as 2025-10-23\n',
    ],
  ] as const)
    assert.deepEqual(add(args), { status: 2, stdout: '', stderr: words })
})

test('the sample reports are added once, a line each, into the ledger that the environment names or ./ledger', () =>
  inFolder(folder => {
    const first = add([SAMPLES], { env: { ...process.env, ACCORDING_LEDGER: join(folder, 'ledger') } })
    assert.match(
      first.stdout,
      /^ +8 {2}new reports, among them copies 1\n +\d+ {2}claims of \d+ incidents\n +in [\d.]+ s, into the ledger .*ledger\n$/,
    )
    assert.deepEqual([first.status, first.stderr], [0, ''])
    const again = add([SAMPLES, '--format', 'jsonl'], { cwd: folder })
    const lines = linesOf(again.stdout)
    assert.deepEqual(
      lines.map(({ state }) => state),
      Array(8).fill('known'),
    )
    const [wire, reprint] = lines as [Added, Added]
    assert.ok(wire.state !== 'failed' && reprint.state !== 'failed')
    assert.equal(reprint.copyOf, wire.report)
    assert.deepEqual(reprint.incidents, wire.incidents)
    assert.match(add(['--again'], { cwd: folder }).stdout, /^ +0 {2}new reports\n/)
    return Promise.resolve()
  }))

test('what cannot be read is told at once and counted by its reason at the end', () =>
  inFolder(folder => {
    const path = join(folder, 'reports.jsonl')
    writeFileSync(path, ['{ "text": ', '{ "text": "…" }', '{ "text": "…", "id": "b" }'].join('\n'))
    const { status, stdout, stderr } = add([path], { cwd: folder })
    assert.equal(status, 1)
    assert.equal(stderr.split('\n').length, 4, stderr)
    assert.match(stderr, /reports\.jsonl:2: there are no words in it/)
    assert.match(stdout, / 3 {2}not readable, and why:\n +2 × there are no words in it/)
    return Promise.resolve()
  }))

test('stopped by Ctrl-C it finishes what it is writing, says how to go on, and goes on', () =>
  inFolder(async folder => {
    const path = join(folder, 'reports.jsonl')
    const lines = Array.from({ length: 200 }, (_, i) =>
      JSON.stringify({ id: `r${i}`, text: `It rained in Bamako, and ${i} cars stood in the water on Tuesday.` }),
    )
    writeFileSync(path, lines.join('\n'))
    const child = spawn(process.execPath, [MAIN, 'add', path, '--format', 'jsonl'], { cwd: folder })
    let [stdout, stderr] = ['', '']
    child.stderr.on('data', data => {
      stderr += data
    })
    child.stdout.on('data', data => {
      if (!stdout) child.kill('SIGINT')
      stdout += data
    })
    const [status] = await once(child, 'close')
    const told = linesOf(stdout).length
    assert.equal(status, 1)
    assert.match(stderr, /stopped; what is told is safe, and the same command goes on from there\n$/)
    assert.ok(told > 0 && told < 200, `${told} told`)
    const states = linesOf(add([path, '--format', 'jsonl'], { cwd: folder }).stdout).map(({ state }) => state)
    assert.deepEqual(states.slice(0, told), Array(told).fill('known'))
    assert.equal(states.length, 200)
    assert.ok(states.slice(told).every(state => state === 'added'))
  }))
