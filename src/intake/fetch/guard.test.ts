import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { canary, webServer } from './canary.fixture.ts'
import { openFetcher } from './fetcher.ts'
import { forms } from './forms.fixture.ts'
import { guardOf, openHost } from './guard.ts'
import { isPublicAddress } from './public-address.ts'
import type { FetchCode } from './refusal.ts'

const clock = { now: Date.now, sleep: async () => {} }
/** What a host file, a wildcard of the DNS or a cloud answer; all else is unknown. */
const addressesOf = async (host: string): Promise<readonly string[]> => {
  if (/local(?:host|domain)|loopback|dns\.example|localtest/.test(host))
    return host.includes('6') ? ['::1'] : ['127.0.0.1']
  if (host === 'metadata.google.internal.' || host === 'metadata.google.internal') return ['169.254.169.254']
  if (host.endsWith('.internal')) return ['10.0.0.1']
  throw new Error(`unknown: ${host}`)
}

test('no way to write an address leads into a private network', async t => {
  const four = await canary()
  t.after(four.close)
  const has6 = Object.values(networkInterfaces()).some(all => all?.some(({ address }) => address === '::1'))
  const six = has6 ? await canary('::1', four.port) : null
  t.after(async () => six?.close())
  const table = forms(four.port)
  assert.ok(table.length >= 180, `${table.length} forms`)
  const get = openFetcher({ guard: guardOf([], { ports: [80, 443, four.port], addressesOf }), clock, pause: 0 })
  const given = await Promise.all(table.map(async form => [form, await get(form)] as const))
  const codes = new Set<FetchCode>(['url', 'private', 'unreachable'])
  assert.deepEqual(
    given.filter(([, got]) => !('code' in got) || !codes.has(got.code)),
    [],
  )
  assert.ok(given.filter(([, got]) => 'code' in got && got.code === 'private').length >= 140)
  assert.deepEqual([four.connections(), six?.connections() ?? 0], [0, 0])
})

test('addresses of the public Internet are told from all others', () => {
  for (const address of [
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '128.0.0.1',
  ])
    assert.equal(isPublicAddress(address), true, address)
  for (const address of [
    '172.15.255.255',
    '172.32.0.0',
    '198.17.0.1',
    '198.20.0.1',
    '223.255.255.255',
    '2606:4700::1111',
  ])
    assert.equal(isPublicAddress(address), true, address)
  for (const address of [
    '',
    'localhost',
    '127.0.0.1%eth0',
    'fe80::1%eth0',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
  ])
    assert.equal(isPublicAddress(address), false, address)
})

/** A name server that answers each question by the next of the answers, the last for ever, with no time to live. */
async function nameServer(answers: readonly (readonly string[])[]) {
  const socket = createSocket('udp4')
  let asked = 0
  socket.on('message', (question, { port, address }) => {
    const end = question.indexOf(0, 12) + 5
    const isA = question.readUInt16BE(end - 4) === 1
    const addresses = isA ? (answers[Math.min(asked++, answers.length - 1)] ?? []) : []
    const records = addresses.map(a =>
      Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...a.split('.').map(Number)]),
    )
    const head = Buffer.from([...question.subarray(0, 2), 0x81, 0x80, 0, 1, 0, records.length, 0, 0, 0, 0])
    socket.send(Buffer.concat([head, question.subarray(12, end), ...records]), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const resolver = new Resolver()
  resolver.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`])
  return { addressesOf: (host: string) => resolver.resolve4(host), asked: () => asked, close: () => socket.close() }
}

/** Of this machine's addresses, those of 127.0.0.2 and above play the public ones. */
const isPublic = (address: string): boolean => /^127\.0\.0\.[2-9]$/.test(address)

test('a name that turns into a private address, or has one beside, is not connected to', async t => {
  const page = await webServer((_, answer) => void answer.end('<p>public'), '127.0.0.2')
  const trap = await canary('127.0.0.1', page.port)
  t.after(page.close)
  t.after(trap.close)
  const names = await nameServer([
    ['127.0.0.2'],
    ['127.0.0.2'],
    ['127.0.0.1'],
    ['127.0.0.2', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.2'],
    [],
  ])
  t.after(names.close)
  const guard = guardOf([], { ports: [page.port], addressesOf: names.addressesOf, isPublic })
  const get = openFetcher({ guard, clock, pause: 0 })
  const codes: string[] = []
  for (let i = 0; i < 5; i++) {
    const got = await get(`http://news.example:${page.port}/${i}`)
    codes.push('code' in got ? got.code : got.kind)
  }
  assert.deepEqual(codes, ['fetched', 'private', 'private', 'private', 'unreachable'])
  assert.deepEqual([page.connections(), trap.connections()], [2, 0])
})

test('the address at the other end of the socket is checked before a byte is sent', async t => {
  let sent = 0
  const page = await webServer((_, answer) => void answer.end(String(sent++)))
  t.after(page.close)
  let looks = 0
  const guard = guardOf([], { ports: [page.port], addressesOf: async () => ['127.0.0.1'], isPublic: () => ++looks < 2 })
  const got = await openFetcher({ guard, clock, pause: 0 })(`http://news.example:${page.port}/`)
  assert.deepEqual(['code' in got && got.code, looks, sent], ['private', 2, 0])
})

test('a person opens exactly one host, or one port of it', async t => {
  const page = await webServer((_, answer) => void answer.end('<p>hello'))
  const trap = await canary('127.0.0.2', page.port)
  t.after(page.close)
  t.after(trap.close)
  const get = openFetcher({ open: [openHost(`127.0.0.1:${page.port}`)], clock, pause: 0 })
  const codes = await Promise.all(
    [`${page.origin}/`, `http://localhost:${page.port}/`, `http://127.0.0.2:${page.port}/`, 'http://127.0.0.1:9/'].map(
      async url => {
        const got = await get(url)
        return 'code' in got ? got.code : got.kind
      },
    ),
  )
  assert.deepEqual(codes, ['fetched', 'url', 'url', 'url'])
  assert.equal(trap.connections(), 0)
  assert.deepEqual(
    [openHost('wiki.example'), openHost('wiki.example:80'), openHost('[::1]:8080'), openHost('0x7f.1')],
    [
      { host: 'wiki.example', port: null },
      { host: 'wiki.example', port: 80 },
      { host: '[::1]', port: 8080 },
      { host: '127.0.0.1', port: null },
    ],
  )
  for (const wrong of ['', 'http://a/', 'a/b', 'a b', 'u@a']) assert.throws(() => openHost(wrong), RangeError)
})
