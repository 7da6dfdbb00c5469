import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { IncidentSummary } from '../incidents/summary.ts'
import { ran } from './ran.fixture.ts'

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'according-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const ATTACK = 'Gunmen attacked the weekly market in the Malian town of Bankass on Tuesday and shot at traders.'
const REPORTS = [
  {
    id: 'wire',
    outlet: 'Sample Wire',
    publishedAt: '2025-10-15',
    text: `${ATTACK} Governor Adama Kone said the attack killed at least 12 people.`,
  },
  {
    id: 'herald',
    outlet: 'Sample Herald',
    publishedAt: '2025-10-16',
    text: `${ATTACK} Residents of Bankass said the attack killed 31 people. The mayor denied that army drones bombed the market.`,
  },
  {
    id: 'later',
    outlet: 'Sample Radio',
    publishedAt: '2025-10-20',
    text: `${ATTACK} Governor Adama Kone said the attack killed 27 people. The number of injured is unknown.`,
  },
  {
    id: 'march',
    outlet: 'Kaduna Mail',
    publishedAt: '2025-10-18',
    text: 'Thousands of protesters marched through Kaduna in Nigeria on Friday against the price of fuel.',
  },
]
const ledger = join(folder, 'ledger')
writeFileSync(join(folder, 'reports.jsonl'), REPORTS.map(report => JSON.stringify(report)).join('\n'))
const added = spawnSync(process.execPath, [MAIN, 'add', join(folder, 'reports.jsonl'), '--ledger', ledger], {
  encoding: 'utf8',
})

/** Runs a verb on the ledger; what it prints and tells. */
const run = (verb: string, args: readonly string[], columns = 80) => ran([verb, ...args, '--ledger', ledger], columns)

const incidents = async (...args: readonly string[]): Promise<IncidentSummary[]> => {
  const { out, told } = await run('incidents', [...args, '--format', 'jsonl'])
  assert.equal(told, '')
  return out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

test('jsonl: an incident a line, the one that most reports tell of first, each figure with its range, accounts and rule', async () => {
  assert.equal(added.status, 0, added.stderr)
  const [market, ...others] = await incidents()
  assert.deepEqual([...market!.reports].sort(), ['herald', 'later', 'wire'])
  assert.ok(others.every(({ reports }) => reports.length === 1))
  const { killed } = market!.figures
  assert.deepEqual([killed!.low, killed!.high, killed!.rule], [27, 31, 'representative'])
  assert.ok(killed!.by.length && killed!.by.every(id => market!.accounts.some(account => account.id === id)))
  assert.equal(market!.disagreements.find(({ field }) => field === 'killed')?.gap, 4)
  const [least] = await incidents('--rule', 'conservative', '--limit', '1')
  assert.deepEqual([least!.figures.killed!.best, least!.figures.killed!.rule], [27, 'conservative'])
  const [most] = await incidents('--rule', 'informative', '--limit', '1')
  assert.equal(most!.figures.killed!.best, 31)
})

test('every span of an account quotes the words of its report', async () => {
  const texts = new Map(REPORTS.map(({ id, text }) => [id, text]))
  for (const { accounts } of await incidents())
    for (const { report, cells } of accounts)
      for (const { words, claims } of Object.values(cells).flat()) {
        assert.ok(claims.length > 0)
        assert.ok(words.length > 0)
        for (const { start, end, quote } of words) assert.equal(texts.get(report)!.slice(start, end), quote)
      }
})

test('the table fits its columns, names its rule and marks disagreement without colour', async () => {
  for (const columns of [80, 160]) {
    const { out, status } = await run('incidents', [], columns)
    assert.equal(status, 0)
    assert.ok(out.split('\n').every(line => line.length <= columns))
    assert.match(out, /killed \d+ \(27–31\)/)
    assert.match(out, /≠ /)
    assert.match(out, /most-representative/)
  }
})

test('as known on a day: the toll of then; the later revision is not known', async () => {
  const [market] = await incidents('--as-known', '2025-10-16')
  assert.deepEqual([...market!.reports].sort(), ['herald', 'wire'])
  assert.equal(market!.figures.killed!.low, 12)
  assert.equal((await incidents('--as-known', '2025-10-14')).length, 0)
  assert.match((await run('incidents', ['--as-known', '2025-10-14'])).out, /^No incident, as known on 2025-10-14/)
})

test('show: accounts by fields with marks, revisions and reasons; words on demand', async () => {
  const [market] = await incidents('--limit', '1')
  for (const columns of [60, 80, 200]) {
    const { out, status } = await run('show', [market!.id, '--words'], columns)
    assert.equal(status, 0)
    assert.ok(
      out.split('\n').every(line => line.length <= columns),
      out,
    )
    for (const title of ['DRAWN FROM ALL ACCOUNTS', 'ACCOUNTS', 'WHO SAYS WHAT', 'REVISED BY THE SAME SOURCE'])
      assert.ok(out.includes(title), title)
    assert.match(out, /WHY THESE REPORTS TELL OF ONE INCIDENT/)
    assert.match(out.replace(/\s+/g, ' '), /12 or more \(2025-10-15\) \[\d+\] → 27 \(2025-10-20\)/)
    assert.match(out, /denied: ASSAULT/)
  }
  const { out } = await run('show', [market!.id, '--words'])
  assert.match(out, /killed: “at least 12 people” \(claimed; wire c\d+\)/)
})

test('show: a report leads to its incident, json is one object, an unknown id says the nearest', async () => {
  const [market] = await incidents('--limit', '1')
  const byReport = await run('show', ['wire'])
  assert.match(byReport.told, new RegExp(`wire is in ${market!.id}`))
  assert.ok(byReport.out.startsWith(market!.id))
  const json = JSON.parse((await run('show', [market!.id, '--format', 'json'])).out)
  assert.equal(json.id, market!.id)
  assert.ok(json.links.length > 0 && json.revisions.length > 0)
  const { status, told } = await run('show', [market!.id.slice(0, -1)])
  assert.deepEqual([status, told.includes(`did you mean ${market!.id}?`)], [2, true])
  const then = await run('show', [market!.id, '--as-known', '2025-10-16'])
  assert.match(then.out, /as known on 2025-10-16/)
})

test('misuse is told in one line', async () => {
  for (const [verb, args, words] of [
    ['incidents', ['i1'], /"i1" is not needed here; according show i1/],
    ['incidents', ['--limit', 'many'], /--limit "many" is not a number/],
    ['incidents', ['--as-known', 'today'], /--as-known "today" is not a day/],
    ['incidents', ['--as-known', '2025-10-16', '--type', 'ASSAULT'], /give one of them/],
    ['incidents', ['--clock', 'recorded'], /--clock needs --as-known/],
    ['incidents', ['--place', '!'], /no letter or digit/],
    ['show', [], /no INCIDENT/],
    ['show', ['a', 'b'], /one incident at a time/],
  ] as const) {
    const { status, out, told } = await run(verb, args)
    assert.equal(status, 2, told)
    assert.equal(out, '')
    assert.match(told, words)
    assert.equal(told.trim().split('\n').length, 1)
  }
})
