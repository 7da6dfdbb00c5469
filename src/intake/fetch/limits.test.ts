import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { type Loopback, listening } from './canary.fixture.ts'
import { LIMITS } from './exchange.ts'
import { openFetcher } from './fetcher.ts'
import { codeOf, fetcherOf, why } from './fetching.fixture.ts'
import { openHost } from './guard.ts'

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
  const limits = { ...LIMITS, bytes: 200_000 }
  const hasty = { ...limits, milliseconds: 600, idleMilliseconds: 400 }
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
    const get = openFetcher({
      open: [openHost('127.0.0.1')],
      pause: 0,
      limits: /^(?:never|drips)/.test(name) ? hasty : limits,
    })
    codes.push(`${name}: ${codeOf(await get(`${origin}/`))}`)
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
