import assert from 'node:assert/strict'
import { createServer as createTlsServer } from 'node:https'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { canary, listening } from './canary.fixture.ts'
import { codeOf, fetched, fetcherOf, site, why } from './fetching.fixture.ts'
import { follow } from './follow.ts'
import { guardOf } from './guard.ts'
import { CERTIFICATE, KEY } from './tls.fixture.ts'

test('a page comes with its bytes and the whole exchange, sent as this program', async t => {
  const { origin, port } = await site(t, ({ url, rawHeaders }, answer) => {
    if (url === '/robots.txt') return void answer.writeHead(404).end()
    answer.setHeader('X-Twice', ['a', 'b']).setHeader('Set-Cookie', 'id=1').setHeader('ETag', '"1"')
    answer.end(JSON.stringify(rawHeaders))
  })
  const get = fetcherOf({ contact: 'desk@news.example' })
  const got = fetched(await get(`${origin}/page?a=b#part`))
  const [one] = got.exchanges
  assert.deepEqual(
    [got.exchanges.length, one!.url, one!.status, one!.reason, one!.address, one!.port, one!.at],
    [1, `${origin}/page?a=b`, 200, 'OK', '127.0.0.1', port, '2025-10-23T00:00:00.000Z'],
  )
  assert.deepEqual(
    one!.headers.filter(([name]) => name.startsWith('X-')),
    [
      ['X-Twice', 'a'],
      ['X-Twice', 'b'],
    ],
  )
  const sent = one!.request.split('\r\n')
  assert.equal(sent[0], 'GET /page?a=b HTTP/1.1')
  const told: string[] = JSON.parse(new TextDecoder().decode(got.content))
  assert.deepEqual(
    sent.slice(1, -1).map(line => line.split(': ')),
    Array.from({ length: told.length / 2 }, (_, i) => told.slice(2 * i, 2 * i + 2)),
  )
  assert.match(
    one!.request,
    /user-agent: According\/[\d.]+ \(reads reports of conflict; run by desk@news\.example\)\r\n/,
  )
  const again = fetched(await get(`${origin}/page`))
  assert.doesNotMatch(again.exchanges[0]!.request, /cookie|authorization|referer|forwarded/i)
  assert.throws(() => fetcherOf({ contact: 'a\r\nHost: b' }), RangeError)
})

test('what lies packed is unpacked, and kept as it was sent', async t => {
  const page = Buffer.from('<p>Five people were killed.</p>'.repeat(100))
  const packed = { gzip: gzipSync(page), br: brotliCompressSync(page), zstd: zstdCompressSync(page) }
  const { origin } = await site(t, ({ url }, answer) => {
    const encoding = url!.slice(1) as keyof typeof packed
    if (packed[encoding]) answer.setHeader('content-encoding', encoding).end(packed[encoding])
    else if (encoding.startsWith('odd')) answer.setHeader('content-encoding', encoding.slice(3)).end(packed.gzip)
    else answer.writeHead(404).end()
  })
  const get = fetcherOf()
  for (const encoding of ['gzip', 'br', 'zstd'] as const) {
    const { content, exchanges } = fetched(await get(`${origin}/${encoding}`))
    assert.deepEqual([Buffer.from(content), Buffer.from(exchanges[0]!.body)], [page, packed[encoding]])
  }
  assert.match(why(await get(`${origin}/oddcompress`)), /packed as "compress", which was not asked for/)
  assert.match(why(await get(`${origin}/oddbr`)), /cannot be unpacked/)
})

