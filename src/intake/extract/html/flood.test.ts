import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holds } from '../extracted.fixture.ts'
import { extractHtml } from '../html.ts'
import { floodIn } from './flood.ts'

const TEXT = 'The army said that five people were killed near the town, and that the rebels had fled.'
const HEAD = `<title>Five killed</title><body><h1>Five killed</h1><p>${TEXT}</p>`
const LIMIT = { timeout: 300_000 }

/** The text of a page with `more` behind its first paragraph, or the code of its failure. */
function read(more: string): string {
  const found = extractHtml({ path: 'a.html', bytes: Buffer.from(HEAD + more), type: null, url: null })
  if (found.kind !== 'failure') return holds(found).text
  assert.ok(found.original)
  return found.code
}

for (const [name, more] of [
  ['blocks', '<div>'.repeat(100_000)],
  ['inline elements', '<b>'.repeat(100_000)],
  ['tables', '<table><tr><td>'.repeat(100_000)],
  ['paragraphs in lists', '<li><p>'.repeat(100_000)],
  ['elements that look closed', '<div/>'.repeat(100_000)],
  ['closed elements, at last', `${'<i>'.repeat(100_000)}${'</i>'.repeat(100_000)}`],
  ['words in drawings', '<svg><desc>'.repeat(100_000)],
] as const)
  test(`too deep: ${name}`, LIMIT, () => assert.equal(read(more), 'format'))

for (const [name, more] of [
  ['character references', '&amp;'.repeat(1_000_000)],
  ['signs that open no tag', '<'.repeat(1_000_000)],
  ['attributes', `<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(' ')}>`],
  ['attributes without spaces', `<p ${'a=""'.repeat(1_000_000)}>`],
  ['attributes without values', `<p ${'a/'.repeat(1_000_000)}>`],
  ['empty elements', '<br>'.repeat(600_000)],
  ['comments', '<!---->'.repeat(600_000)],
] as const)
  test(`too many: ${name}`, LIMIT, () => assert.equal(read(more), 'format'))

for (const [name, more, words] of [
  ['ten megabytes on one line', `<p>${TEXT} ${'word '.repeat(2_000_000)}`, 'word word'],
  ['840 kB of character references', `<p>${'&amp;'.repeat(168_000)} ${TEXT}`, '&&&'],
  [
    'fifty thousand attributes',
    `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>They fled.</p>`,
    'fled.',
  ],
  ['spaces in a tag', `<p ${' '.repeat(2_000_000)}a${' '.repeat(2_000_000)}>They fled.</p>`, 'fled.'],
  ['a value without an end', `<p title="${'<b>'.repeat(100_000)}`, ''],
  ['comments without an end', '<!-- '.repeat(200_000), ''],
  ['declarations without an end', '<!x <?y <![CDATA['.repeat(100_000), ''],
  ['scripts without an end', '<script>'.repeat(100_000), ''],
  [
    'five megabytes of a script',
    `<script>${'x = "<div>&amp;" < y;'.repeat(250_000)}</script><p>They fled.</p>`,
    'fled.',
  ],
  ['end tags without beginning', '</div></p>'.repeat(100_000), ''],
] as const)
  test(`read: ${name}`, LIMIT, () => {
    const text = read(more)
    assert.ok(text.startsWith(`Five killed\n\n${TEXT}`), text.slice(0, 100))
    assert.ok(text.includes(words))
  })

test('long pages with left out end tags, drawings and scripts that write tags are no floods', () => {
  for (const often of [
    '<p>a',
    '<li>a',
    '<dt>a<dd>b',
    '<tr><th>a<td>b<td>c',
    '<option>a',
    '<img src="a>b"><br><hr><input>',
    "<IMG alt='a>b'>",
    '<script>document.write("<div>")</script>',
    '<style>a::before { content: "<b>" }</style>',
    '<!-- <div> -->',
    '<p title="<div>">a</p>',
    'a & b < c > d ',
    '<a href=/a?b=c&d=e>a</a>',
  ])
    assert.equal(floodIn(often.repeat(10_000)), null, often)
  assert.equal(floodIn(`<svg>${'<path d="M0 0"/>'.repeat(10_000)}</svg>`), null)
  assert.equal(floodIn('<div>'.repeat(2_500)), null)
  assert.match(floodIn('<div>'.repeat(2_501)) ?? '', /deep/)
})
