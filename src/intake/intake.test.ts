import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Intake, type IntakeOptions, type TakenIn, takeIn } from './intake.ts'

const folder = mkdtempSync(join(tmpdir(), 'intake-'))
after(() => rmSync(folder, { recursive: true }))

const TEXT = 'The army said that five people were killed and that the rebels had fled.'

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
async function all(paths: readonly string[], options: IntakeOptions = {}): Promise<Intake[]> {
  const taken: Intake[] = []
  for await (const one of takeIn(paths, options)) taken.push(one)
  return taken
}
async function* stdin(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}
const report = (taken: Intake | undefined): TakenIn => {
  assert.equal(taken?.kind, 'report', JSON.stringify(taken))
  return taken as TakenIn
}
const failure = (taken: Intake | undefined): string => {
  assert.equal(taken?.kind, 'failure', JSON.stringify(taken))
  const { path, line, code, message } = taken as Extract<Intake, { kind: 'failure' }>
  return `${path.replace(folder, '')}${line ? `:${line}` : ''} ${code}: ${message}`
}

test('a text file gives its report: header, hash, stable id, offsets of the body', async () => {
  const path = put('a.txt', `Title: Five killed\nOutlet: The Wire\nPublished: 2025-10-23T09:00+03:00\n\n${TEXT}\n`)
  const [taken] = await all([path])
  const { report: r, text, issues } = report(taken)
  assert.equal(text, TEXT)
  assert.equal(r.documentId, createHash('sha256').update(TEXT).digest('hex'))
  assert.deepEqual(
    { ...r, documentId: '' },
    {
      id: `a-${r.documentId.slice(0, 8)}`,
      documentId: '',
      title: 'Five killed',
      outlet: 'The Wire',
      url: null,
      publishedAt: '2025-10-23T09:00:00+03:00',
      language: 'en',
    },
  )
  assert.deepEqual(issues, [])
  assert.deepEqual(await all([path]), [taken])
})

test('what the person gives fills only what the file does not say', async () => {
  const [taken] = await all([put('b.txt', `Outlet: The Wire\n\n${TEXT}`)], {
    outlet: 'Other',
    published: '2025-01-02',
    url: 'https://example.org',
  })
  assert.deepEqual(
    [report(taken).report.outlet, report(taken).report.publishedAt, report(taken).report.url],
    ['The Wire', '2025-01-02', 'https://example.org'],
  )
  await assert.rejects(all([folder], { published: 'yesterday' }), RangeError)
})

test('a folder gives its files by name, those of its folders too, and never runs in circles', async () => {
  put('tree/b.txt', TEXT)
  put('tree/a/c.txt', TEXT)
  put('tree/.hidden', TEXT)
  mkdirSync(join(folder, 'tree/empty'))
  symlinkSync(join(folder, 'tree'), join(folder, 'tree/z'))
  const taken = await all([join(folder, 'tree')])
  assert.deepEqual(
    taken.map(t => `${t.kind} ${t.path.replace(folder, '')}`),
    ['report /tree/a/c.txt', 'report /tree/b.txt', 'failure /tree/empty'],
  )
})

test('what cannot be read is told with the way out, and the others are read', async () => {
  const paths = [
    join(folder, 'nowhere.txt'),
    put('empty.txt', ''),
    put('blank.txt', ' \n\t\n'),
    put('marks.txt', '…!? —'),
    put(
      'data.bin',
      Uint8Array.from({ length: 300 }, (_, i) => i % 7),
    ),
    put('paper.pdf', '%PDF-1.4 stuff'),
    put(
      'fr.txt',
      "L'armée a annoncé mardi que douze personnes ont été tuées dans une attaque contre un marché du pays.",
    ),
    put('none.jsonl', '\n\n'),
    put('good.txt', TEXT),
  ]
  const taken = await all(paths)
  assert.deepEqual(taken.slice(0, -1).map(failure), [
    '/nowhere.txt missing: there is no such file or folder; check the path',
    '/empty.txt empty: there are no words in it; give the text of a report',
    '/blank.txt empty: there are no words in it; give the text of a report',
    '/marks.txt empty: there are no words in it; give the text of a report',
    '/data.bin format: this is binary data of no known format, not a text; give a file of a format that is read',
    '/paper.pdf format: it is no whole PDF (Invalid PDF structure.); get a whole copy of it',
    '/fr.txt language: the text is in French; only English is read, so translate it or leave it out',
    '/none.jsonl empty: the file is empty; give one with a report a line',
  ])
  assert.equal(report(taken.at(-1)).text, TEXT)
})

