import assert from 'node:assert/strict'
import { createServer as createTlsServer } from 'node:https'
import { createServer, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { canary, type Loopback, listening, webServer } from './canary.fixture.ts'
import { LIMITS } from './exchange.ts'
import { type Fetched, type Fetching, type Got, openFetcher } from './fetcher.ts'
import { openHost } from './guard.ts'
import { CERTIFICATE, KEY } from './tls.fixture.ts'

/** A clock that only moves when somebody sleeps; how long each slept. */
function stillClock() {
  let at = Date.UTC(2025, 9, 23)
  const slept: number[] = []
  const sleep = async (milliseconds: number) => {
    if (milliseconds > 0) slept.push(milliseconds)
    at += milliseconds
  }
  return { now: () => at, sleep, slept }
}

/** What gets pages from this machine at once. */
const fetcherOf = (fetching: Partial<Fetching> = {}) =>
  openFetcher({ open: [openHost('127.0.0.1')], pause: 0, clock: stillClock(), ...fetching })

async function site(t: TestContext, answer: Parameters<typeof webServer>[0]): Promise<Loopback> {
  const server = await webServer(answer)
  t.after(server.close)
  return server
}
const fetched = (got: Got): Fetched => {
  assert.ok('kind' in got && got.kind === 'fetched', JSON.stringify(got))
  return got
}
const codeOf = (got: Got): string => ('code' in got ? got.code : got.kind)
const why = (got: Got): string => ('code' in got ? got.message.replaceAll(/\d{5}/g, 'PORT') : got.kind)

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
  const { follow } = await import('./follow.ts')
  const { guardOf } = await import('./guard.ts')
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

/** A server that writes what it likes on a bare connection once it is asked for a page. */
async function bare(t: TestContext, answer: (socket: Socket) => void): Promise<Loopback> {
  const server = await listening(
    createServer(socket => {
      socket.once('data', data => {
        if (String(data).includes('/robots.txt')) socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n')
        else answer(socket)
      })
    }),
    '127.0.0.1',
  )
  t.after(server.close)
  return server
}

test('slow, endless, swollen and broken answers end in a typed failure', async t => {
  const limits = { milliseconds: 600, idleMilliseconds: 400, bytes: 200_000, headerBytes: LIMITS.headerBytes }
  const megabytes = Buffer.alloc(8 * 1024 * 1024, 'a')
  const answers: Readonly<Record<string, (socket: Socket) => void>> = {
    'never answers': () => {},
    'drips headers': socket => drip(socket, 'HTTP/1.1 200 OK\r\nx-a: ', 'a'),
    'drips a body': socket => drip(socket, 'HTTP/1.1 200 OK\r\n\r\n', 'a'),
    endless: socket => flood(socket, 'HTTP/1.1 200 OK\r\n\r\n'),
    'endless headers': socket => flood(socket, 'HTTP/1.1 200 OK\r\nx-a: '),
    'many headers': socket => socket.end(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(20_000)}\r\n`),
    'gzip bomb': socket => pack(socket, 'gzip', gzipSync(megabytes)),
    'br bomb': socket => pack(socket, 'br', brotliCompressSync(megabytes)),
    'zstd bomb': socket => pack(socket, 'zstd', zstdCompressSync(megabytes)),
    'no HTTP': socket => socket.end('SSH-2.0-OpenSSH\r\n'),
    'two lengths': socket => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 5\r\n\r\nhello'),
    'length and chunks': socket =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
    'cut short': socket => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nhello'),
    'hangs up': socket => socket.destroy(),
  }
  const codes: string[] = []
  for (const [name, answer] of Object.entries(answers)) {
    const { origin } = await bare(t, answer)
    codes.push(
      `${name}: ${codeOf(await openFetcher({ open: [openHost('127.0.0.1')], pause: 0, limits })(`${origin}/`))}`,
    )
  }
  assert.deepEqual(codes, [
    'never answers: slow',
    'drips headers: slow',
    'drips a body: slow',
    'endless: too-long',
    'endless headers: http',
    'many headers: http',
    'gzip bomb: too-long',
    'br bomb: too-long',
    'zstd bomb: too-long',
    'no HTTP: http',
    'two lengths: http',
    'length and chunks: http',
    'cut short: unreachable',
    'hangs up: unreachable',
  ])
  const { origin } = await bare(t, socket => pack(socket, 'gzip', gzipSync(megabytes)))
  assert.match(
    why(await fetcherOf({ limits: { ...limits, bytes: LIMITS.bytes } })(`${origin}/`)),
    /more than 200 times its size/,
  )
})

function drip(socket: Socket, start: string, more: string): void {
  socket.write(start)
  const timer = setInterval(() => socket.write(more), 50)
  socket.on('close', () => clearInterval(timer)).on('error', () => {})
}
function flood(socket: Socket, start: string): void {
  const more = Buffer.alloc(64 * 1024, 'a')
  const on = () => {
    while (!socket.destroyed && socket.write(more));
  }
  socket.on('drain', on).on('error', () => {})
  socket.write(start)
  on()
}
const pack = (socket: Socket, encoding: string, body: Uint8Array): void => {
  socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n\r\n`)
  socket.end(body)
}

test('robots.txt is asked once and heeded, with the pause that it wants', async t => {
  const asked: string[] = []
  let robots: readonly [number, string] = [
    200,
    'User-agent: *\nDisallow: /\n\nUser-agent: According\nCrawl-delay: 7\nDisallow: /private/',
  ]
  const { origin } = await site(t, ({ url }, answer) => {
    asked.push(url!)
    if (url === '/robots.txt') return void answer.writeHead(robots[0]).end(robots[1])
    answer.end('<p>page')
  })
  const clock = stillClock()
  const get = fetcherOf({ clock })
  assert.deepEqual(await Promise.all(['/a', '/private/b', '/c'].map(async path => codeOf(await get(origin + path)))), [
    'fetched',
    'robots',
    'fetched',
  ])
  assert.deepEqual(
    [asked.toSorted(), clock.slept],
    [
      ['/a', '/c', '/robots.txt'],
      [7000, 7000],
    ],
  )
  robots = [200, 'User-agent: *\nDisallow: /']
  assert.equal(codeOf(await get(`${origin}/d`)), 'fetched')
  await clock.sleep(24 * 3_600_000)
  assert.equal(codeOf(await get(`${origin}/d`)), 'robots')
  robots = [500, '']
  assert.match(why(await fetcherOf()(`${origin}/e`)), /robots\.txt answers 500, so nothing there may be fetched/)
  robots = [403, 'forbidden']
  assert.equal(codeOf(await fetcherOf()(`${origin}/f`)), 'fetched')
})

test('one question at a time to each host, with a pause between two', async t => {
  let [now, most] = [0, 0]
  const { origin } = await site(t, (_, answer) => {
    most = Math.max(most, ++now)
    setTimeout(() => {
      now--
      answer.end('<p>page')
    }, 5)
  })
  const clock = stillClock()
  const get = fetcherOf({ clock, pause: 1000 })
  await Promise.all([1, 2, 3, 4].map(n => get(`${origin}/${n}`)))
  assert.deepEqual([most, clock.slept], [1, [1000, 1000, 1000, 1000]])
})

test('a host that has too much to do or cannot be reached rests, longer each time', async t => {
  let asked = 0
  let answerOf: readonly [number, Readonly<Record<string, string>>] = [429, { 'retry-after': '120' }]
  const server = await site(t, ({ url }, answer) => {
    if (url === '/robots.txt') return void answer.writeHead(404).end()
    asked++
    answer.writeHead(...answerOf).end('<p>page')
  })
  const clock = stillClock()
  const get = fetcherOf({ clock })
  const at = `${server.origin}/a`
  assert.match(
    why(await get(at)),
    /answers 429 \(Too Many Requests\): it has too much to do; try again after 2025-10-23T00:02:00\.000Z/,
  )
  assert.match(why(await get(at)), /is left alone until 2025-10-23T00:02:00\.000Z/)
  assert.equal(asked, 1)
  await clock.sleep(120_001)
  answerOf = [503, {}]
  const rests: number[] = []
  for (let i = 0; i < 10; i++) {
    await get(at)
    const got = await get(at)
    assert.ok('code' in got && got.code === 'wait' && got.notBefore)
    rests.push((got.notBefore - clock.now()) / 60_000)
    await clock.sleep(got.notBefore - clock.now() + 1)
  }
  assert.deepEqual([rests, asked], [[2, 4, 8, 16, 32, 64, 128, 256, 360, 360], 11])
  answerOf = [200, {}]
  assert.deepEqual([codeOf(await get(at)), codeOf(await get(at))], ['fetched', 'fetched'])
  await server.close().catch(() => {})
  assert.deepEqual([codeOf(await get(at)), codeOf(await get(at))], ['unreachable', 'wait'])
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
