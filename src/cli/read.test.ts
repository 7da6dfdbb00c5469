import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { spanTroubles } from '../evaluate/span-troubles.ts'
import type { Reading } from '../reading/reading.ts'
import { according as runCommand } from './according.ts'

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url))
const SENTENCE = 'The army said that at least 12 people were killed in Aleppo on Tuesday.'
const folder = mkdtempSync(join(tmpdir(), 'according-'))

/** Writes an input and gives its path. */
function input(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function according(args: readonly string[], stdin = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  return { status, stdout, stderr, readings: readingsIn(stdout) }
}

const readingsIn = (stdout: string): Reading[] =>
  stdout.startsWith('{"schema"')
    ? stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : []

test('bad input is told in one line each and stops no other file', () => {
  const good = input('good.txt', SENTENCE)
  const bad = {
    missing: join(folder, 'no-such-file.txt'),
    binary: input(
      'image.png',
      Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 251),
    ),
    empty: input('empty.txt', ''),
    blank: input('blank.txt', ' \n\t\n'),
    french: input(
      'french.txt',
      'Le ministère de la Défense a annoncé mardi que douze personnes avaient été tuées dans une attaque contre le marché de la ville, selon un bilan provisoire.',
    ),
  }
  const { status, stderr, readings } = according(['read', ...Object.values(bad), good, '--format', 'jsonl'])
  assert.equal(status, 1)
  assert.equal(readings.length, 1)
  const lines = stderr.trim().split('\n')
  assert.equal(lines.length, Object.keys(bad).length, stderr)
  for (const [i, path] of Object.values(bad).entries()) {
    assert.ok(lines[i]!.includes(path), `${lines[i]} should name ${path}`)
    assert.doesNotMatch(lines[i]!, /\bat .*\.ts:|undefined|\[object/)
  }
  assert.match(lines[4]!, /French/)
})

test('a broken line of JSON Lines is told with its number; the others are read', () => {
  const lines = [
    JSON.stringify({ id: 'one', text: SENTENCE, publishedAt: '2025-10-16' }),
    '{ "id": "two", "text": ',
    JSON.stringify({ id: 'three' }),
    JSON.stringify({ id: 'four', text: SENTENCE }),
  ]
  const path = input('reports.jsonl', lines.join('\n'))
  const { status, stderr, readings } = according(['read', path, '--format', 'jsonl'])
  assert.equal(status, 1)
  assert.deepEqual(
    readings.map(({ report }) => report.id),
    ['one', 'four'],
  )
  assert.match(stderr, /reports\.jsonl:2: /)
  assert.match(stderr, /reports\.jsonl:3: /)
})

test('encodings are recognised, and the text is the same in all', () => {
  const text =
    'The mayor of Málaga said: “No one was killed in the café.” The army denied that it had attacked the town.'
  const utf16 = (littleEndian: boolean) => {
    const bytes = new Uint8Array(2 + 2 * text.length)
    const view = new DataView(bytes.buffer)
    view.setUint16(0, 0xfeff, littleEndian)
    for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian)
    return bytes
  }
  const latin =
    'The mayor of Málaga said that no one was killed in the café. The army denied that it had attacked the town.'
  const paths = [
    input('utf8.txt', text),
    input('utf8-bom.txt', `\ufeff${text}`),
    input('utf16le.txt', utf16(true)),
    input('utf16be.txt', utf16(false)),
    input('latin1.txt', Buffer.from(latin, 'latin1')),
  ]
  const { status, stderr, readings } = according(['read', ...paths, '--format', 'jsonl'])
  assert.equal(status, 0, stderr)
  assert.deepEqual(
    readings.map(reading => reading.text),
    [text, text, text, text, latin],
  )
})

test('Arabic in Windows-1256 is refused by its language, not misread', () => {
  // "The Ministry of Defence said on Tuesday that twelve people were killed" in Arabic.
  const arabic = 'قالت وزارة الدفاع يوم الثلاثاء إن اثني عشر شخصا قتلوا في هجوم على سوق المدينة'
  const bytes = Uint8Array.from(arabic, sign => WINDOWS_1256.get(sign) ?? sign.codePointAt(0)!)
  const { status, stdout, stderr } = according(['read', input('arabic.txt', bytes), '--format', 'jsonl'])
  assert.equal(status, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /arabic\.txt: .*(?:Arabic|language|encoding)/i)
})

const WINDOWS_1256 = new Map(
  Array.from({ length: 128 }, (_, i) => 128 + i).map(byte => [
    new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
    byte,
  ]),
)

test('without a date of publication relative times stay unresolved, and the reading says so', () => {
  const [dated, undated] = [['--published', '2025-10-16'], []].map(
    options => according(['read', '-', '--format', 'jsonl', ...options], SENTENCE).readings[0]!,
  )
  assert.deepEqual(
    undated!.issues.map(({ code }) => code),
    ['no-publication-date'],
  )
  assert.ok(undated!.times.every(({ from }) => from === null))
  assert.deepEqual(dated!.issues, [])
})

