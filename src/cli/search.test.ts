import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseWords } from '../store/words-asked.ts'
import { filterOf } from './filter-options.ts'
import { markWords } from './mark-words.ts'
import { ran } from './ran.fixture.ts'

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'according-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const REPORTS = [
  {
    id: 'a',
    outlet: 'Sample Wire',
    publishedAt: '2025-03-05',
    text: 'The army said that at least 12 people were killed by a car bomb in Harem on Tuesday.',
  },
  {
    id: 'b',
    outlet: 'The Other',
    publishedAt: '2025-03-06',
    text: 'Rebels denied that they had bombed the market of Aleppo. Gunmen shot three farmers in Maiduguri on Monday.',
  },
]
const ledger = join(folder, 'ledger')
const reports = join(folder, 'reports.jsonl')
writeFileSync(reports, REPORTS.map(report => JSON.stringify(report)).join('\n'))
const added = spawnSync(process.execPath, [MAIN, 'add', reports, '--ledger', ledger], { encoding: 'utf8' })

/** Runs the verb; what it prints and tells. */
const search = (...args: readonly string[]) => ran(['search', ...args, '--ledger', ledger])

test('found claims stand under their incident with the exact words, the match marked, and who says so', async () => {
  assert.equal(added.status, 0, added.stderr)
  const { out, status } = await search('harem', 'peop*', '--at-least', 'killed:10')
  assert.equal(status, 0)
  assert.match(out, /^1 claim\n/)
  assert.match(out, /^ {2}□ 12 or more killed · → people · Harem, Idlib, SY · 2025-03-04$/m)
  assert.match(out, /“The army said that at least 12 \*people\*”/)
  assert.match(out, /claimed · according to The army · Sample Wire, 2025-03-05, a c\d/)
})

test('formats for other programs carry count, cursor and the claim', async () => {
  const first = JSON.parse((await search('--limit', '1', '--format', 'json')).out)
  assert.ok(first.count > 2 && first.next)
  const second = JSON.parse((await search('--limit', '1', '--format', 'json', '--after', first.next)).out)
  assert.notDeepEqual(second.found, first.found)
  const lines = (await search('--place', 'Nigeria', '--format', 'jsonl')).out.trim().split('\n')
  assert.ok(lines.length > 0)
  for (const line of lines) assert.equal(JSON.parse(line).place.country, 'NG')
  const incidents = (await search('--incidents', '--format', 'jsonl', '--actor', 'gunmen')).out.trim().split('\n')
  assert.deepEqual(
    incidents.map(line => JSON.parse(line).where.name),
    ['Maiduguri'],
  )
})

test('where nothing is found, what each condition alone finds is said', async () => {
  const { out } = await search('market', '--place', 'Maiduguri')
  assert.match(out, /^Nothing found\.\n {2}words alone finds \d\n {2}place alone finds \d/)
})

test('what cannot be asked is one line and status 2', async () => {
  for (const [args, message] of [
    [['*'], /search: "\*" has no word to look for/],
    [['--from', 'Tuesday'], /search: from "Tuesday" is not a day/],
    [['--near', '36'], /--near "36" is not a point; write it as 36\.2,37\.16/],
    [['--within', '5'], /--within needs --near/],
    [['--differ-by', 'killed'], /--differ-by "killed" is not a measure and a number/],
    [['--limit', '0'], /--limit "0" is not a number from 1 to 1000/],
    [['--after', 'x'], /"x" is not a cursor/],
  ] as const) {
    const { status, told } = await search(...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(told, message)
    assert.equal(told.trim().split('\n').length, 1)
  }
})

test('options become a filter', () => {
  const options = {
    place: 'Syria',
    near: '36.2, 37.1',
    type: 'assault',
    'at-most': 'injured:3',
    background: 'no',
    contradicted: '',
  }
  assert.deepEqual(filterOf({ operands: [], options }, ''), {
    place: { name: 'Syria', country: 'SY' },
    near: { latitude: 36.2, longitude: 37.1, km: 25 },
    type: 'ASSAULT',
    atMost: { measure: 'injured', count: 3 },
    background: false,
    contradicted: true,
  })
  assert.deepEqual(filterOf({ operands: [], options: { place: 'SY' } }, '').place, { name: null, country: 'SY' })
  assert.deepEqual(filterOf({ operands: [], options: { place: 'Harem' } }, '').place, { name: 'Harem', country: null })
})

test('words are marked as they are found', () => {
  const marked = (text: string, words: string) => markWords(text, parseWords(words), piece => `<${piece}>`)
  assert.equal(marked('Ḩārim, then Harim’s market', 'harim'), '<Ḩārim>, then <Harim’s> market')
  assert.equal(marked('A car bomb; a bomb, a car', '"car bomb"'), 'A <car> <bomb>; a bomb, a car')
  assert.equal(marked('bombing and bombs', 'bomb*'), '<bombing> and <bombs>')
  assert.equal(marked('in Deir ez-Zor', 'zor'), 'in Deir <ez-Zor>')
})
