import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, fetcherOf, site, stillClock, why } from './fetching.fixture.ts'

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
