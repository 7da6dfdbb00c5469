import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { newsSite, rss } from '../intake/feeds/site.fixture.ts'
import { inFolder } from '../store/ledger.fixture.ts'
import { ran } from './ran.fixture.ts'

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url))
const STORY =
  'Title: Five killed\nPublished: 2025-10-23\n\nGunmen killed five people in Maiduguri on Tuesday, the army said. The men came on motorcycles and fled before dawn.'

test('misuse is told in one line', async () => {
  for (const [args, words] of [
    [['--every', '15'], '--every "15" is no time of a minute to a year; write 15m, 2h or 1d'],
    [['--every', '30s'], '--every "30s" is no time of a minute to a year; write 15m, 2h or 1d'],
    [['--list', 'https://a.example'], '--list and --remove take no URL|OPML'],
    [
      ['nowhere.opml'],
      'nowhere.opml is neither an address nor a list that can be read (ENOENT); write https://… or check the path',
    ],
    [
      ['http://localhost:1/feed'],
      'http://localhost:1/feed: only the ports 80 and 443 are asked, not 1; --allow-private localhost:1 opens it',
    ],
    [
      ['--allow-private', 'http://a', 'https://a.example'],
      '"http://a" is no host; write it as wiki.example or 10.0.0.5:8080',
    ],
    [
      ['--contact', 'a(b', 'https://a.example'],
      '"a(b" cannot be sent; say who you are in plain letters, without brackets',
    ],
  ] as const)
    assert.deepEqual(await ran(['watch', ...args]), { status: 2, out: '', told: `according: watch: ${words}\n` })
})

test('a list of feeds is watched: a line a report and a failure, kept in the ledger, taken off again', () =>
  inFolder(async folder => {
    const site = await newsSite()
    const ledger = ['--ledger', join(folder, 'ledger')]
    const allowed = ['--allow-private', '127.0.0.1', '--contact', 'desk@news.example']
    site.put('/feed', rss([{ id: '1', title: 'Five killed', link: `${site.origin}/news/five-killed` }]))
    site.put('/news/five-killed', { body: STORY })
    const list = join(folder, 'feeds.opml')
    writeFileSync(
      list,
      `<opml version="2.0"><body><outline text="Sample"><outline text="Wire" xmlUrl="${site.origin}/feed"/><outline text="Gone" xmlUrl="${site.origin}/gone"/></outline></body></opml>`,
    )
    const first = await ran(['watch', list, '--once', '--every', '2h', ...ledger, ...allowed])
    assert.equal(first.status, 1, first.told + first.out)
    assert.deepEqual(
      first.out
        .replaceAll(site.origin, 'SITE')
        .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
        .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?/g, 'TIME')
        .replaceAll(/-[0-9a-f]{8}/g, '-HASH')
        .split('\n')
        .toSorted(),
      [
        '',
        'TIME  added     five-killed-HASH, 1 claim: SITE/news/five-killed',
        'TIME  failed    SITE/gone: HOST answers 404 (Not Found): there is no such page; check the address; next look TIME UTC',
      ].map(line => line.replace('1 claim', /\d+ claims?/.exec(first.out)![0])),
    )
    const again = await ran(['watch', '--once', '--format', 'jsonl', ...ledger, ...allowed])
    const lines = again.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.deepEqual(
      [again.status, lines.map(({ kind, news, watch }) => [kind, news, watch])],
      [0, [['done', 0, `${site.origin}/feed`]]],
    )
    const listed = (await ran(['watch', '--list', ...ledger])).out
    assert.match(
      listed,
      /^Sample Wire: http:\S+\/feed\n {2}every 2h, 1 item, last look 20.* UTC, next 20.* UTC\nGone: http:\S+\/gone\n.*\n {2}failed once: 127\S+ answers 404/,
    )
    const removed = await ran(['watch', '--remove', `${site.origin}/gone`, ...ledger])
    assert.deepEqual(
      [removed, (await ran(['watch', '--list', ...ledger])).out.split('\n').length],
      [{ status: 0, out: '', told: '' }, 3],
    )
    assert.equal((await ran(['watch', '--remove', `${site.origin}/gone`, ...ledger])).status, 1)
    await site.close()
  }))

test('what lies at an address tells whether it is a list, and is got once', () =>
  inFolder(async folder => {
    const site = await newsSite()
    site.put('/feed', rss([{ id: '1', title: 'Five killed', link: `${site.origin}/news/five-killed` }]))
    site.put('/news/five-killed', { body: STORY })
    site.put('/feeds?all', {
      type: 'text/x-opml',
      body: '<opml version="2.0"><body><outline text="Wire" xmlUrl="/feed"/></body></opml>',
    })
    const to = ['--once', '--ledger', join(folder, 'ledger'), '--allow-private', '127.0.0.1']
    const { status, out, told } = await ran(['watch', `${site.origin}/feeds?all`, ...to])
    assert.deepEqual([status, out.split('\n').length], [0, 2], told)
    assert.deepEqual(site.asked(), ['GET /feeds?all', 'GET /feed', 'GET /news/five-killed'])
    await ran(['watch', `${site.origin}/page`, ...to])
    assert.deepEqual(site.asked(), ['404 /page', '304 /feed'])
    await site.close()
  }))

test('between two looks others may write to the ledger', () =>
  inFolder(async folder => {
    const site = await newsSite()
    site.put('/page', { body: STORY })
    const ledger = join(folder, 'ledger')
    const child = spawn(process.execPath, [
      MAIN,
      'watch',
      `${site.origin}/page`,
      '--ledger',
      ledger,
      '--allow-private',
      '127.0.0.1',
      '--format',
      'jsonl',
    ])
    for await (const line of createInterface(child.stdout)) if (JSON.parse(line).kind === 'done') break
    const deadline = AbortSignal.timeout(30_000)
    let removed = await ran(['watch', '--remove', `${site.origin}/other`, '--ledger', ledger])
    while (removed.told.includes('being written') && !deadline.aborted)
      removed = await ran(['watch', '--remove', `${site.origin}/other`, '--ledger', ledger])
    assert.match(removed.told, /other is not watched/)
    assert.equal(child.exitCode, null)
    child.kill('SIGTERM')
    await once(child, 'close')
    await site.close()
  }))

test('stopped by Ctrl-C it ends cleanly and goes on where it was', () =>
  inFolder(async folder => {
    const site = await newsSite()
    site.put('/page', { body: STORY })
    const watching = (...args: string[]) =>
      spawn(process.execPath, [
        MAIN,
        'watch',
        ...args,
        '--ledger',
        join(folder, 'ledger'),
        '--allow-private',
        '127.0.0.1',
      ])
    const child = watching(`${site.origin}/page`)
    let [out, told] = ['', '']
    child.stdout.on('data', data => {
      out += data
      child.kill('SIGINT')
    })
    child.stderr.on('data', data => {
      told += data
    })
    const [status] = await once(child, 'close')
    assert.deepEqual([status, /added +page-/.test(out)], [0, true], told)
    assert.match(told, /stopped; `according watch` goes on from there\n$/)
    site.asked()
    site.put('/page', { body: STORY.replaceAll('five', 'six') })
    const next = watching('--once')
    let more = ''
    next.stdout.on('data', data => {
      more += data
    })
    assert.deepEqual(await once(next, 'close'), [0, null])
    assert.match(more, /revision +page-[0-9a-f]{8} \(revises page-[0-9a-f]{8}\), \d+ claims?: /)
    await site.close()
  }))