test('JSON Lines: good lines are read, bad ones told with their number and field', async () => {
  const lines = [
    JSON.stringify({ id: 'x', title: 'T', text: ` ${TEXT}\n`, url: null, outlet: 'Wire', publishedAt: '2025-10-23' }),
    '',
    '{ "text": "unfinished',
    '["a list"]',
    '{ "id": "no-text" }',
    '{ "text": 7 }',
    JSON.stringify({ text: TEXT, publishedAt: 20251023 }),
    JSON.stringify({ text: TEXT, outlet: ['Wire'] }),
    JSON.stringify({ text: '' }),
    JSON.stringify({ id: 5, text: TEXT, publishedAt: '23 October' }),
    JSON.stringify({ id: 'x', text: TEXT }),
  ]
  const taken = await all([put('many.jsonl', `\ufeff${lines.join('\r\n')}`)])
  const first = report(taken[0])
  assert.deepEqual(
    [first.line, first.report.id, first.report.publishedAt, first.text],
    [1, 'x', '2025-10-23', ` ${TEXT}\n`],
  )
  assert.deepEqual(
    taken.slice(1, 8).map(t => failure(t).replace(/\(.*\)/, '(…)')),
    [
      '/many.jsonl:3 json: the line is not JSON (…); correct it or take it out',
      '/many.jsonl:4 json: the line holds a list where a report { "id", "title", "text", … } should be',
      '/many.jsonl:5 field: the field "text" is missing; it must be the text of the report',
      '/many.jsonl:6 field: the field "text" is a number; it must be the text of the report',
      '/many.jsonl:7 field: the field "publishedAt" is a number; it must be a string or null',
      '/many.jsonl:8 field: the field "outlet" is a list; it must be a string or null',
      '/many.jsonl:9 empty: there are no words in it; give the text of a report',
    ],
  )
  const ten = report(taken[8])
  assert.deepEqual(
    [ten.report.id, ten.report.publishedAt, ten.issues.map(i => i.code)],
    ['5', null, ['bad-publication-date']],
  )
  assert.deepEqual(
    report(taken[9]).issues.map(i => i.code),
    ['duplicate-id'],
  )
})

test('standard input is text or JSON Lines, in whatever pieces it comes', async () => {
  const [text] = await all(['-'], {
    stdin: stdin('The army said that five ', 'people were killed and that the rebels had fled.'),
  })
  assert.equal(report(text).text, TEXT)
  assert.match(report(text).report.id, /^stdin-/)
  const line = JSON.stringify({ id: 'é', text: TEXT.repeat(3000) })
  const bytes = Buffer.from(`${line}\n${line.replace('é', 'b')}\n`)
  async function* pieces() {
    for (let i = 0; i < bytes.length; i += 777) yield bytes.subarray(i, i + 777)
  }
  const entries = await all(['-'], { stdin: pieces() })
  assert.deepEqual(
    entries.map(t => report(t).report.id),
    ['é', 'b'],
  )
  assert.match(failure((await all(['-']))[0]), /missing/)
})

test('JSON Lines in UTF-16 are read too', async () => {
  const [taken] = await all([put('wide.jsonl', Buffer.from(`\ufeff${JSON.stringify({ text: TEXT })}\n`, 'utf16le'))])
  assert.equal(report(taken).text, TEXT)
})

