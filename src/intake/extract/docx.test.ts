import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipOf } from './archive/zip.fixture.ts'
import { docx } from './docx.ts'
import { allOf, failuresIn, holds, mutations, streamOf } from './extracted.fixture.ts'
import type { Extracted } from './extracted.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const p = (inner: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`
const tc = (inner: string): string => `<w:tc>${inner}</w:tc>`

const BODY = [
  p(run('Statement on the shelling of Tallsand'), 'Title'),
  p(run('What happened'), 'Heading1'),
  p(
    `${run('Shells killed ')}<w:del>${run('nine')}<w:r><w:delText>nine</w:delText></w:r></w:del><w:ins>${run('seven')}</w:ins>${run(' people')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' on Monday.')}`,
  ),
  `<w:p><w:pPr><w:numPr/></w:pPr>${run('three farmers')}</w:p>`,
  `<w:p><w:pPr><w:numPr/></w:pPr>${run('four children')}</w:p>`,
  `<w:tbl><w:tr>${tc(p(run('Village')))}${tc(p(run('Killed')))}</w:tr><w:tr>${tc(p(run('Tallsand')))}${tc(p(run('7')))}</w:tr></w:tbl>`,
  p(`${run('Signed')}<w:r><w:br/></w:r>${run('the mayor &amp; council')}`),
  `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
].join('')
const NOTES = `<w:footnotes ${W}><w:footnote w:id="2">${p(run('Counted by the hospital.'))}</w:footnote></w:footnotes>`
const CORE = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Draft 3</dc:title><dc:creator>Office of the Mayor</dc:creator><dcterms:created>2025-03-04T08:00:00Z</dcterms:created><dcterms:modified>2025-03-05T09:30:00Z</dcterms:modified></cp:coreProperties>`

const documentOf = (body: string): string =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`
const fileOf = (document: string, more: readonly { readonly name: string; readonly bytes: string }[] = []): Buffer =>
  zipOf([{ name: 'word/document.xml', bytes: document, deflate: true }, ...more])
const read = (bytes: Uint8Array) => allOf(docx({ path: 'statement.docx', bytes: streamOf(bytes) }))

test('a document is its paragraphs, lists, rows and notes in their order, as if its changes were accepted', async () => {
  const bytes = fileOf(documentOf(BODY), [
    { name: 'word/footnotes.xml', bytes: NOTES },
    { name: 'docProps/core.xml', bytes: CORE },
  ])
  const { text, blocks, fields } = holds((await read(bytes))[0])
  assert.deepEqual(
    blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [
      ['headline', 'Statement on the shelling of Tallsand'],
      ['heading', 'What happened'],
      ['paragraph', 'Shells killed seven people on Monday.'],
      ['paragraph', 'Counted by the hospital.'],
      ['list', 'three farmers\nfour children'],
      ['table', 'Village\tKilled\nTallsand\t7'],
      ['paragraph', 'Signed\nthe mayor & council'],
    ],
  )
  assert.deepEqual(fields, {
    title: 'Statement on the shelling of Tallsand',
    author: 'Office of the Mayor',
    publishedAt: '2025-03-04T08:00:00Z',
    updatedAt: '2025-03-05T09:30:00Z',
  })
})

test('what would fill a memory, read a file or be written elsewhere ends in a failure that says why', async () => {
  const failure = async (bytes: Uint8Array): Promise<string> => {
    const found = await read(bytes)
    assert.equal(found.length, 1)
    return failuresIn(found)[0]!
  }
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${documentOf(p(run('&b;')))}`
  assert.match(await failure(fileOf(laughs)), /^format: .*declares a document type/)
  const secret = `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentOf(p(run('&x;')))}`
  assert.match(await failure(fileOf(secret)), /^format: .*declares a document type/)
  const bomb = fileOf(documentOf(p(run(' '.repeat(80 * 1024 * 1024)))))
  assert.ok(bomb.length < 200_000)
  assert.match(await failure(bomb), /^format: .*unpacks to more than \d+ MB/)
  const lying = zipOf([{ name: 'word/document.xml', bytes: documentOf(BODY), deflate: true, claims: 40 }])
  assert.match(await failure(lying), /^format: /)
  const many = zipOf(Array.from({ length: 10_001 }, (_, i) => ({ name: `word/${i}.xml`, bytes: '' })))
  assert.match(await failure(many), /^format: .*10001 entries/)
  assert.match(await failure(fileOf(documentOf(`${'<w:p>'.repeat(100_000)}`))), /^format: .*deep in each other/)
  assert.match(await failure(zipOf([{ name: '../../word/document.xml', bytes: documentOf(BODY) }])), /^format: /)
  assert.match(await failure(fileOf(documentOf(''))), /^empty: /)
  assert.match(await failure(Buffer.from('PK\x03\x04 and no more')), /^format: /)
})

test('damaged documents are read or refused, never more', async () => {
  const whole = fileOf(documentOf(BODY), [{ name: 'word/footnotes.xml', bytes: NOTES }])
  const before = JSON.stringify(await read(whole))
  assert.equal(JSON.stringify(await read(whole)), before)
  for (const bytes of mutations(whole, 200))
    for (const found of await read(bytes)) if (found.kind === 'extracted') holds(found as Extracted)
})