test('redirects: each step is checked, five at the most, nothing is handed on', async t => {
  const trap = await canary('127.0.0.2')
  t.after(trap.close)
  const asked: string[] = []
  const { origin } = await site(t, (question, answer) => {
    asked.push(`${question.url} ${question.headers.authorization ?? ''}${question.headers.cookie ?? ''}`)
    const to = (status: number, location: string) =>
      void answer.writeHead(status, { location, 'set-cookie': 'a=b' }).end()
    const { url } = question
    if (url === '/robots.txt') return void answer.writeHead(404).end()
    if (/^\/\d$/.test(url!)) return url === '/0' ? void answer.end('<p>end') : to(302, `/${Number(url!.slice(1)) - 1}`)
    if (url === '/trap') return to(307, `http://127.0.0.2:${trap.port}/`)
    if (url === '/six') return to(301, 'http://[::1]:80/')
    if (url === '/cloud') return to(308, 'http://169.254.169.254/latest/meta-data/')
    if (url === '/file') return to(303, 'file:///etc/passwd')
    if (url === '/word') return to(302, `http://user:word@127.0.0.1:1/`)
    if (url === '/loop') return to(302, '/loop')
    if (url === '/bad') return to(302, 'http://')
    if (url === '/meta')
      return void answer.end(`<meta http-equiv="refresh" content="0;url=http://127.0.0.2:${trap.port}/">`)
    to(302, '')
  })
  const get = fetcherOf()
  const five = fetched(await get(`${origin}/5`))
  assert.deepEqual(
    five.exchanges.map(({ url, status }) => [new URL(url).pathname, status]),
    [5, 4, 3, 2, 1, 0].map(n => [`/${n}`, n ? 302 : 200]),
  )
  assert.equal(five.url, `${origin}/0`)
  assert.deepEqual(
    await Promise.all(
      ['6', 'trap', 'six', 'cloud', 'file', 'word', 'loop', 'bad'].map(async name =>
        codeOf(await get(`${origin}/${name}`)),
      ),
    ),
    ['redirect', 'url', 'private', 'private', 'url', 'url', 'redirect', 'url'],
  )
  assert.match(why(await get(`${origin}/cloud`)), /^where it leads: 169\.254\.169\.254 lies in a private network/)
  assert.match(Buffer.from(fetched(await get(`${origin}/meta`)).content).toString(), /refresh/)
  assert.equal(trap.connections(), 0)
  assert.deepEqual(
    asked.filter(line => !line.endsWith(' ')),
    [],
  )
})

test('a way from https back to http is not followed, and a certificate that nobody vouches for is not taken', async t => {
  const plain = await site(t, (_, answer) => void answer.end('<p>plain'))
  const secure = await listening(
    createTlsServer({ key: KEY, cert: CERTIFICATE }, (_, answer) => void answer.end('<p>secure')),
    '127.0.0.1',
  )
  t.after(secure.close)
  const get = fetcherOf()
  assert.match(
    why(await get(`https://127.0.0.1:${secure.port}/`)),
    /the certificate of 127\.0\.0\.1:PORT cannot be trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
  )
  assert.equal(codeOf(await fetcherOf()(`https://127.0.0.1:${plain.port}/`)), 'tls')
  const asked: string[] = []
  const down = await follow('https://news.example/', guardOf([]), async url => {
    asked.push(url.href)
    return {
      kind: 'exchange',
      url: url.href,
      at: '',
      milliseconds: 0,
      address: '',
      port: 443,
      request: '',
      status: 302,
      reason: '',
      headers: [['Location', 'http://news.example/page']],
      body: new Uint8Array(),
    }
  })
  assert.deepEqual(['code' in down && down.code, asked], ['redirect', ['https://news.example/']])
})

test('a proxy that the environment names is not asked', async t => {
  const proxy = await canary()
  t.after(proxy.close)
  const { origin } = await site(t, (_, answer) => void answer.end('<p>straight'))
  const names = ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']
  for (const name of names) process.env[name] = name.startsWith('NODE') ? '1' : proxy.origin
  t.after(() => {
    for (const name of names) delete process.env[name]
  })
  fetched(await fetcherOf()(`${origin}/`))
  assert.equal(proxy.connections(), 0)
})

test('a page that is unchanged is not sent again, and what has no page is told', async t => {
  const { origin } = await site(t, ({ url, headers }, answer) => {
    if (url === '/robots.txt') return void answer.writeHead(404).end()
    if (headers['if-none-match'] === '"1"' || headers['if-modified-since']) return void answer.writeHead(304).end()
    const status = Number(url!.slice(1))
    answer.writeHead(status || 200, { etag: '"1"', 'last-modified': 'Thu, 23 Oct 2025 09:00:00 GMT' }).end('<p>page')
  })
  const get = fetcherOf()
  const { validators } = fetched(await get(`${origin}/page`))
  assert.deepEqual(validators, { url: `${origin}/page`, etag: '"1"', lastModified: 'Thu, 23 Oct 2025 09:00:00 GMT' })
  assert.equal(codeOf(await get(`${origin}/page`, validators)), 'unchanged')
  assert.equal(codeOf(await get(`${origin}/page`, { ...validators, etag: null })), 'unchanged')
  assert.equal(codeOf(await get(`${origin}/other`, validators)), 'fetched')
  const told = await Promise.all(
    [404, 410, 401, 403, 500, 400].map(async status => why(await get(`${origin}/${status}`))),
  )
  assert.deepEqual(
    told.map(words => words.replace(/^127\.0\.0\.1:PORT answers /, '')),
    [
      '404 (Not Found): there is no such page; check the address',
      '410 (Gone): there is no such page; check the address',
      '401 (Unauthorized): it wants a login, or no programs; save the page in a browser and add the file',
      '403 (Forbidden): it wants a login, or no programs; save the page in a browser and add the file',
      '500 (Internal Server Error); try again later',
      '400 (Bad Request); look at the page in a browser, save it and add the file',
    ],
  )
})
