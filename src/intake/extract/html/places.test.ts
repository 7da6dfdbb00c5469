import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { mutations } from '../extracted.fixture.ts'
import { extractHtml } from '../html.ts'

const FOLDER = new URL('../../../../fixtures/pages/', import.meta.url)
const read = (bytes: Uint8Array, type: string | null = null) => {
  const found = extractHtml({ path: 'a.html', bytes, type, url: null })
  assert.ok(found.kind === 'extracted', JSON.stringify(found))
  return found
}
/** What stands in the page where each block came from. */
const places = (bytes: Uint8Array, type: string | null = null): readonly string[] =>
  read(bytes, type).origin.map(({ from, to }) => Buffer.from(bytes).subarray(from!, to!).toString('latin1'))

const page = (more = ''): string =>
  `<!doctype html><html><head><title>Five killed</title></head><body><nav>Five killed</nav><article><h1>Five killed</h1>${more}
<p class="a>b">The army said that <b>five &amp; more</b> people were killed&nbsp;near the town on Tuesday, and that the rebels fled.</p><!-- <p>The army -->
<p>“Caf\u00e9s burned”, the mayor of Tarsk said. &#x201C;We counted them.&#8221; It was the third day.</p></article></body></html>`
const QUOTE = '“Caf\u00e9s burned”, the mayor of Tarsk said. &#x201C;We counted them.&#8221; It was the third day.'

test('each block stands at its bytes, tags and references between its letters', () => {
  const utf8 = Buffer.from(page())
  const told = places(utf8).map(place => Buffer.from(place, 'latin1').toString())
  assert.deepEqual(told, [
    'Five killed',
    'The army said that <b>five &amp; more</b> people were killed&nbsp;near the town on Tuesday, and that the rebels fled.',
    QUOTE,
  ])
  assert.equal(utf8.subarray(0, read(utf8).origin[0]!.from!).toString().slice(-13), '<article><h1>')
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])
  assert.deepEqual(places(marked), places(utf8))
  const cp1252 = Buffer.from(page().replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1')
  assert.equal(
    places(cp1252, 'text/html; charset=windows-1252')[2],
    Buffer.from(QUOTE.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1').toString('latin1'),
  )
  const wide = Buffer.from(`\uFEFF${page()}`, 'utf16le')
  assert.equal(Buffer.from(places(wide)[2]!, 'latin1').toString('utf16le'), QUOTE)
})

test('a block that is put together from what does not stand together is somewhere on the page', () => {
  const bytes = Buffer.from(
    page('<p>The office <span hidden>not this</span> counted the dead in the town on the third day of the week.</p>'),
  )
  const { origin } = read(bytes)
  assert.deepEqual([origin[1]!.from, origin[1]!.to], [0, bytes.length])
  assert.ok(origin[2]!.from! > 0 && origin[2]!.to! < bytes.length)
})

test('nearly all blocks of the sample pages are found, each with its own first and last letters', () => {
  let [found, all] = [0, 0]
  for (const name of readdirSync(FOLDER).filter(name => name.endsWith('.html'))) {
    const bytes = readFileSync(new URL(name, FOLDER))
    const { text, origin } = read(bytes)
    for (const { start, end, from, to } of origin) {
      all++
      if (from === 0) continue
      found++
      const place = bytes.subarray(from!, to!).toString()
      assert.ok(place.startsWith(text.charAt(start)) || place.startsWith('&'), `${name}: ${place}`)
      assert.ok(place.endsWith(text.charAt(end - 1)) || place.endsWith(';'), `${name}: ${place}`)
    }
  }
  assert.ok(found / all > 0.9, `${found} of ${all}`)
})

test('damaged pages have places within their bytes', () => {
  for (const bytes of mutations(page(), 200)) {
    const found = extractHtml({ path: 'a.html', bytes, type: null, url: null })
    if (found.kind === 'extracted')
      for (const { from, to } of found.origin) assert.ok(0 <= from! && from! < to! && to! <= bytes.length)
  }
})
