import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Failure } from '../../failure.ts'
import type { Feed } from '../../feeds/feed.ts'
import { readOpml } from '../../feeds/opml.ts'
import { feedOf, listOf } from '../../feeds/parts.ts'
import { readFeed } from '../../feeds/read-feed.ts'
import { allOf, streamOf } from '../extracted.fixture.ts'
import { LIMITS, openSandbox } from './sandbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
const secret = join(folder, 'ledger.sqlite')
writeFileSync(secret, 'SQLite format 3')
process.env.ACCORDING_SECRET = 'canary'
const packets: string[] = []
const canary = createServer(socket => {
  packets.push('a connection')
  socket.destroy()
}).listen(0, '127.0.0.1')
const port = await new Promise<number>(known =>
  canary.on('listening', () => known((canary.address() as { port: number }).port)),
)
const script = new URL('./hostile.fixture.ts', import.meta.url)
const hostile = openSandbox(LIMITS, script)
const hasty = openSandbox({ ...LIMITS, milliseconds: 1000 }, script)
after(() => {
  hostile.close()
  hasty.close()
  canary.close()
  rmSync(folder, { recursive: true })
})

async function outcome(what: string, sandbox = hostile): Promise<Failure> {
  const all = await allOf(sandbox.extract({ path: what, bytes: streamOf('bytes') }, 'html'))
  assert.equal(all.length, 1)
  assert.equal(all[0]!.kind, 'failure')
  return all[0] as Failure
}

for (const what of [
  `read|${secret}`,
  'read|/etc/passwd',
  `write|${join(folder, 'out')}`,
  'sqlite',
  'net',
  'net by another way',
  'net by the old way',
  'http',
  'dns',
  'dgram',
  `socket|${port}`,
  `fetch|http://127.0.0.1:${port}/`,
  `websocket|ws://127.0.0.1:${port}/`,
  'fork',
  'worker',
  'eval',
  'hooks',
  'data',
])
  test(`what reads untrusted files is denied: ${what.split('|')[0]}`, async () => {
    const { message } = await outcome(what)
    assert.match(message, /denied: /)
    assert.doesNotMatch(message, /done: /)
    assert.deepEqual(packets, [])
  })

test('it sees no environment', async () => {
  const { message } = await outcome('env')
  assert.match(message, /done: \{\}/)
  assert.doesNotMatch(message, /canary/)
})

test('it is ended where it takes too long or too much, its file is kept, and another takes its place', async () => {
  for (const [what, code] of [
    ['endless', 'time'],
    ['memory', 'memory'],
    ['buffers', 'memory'],
  ] as const) {
    const sandbox = code === 'time' ? hasty : hostile
    const failure = await outcome(what, sandbox)
    assert.equal(failure.code, code, failure.message)
    assert.equal(Buffer.from(failure.original!).toString(), 'bytes')
    assert.match((await outcome('env', sandbox)).message, /done/)
  }
})

test('what it says outside of the contract is not believed', async () => {
  assert.match((await outcome('lie')).message, /broke down/)
  for (const path of ['lie about a page', 'lie about a kind']) {
    const [said] = await allOf(hostile.list({ path, bytes: streamOf('bytes') }, 'feed'))
    assert.match((said as Failure).message, /broke down/, path)
  }
})

/** A feed as text, its bytes as letters. */
const plain = (feed: Feed | Failure): string =>
  JSON.stringify(
    feed.kind === 'feed' &&
      feed.items.map(item => ({ ...item, original: Buffer.from(item.original!).toString('latin1') })),
  )

test('feeds and lists are read there too, as they are read here; one that takes too long is ended and kept', async () => {
  const sandbox = openSandbox()
  const from = { path: 'https://wire.example/feed', type: null }
  const feed = Buffer.from(
    `<rss version="2.0"><channel><title>Wire</title><language>en</language><item><title>One</title><link>/1</link><description>Short.</description></item><item><title>${'<a>'.repeat(9)}</item><item>${'<b>'.repeat(100_000)}</item></channel></rss>`,
  )
  const there = await feedOf(sandbox.list({ ...from, bytes: streamOf(feed) }, 'feed'))
  assert.ok(plain(there) === plain(readFeed(feed, from)))
  const list = Buffer.from('<opml version="2.0"><body><outline text="A" xmlUrl="/a"/></body></opml>')
  assert.deepEqual(await listOf(sandbox.list({ ...from, bytes: streamOf(list) }, 'opml')), readOpml(list, from))
  const none = await feedOf(sandbox.list({ ...from, bytes: streamOf('<html></html>') }, 'feed'))
  assert.equal(none.kind === 'failure' && Buffer.from(none.original!).toString(), '<html></html>')
  sandbox.close()
  const ended = await feedOf(hasty.list({ path: 'endless', bytes: streamOf('bytes') }, 'feed'))
  assert.deepEqual(ended.kind === 'failure' && [ended.code, Buffer.from(ended.original!).toString()], ['time', 'bytes'])
})

test('files that come at once are each told apart by themselves', async () => {
  const sandbox = openSandbox()
  const all = await Promise.all(
    [1, 2, 3].map(n => {
      const page = `<article><h1>Head</h1><p>The army said that ${n} people were killed near the town, and that the rebels had fled.</p></article>`
      return allOf(sandbox.extract({ path: `${n}.html`, bytes: streamOf(page, 40) }, 'html'))
    }),
  )
  all.forEach(([found], i) => {
    assert.ok(found?.kind === 'extracted' && found.text.includes(`that ${i + 1} people`))
  })
  sandbox.close()
})

test('it goes from file to file, whole or given up half-way', async () => {
  const sandbox = openSandbox()
  const page = (words: string) => `<html><body><article><h1>Head</h1><p>${words}</p></article></body></html>`
  const text = 'The army said that five people were killed near the town, and that the rebels had fled.'
  for (let i = 0; i < 3; i++) {
    const [found] = await allOf(sandbox.extract({ path: 'a.html', bytes: streamOf(page(text), 7) }, 'html'))
    assert.equal(found?.kind === 'extracted' && found.text, `Head\n\n${text}`)
    assert.equal(Buffer.from(found!.original!).toString(), page(text))
  }
  async function* endless() {
    for (let i = 0; ; i++)
      yield Buffer.from(`From a@example.org Thu Oct 23 09:00:00 2025\nSubject: ${i}\n\n${text}\n\n`)
  }
  let parts = 0
  for await (const part of sandbox.extract({ path: 'a.mbox', bytes: endless() }, 'mbox')) {
    assert.equal(part.kind, 'extracted')
    if (++parts === 5) break
  }
  const [again] = await allOf(sandbox.extract({ path: 'a.html', bytes: streamOf(page(text)) }, 'html'))
  assert.equal(again?.kind, 'extracted')
  sandbox.close()
})