test('a folder, a file and standard input give the same text', () => {
  mkdirSync(join(folder, 'reports'))
  writeFileSync(join(folder, 'reports', 'one.txt'), SENTENCE)
  const paths = [join(folder, 'reports'), join(folder, 'reports', 'one.txt'), '-']
  const { readings } = according(['read', ...paths, '--format', 'jsonl'], SENTENCE)
  assert.deepEqual(
    readings.map(({ text }) => text),
    [SENTENCE, SENTENCE, SENTENCE],
  )
})

test('every format holds the same reading; json is one array', () => {
  const path = input('one.txt', SENTENCE)
  const [json, jsonl] = ['json', 'jsonl'].map(format => according(['read', path, '--format', format]).stdout)
  assert.deepEqual(JSON.parse(json!), [JSON.parse(jsonl!)])
  const none = according(['read', join(folder, 'nothing.txt'), '--format', 'json'])
  assert.deepEqual([JSON.parse(none.stdout), none.status], [[], 1])
})

test('misuse is told in one line that names the way out, with status 2', async () => {
  const cases = [
    [[], /help/],
    [['reed', 'x.txt'], /"read"/],
    [['read'], /PATH/],
    [['read', 'x.txt', '--formt', 'json'], /--format/],
    [['read', 'x.txt', '--format', 'xml'], /table, json, jsonl/],
    [['read', 'x.txt', '--published'], /--published DATE/],
    [['read', 'x.txt', '--published', 'yesterday'], /2025-10-23/],
    [['read', 'x.txt', '--explain', '--format', 'json'], /because/],
    [['evaluate', 'polnaer'], /polnear/],
    [['evaluate', '--folder', 'x'], /NAME/],
  ] as const
  for (const [args, way] of cases) {
    let [stdout, stderr] = ['', '']
    const terminal = { columns: 80, colour: false, watched: false, printBytes: async () => {} }
    const print = (text: string) => (stdout += text)
    const tell = (text: string) => (stderr += text)
    const status = await runCommand(args, { ...terminal, print, tell })
    assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [2, '', 1], `${args.join(' ')}: ${stderr}`)
    assert.match(stderr, way)
  }
  assert.equal(according(['reed', 'x.txt']).status, 2)
})

test('a reader that closes the pipe early ends the run quietly', async () => {
  const lines = Array.from({ length: 400 }, (_, i) => JSON.stringify({ id: String(i), text: SENTENCE.repeat(5) }))
  const path = input('many.jsonl', lines.join('\n'))
  const child = spawn(process.execPath, [MAIN, 'read', path, '--format', 'jsonl'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', data => {
    told += data
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const status = await new Promise(resolve => child.on('exit', resolve))
  assert.deepEqual([status, told], [0, ''])
})

test('in a pipe there is no colour and no progress bar, and two runs give the same bytes', () => {
  const path = input('two.txt', SENTENCE)
  const [first, second] = [1, 2].map(() => according(['read', path, '--explain']))
  assert.equal(first!.stdout, second!.stdout)
  assert.equal(first!.stderr, '')
  assert.doesNotMatch(first!.stdout, /\u001b/)
  assert.ok(first!.stdout.split('\n').every(line => line.length <= 80))
})

test('odd texts neither break the reading nor its spans', () => {
  const lines = ODD_TEXTS.map((text, i) =>
    JSON.stringify({
      id: `${i}`,
      text: `The army attacked the town. ${text} It was reported on Tuesday.`,
      language: 'en',
    }),
  )
  const { status, stderr, readings } = according(['read', input('odd.jsonl', lines.join('\n')), '--format', 'jsonl'])
  assert.deepEqual([status, stderr], [0, ''])
  assert.deepEqual(readings.flatMap(spanTroubles), [])
})

/** Of the kind of the "big list of naughty strings"; written here. */
const ODD_TEXTS = [
  'undefined NULL NaN true () [] {} \\ \' " ` $(touch x) ; -- DROP',
  '<script>alert("killed 12")</script> <!-- --> &lt;b&gt; ]]>',
  '１２ people, twelve ½ ⅔ Ⅻ ٣٤ 0x0C 1e3 -0 1.000.000,00 12,,3',
  '‮reversed‬ شخص قُتل اثنا عشر 人が死亡した 😀👩‍👩‍👧‍👦🏳️‍🌈 Z̡͖̜a̴l͟g̡o',
  '\ud83d lone surrogate \udc00 and \u0007 bell, \u001b[31m escape',
  "“‘«»’” “ “ “ \" ' ' ((((( ]]]] ,,,, .... !!!?? —–- …",
  `${'('.repeat(5000)}${')'.repeat(5000)}`,
  `${'killed and '.repeat(500)}wounded`,
  `${'said that he '.repeat(300)}left`,
  'a\u00a0b\u2009c\u200bd\u2028e\u2029f\r\ng\rh\tI',
  'http://example.org/a?b=c#d @name #tag user@example.org C:\\temp\\x /etc/hosts',
  'U.S. U.N. U.S.A. Mr. Dr. St. No. 5 a.m. p.m. e.g. i.e. etc. v. Gen. Lt. Col.',
]

test('10 MB on one line are read or refused in one line, never a crash', () => {
  const path = input('line.txt', `${SENTENCE} `.repeat(10_000_000 / SENTENCE.length))
  const { status, stderr } = according(['read', path, '--format', 'jsonl'])
  assert.ok(status === 0 || (status === 1 && /line\.txt: /.test(stderr)), stderr.slice(0, 500))
})
