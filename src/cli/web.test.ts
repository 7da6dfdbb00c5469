import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newsSite, rss } from '../intake/feeds/site.fixture.ts'
import { inFolder } from '../store/ledger.fixture.ts'
import { ran } from './ran.fixture.ts'

const SENTENCES =
  'Gunmen killed five people in Maiduguri on Tuesday, the army said. The men came on motorcycles and fled before dawn, and the governor of the state visited the wounded.'
const page = (canonical: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Five killed in Maiduguri</title><link rel="canonical" href="${canonical}">
<meta property="article:published_time" content="2025-10-23T09:00:00+01:00"><meta property="og:site_name" content="Sample Wire"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Five killed in Maiduguri</h1><p>${SENTENCES}</p><p>${SENTENCES.replace('five', '5')}</p></article></body></html>`

const ALLOWED = ['--allow-private', '127.0.0.1']

test('a page is read by its address, with its own address and days', async t => {
  const site = await newsSite()
  t.after(site.close)
  site.put('/old', { body: '', status: 301, headers: { location: '/news/five-killed?utm_source=x' } })
  site.put('/news/five-killed?utm_source=x', { body: page(`${site.origin}/news/five-killed`), type: 'text/html' })
  const { status, out, told } = await ran(['read', `${site.origin}/old`, '--format', 'jsonl', ...ALLOWED])
  assert.deepEqual([status, told], [0, ''])
  const { report, text } = JSON.parse(out)
  assert.deepEqual(
    [report.title, report.outlet, report.url, report.publishedAt.slice(0, 10), report.language],
    ['Five killed in Maiduguri', 'Sample Wire', `${site.origin}/news/five-killed`, '2025-10-23', 'en'],
  )
  assert.ok(text.includes(SENTENCES))
  const refused = await ran(['read', `${site.origin}/old`])
  assert.deepEqual([refused.status, refused.out], [1, ''])
  assert.match(
    refused.told,
    /only the ports 80 and 443 are asked, not \d+; --allow-private 127\.0\.0\.1:\d+ opens it\n$/,
  )
})

test('an added page keeps its exchange, which is shown and archived', async t =>
  inFolder(async folder => {
    const site = await newsSite()
    t.after(site.close)
    const ledger = ['--ledger', join(folder, 'ledger')]
    const archive = join(folder, 'pages.warc.gz')
    writeFileSync(join(folder, 'file.txt'), SENTENCES.replaceAll('Maiduguri', 'Bamako'))
    await ran(['add', join(folder, 'file.txt'), ...ledger])
    const none = await ran(['archive', '-o', archive, ...ledger])
    assert.deepEqual([none.status, existsSync(archive)], [1, false])
    site.put('/a', { body: '', status: 302, headers: { location: '/b' } })
    site.put('/b', { body: page('/b'), type: 'text/html' })
    const added = JSON.parse((await ran(['add', `${site.origin}/a`, '--format', 'jsonl', ...ledger, ...ALLOWED])).out)
    assert.deepEqual([added.state, added.path], ['added', `${site.origin}/b`])
    const { status, out } = await ran(['original', added.report, '--exchange', ...ledger])
    assert.equal(status, 0)
    const words = out.replaceAll(/127\.0\.0\.1:\d+/g, 'HOST').replaceAll(/20\d\d-\S+Z/g, 'TIME')
    assert.match(
      words,
      /^SHA-256 [0-9a-f]{64}, [\d,]+ bytes, unchanged\ngot from http:\/\/HOST\/b, TIME\n\nTIME, \d+ ms, 127\.0\.0\.1 port \d+: http:\/\/HOST\/a\n> GET \/a HTTP\/1\.1\n> host: HOST\n/,
    )
    assert.match(
      words,
      /\n< HTTP\/1\.1 302 Found\n(?:< .*\n)*< location: \/b\n[\s\S]*\n> GET \/b HTTP\/1\.1\n[\s\S]*\n< HTTP\/1\.1 200 OK\n[\s\S]*\nbody: [\d,]+ bytes, SHA-256 [0-9a-f]{64}\n$/,
    )
    assert.match(
      (await ran(['archive', '-o', archive, ...ledger])).out,
      /^2 exchanges, [\d,]+ bytes, SHA-256 [0-9a-f]{64}\n$/,
    )
    const before = readFileSync(archive)
    assert.equal((await ran(['archive', '-o', archive, ...ledger])).status, 1)
    assert.deepEqual(readFileSync(archive), before)
    const again = JSON.parse((await ran(['read', archive, '--format', 'jsonl'])).out)
    assert.ok(again.text.includes(SENTENCES))
    assert.equal((await ran(['original', 'file', '--exchange', ...ledger])).status, 1)
  }))

test('a feed is read item by item: whole ones from the feed, others from their pages', async t =>
  inFolder(async folder => {
    const site = await newsSite()
    t.after(site.close)
    const file = join(folder, 'feed.xml')
    const whole = `<p>${SENTENCES}</p>`.repeat(5)
    site.put('/2', { body: page('/2').replaceAll('Maiduguri', 'Goma'), type: 'text/html' })
    writeFileSync(
      file,
      rss([
        { id: '1', title: 'Carried whole', link: `${site.origin}/1`, content: whole },
        { id: '2', title: 'In the feed', link: `${site.origin}/2`, content: '<p>Gunmen killed…</p>' },
        { id: '3', title: 'Not there', link: `${site.origin}/3` },
      ]).body,
    )
    const { status, out, told } = await ran(['read', file, '--format', 'jsonl', ...ALLOWED])
    const readings = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.deepEqual(
      readings.map(({ report }) => [report.title, report.url, report.outlet, report.publishedAt.slice(0, 10)]),
      [
        ['Carried whole', `${site.origin}/1`, 'Sample Wire', '2025-10-23'],
        ['Five killed in Goma', `${site.origin}/2`, 'Sample Wire', '2025-10-23'],
      ],
    )
    assert.ok(readings[0].text.includes(SENTENCES))
    assert.equal(status, 1)
    assert.match(told, /\/3: 127\S+ answers 404 \(Not Found\): there is no such page; check the address\n$/)
    assert.deepEqual(site.asked(), ['GET /2', '404 /3'])
  }))

test('a list or a feed that leads back to itself ends', async t => {
  const site = await newsSite()
  t.after(site.close)
  site.put('/list', {
    body: `<opml version="2.0"><body><outline text="a" xmlUrl="${site.origin}/list"/><outline text="b" xmlUrl="${site.origin}/feed"/></body></opml>`,
  })
  site.put(
    '/feed',
    rss([
      { id: '1', title: 'Again', link: `${site.origin}/feed` },
      { id: '2', title: 'List', link: `${site.origin}/list` },
    ]),
  )
  const { status, told } = await ran(['read', `${site.origin}/list`, ...ALLOWED])
  assert.deepEqual(
    [status, told.match(/this is a .* should be/g)],
    [
      1,
      [
        'this is a list where a feed should be',
        'this is a feed where a page should be',
        'this is a list where a page should be',
      ],
    ],
  )
  assert.deepEqual(site.asked(), ['GET /list', 'GET /list', 'GET /feed', 'GET /feed', 'GET /list'])
})