test('megabytes on one line are taken in, and a book is refused without stopping the others', async () => {
  const [long] = await all([put('long.txt', `${TEXT} `.repeat(40_000))])
  assert.ok(report(long).text.length > 2_900_000)
  const [book] = await all([put('book.txt', `${TEXT} `.repeat(140_000))])
  assert.match(failure(book), /too-long: it is longer than 4 MB; split it/)
  const lines = ['x'.repeat(10_000_000), JSON.stringify({ text: TEXT }), ''].join('\n')
  const [first, second] = await all([put('long.jsonl', lines)])
  assert.match(failure(first), /long\.jsonl:1 too-long/)
  assert.deepEqual([report(second).text, report(second).line], [TEXT, 2])
})

test('a language that the person or the report names is believed', async () => {
  const [named] = await all([put('named.txt', `Title: x\nLanguage: fr\n\n${TEXT}`)])
  assert.match(failure(named), /in French/)
  const [given] = await all([put('short.txt', 'Idlib')], { language: 'en' })
  assert.deepEqual(report(given).issues, [])
  const [unsure] = await all([put('short.txt', 'Idlib')])
  assert.deepEqual([report(unsure).report.language, report(unsure).issues[0]!.code], [null, 'language-unsure'])
})

test('the bytes as they came go with each report and each failure that had some', async () => {
  const page = Buffer.from(`Title: Caf\xe9\r\n\r\n${TEXT} Caf\xe9.`, 'latin1')
  const [text] = await all([put('latin.txt', page)])
  assert.deepEqual(Buffer.from(report(text).original), page)
  const lines = [JSON.stringify({ id: 'é', text: TEXT }), '{ "text": "unfinished', '{ "text": "…" }']
  const taken = await all([put('kept.jsonl', lines.join('\r\n'))])
  assert.deepEqual(
    taken.map(({ original }) => Buffer.from(original!).toString()),
    lines,
  )
  const [pdf, missing] = await all([put('kept.pdf', '%PDF-1.4 stuff'), join(folder, 'nowhere.txt')])
  assert.deepEqual([Buffer.from(pdf!.original!).toString(), missing!.original], ['%PDF-1.4 stuff', undefined])
})

test('signs that no database can keep are replaced, and told', async () => {
  const [taken] = await all([put('signs.jsonl', `{ "id": "a\\u0000", "text": "${TEXT} \\ud800 \\u0000" }`)])
  const { text, report: r, issues } = report(taken)
  assert.deepEqual([text, r.id, issues.map(i => i.code)], [`${TEXT} \uFFFD \uFFFD`, 'a\uFFFD', ['encoding']])
})

test('a folder of all formats is taken in, each file by what it holds; bad ones stop nothing and keep their bytes', async () => {
  const page = `<html><head><title>x</title></head><body><nav><a href="/">Home</a></nav><article><h1>Five killed</h1>
    <p class="byline">By Ann Lee</p><p>${TEXT}</p></article></body></html>`
  put('mixed/a.txt', TEXT)
  put('mixed/b.html', page)
  put('mixed/c.pdf', '%PDF-1.4 broken off')
  put('mixed/d.dat', page)
  put('mixed/e.docx', 'PK\x03\x04 broken off')
  put('mixed/f.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  put('mixed/g.mbox', `From a@example.org Thu Oct 23 09:00:00 2025\nFrom: a@example.org\nSubject: Five\n\n${TEXT}\n`)
  put('mixed/h.jsonl', JSON.stringify({ text: TEXT }))
  const taken = await all([join(folder, 'mixed')])
  assert.deepEqual(
    taken.map(one => `${one.path.slice(-6)} ${one.kind === 'report' ? one.text.slice(-9) : one.code}`),
    [
      '/a.txt had fled.',
      'b.html had fled.',
      '/c.pdf format',
      '/d.dat had fled.',
      'e.docx format',
      '/f.png format',
      'g.mbox had fled.',
      '.jsonl had fled.',
    ],
  )
  const html = report(taken[1])
  assert.deepEqual(
    [html.report.title, html.report.author, html.blocks?.map(({ kind }) => kind)],
    ['Five killed', 'Ann Lee', ['headline', 'byline', 'paragraph']],
  )
  assert.equal(Buffer.from(html.original).toString(), page)
  assert.equal(report(taken[6]).part, 'message 1')
  assert.equal(Buffer.from(taken[2]!.original!).toString(), '%PDF-1.4 broken off')
})
