import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageKeyOf, revisionsOf, sameArticle, type Version } from './revisions.ts'

const version = (more: Partial<Version>): Version => ({
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-03-01',
  ...more,
})
const kept = (share: number) => ({ a: 'a', b: 'b', inA: share, inB: share / 2 })

test('one page is one article, however it was come by', () => {
  const page = version({ url: 'https://news.example/2025/attack?id=7' })
  for (const url of [
    'http://www.news.example/2025/attack/?utm_source=mail&id=7#top',
    'https://web.archive.org/web/20250301120000/https://news.example/2025/attack?id=7',
    'https://amp.news.example/2025/attack/amp?id=7',
  ]) {
    assert.ok(sameArticle(page, version({ url }), null), url)
    assert.equal(pageKeyOf({ ...page, url }), pageKeyOf(page), url)
  }
  for (const url of ['https://news.example/2025/attack?id=8', 'https://other.example/2025/attack?id=7', null])
    assert.ok(!sameArticle(page, version({ url }), null), String(url))
  const front = version({ url: 'https://news.example/' })
  assert.ok(!sameArticle(front, front, null))
  assert.equal(pageKeyOf(front), null)
})

test("an outlet's text that is kept in great part is a later version; another outlet's is a copy", () => {
  const post = version({ outlet: 'The Post' })
  assert.ok(sameArticle(post, version({ outlet: 'the post ', publishedAt: '2025-03-03' }), kept(0.6)))
  assert.ok(!sameArticle(post, version({ outlet: 'The Herald' }), kept(0.9)))
  assert.ok(!sameArticle(post, version({ outlet: 'The Post', publishedAt: '2025-06-01' }), kept(0.9)))
  assert.ok(!sameArticle(post, version({ outlet: 'The Post' }), kept(0.3)))
  const titled = { outlet: 'The Post', title: 'Market attack kills dozens' }
  assert.ok(sameArticle(version(titled), version({ ...titled, title: 'Market attack kills “dozens”' }), kept(0.3)))
})

test('versions follow each other by date, however they came in', () => {
  const versions = [
    { id: 'c', publishedAt: '2025-03-03', gotAt: '2025-04-01' },
    { id: 'a', publishedAt: '2025-03-01', gotAt: '2025-04-02' },
    { id: 'b', publishedAt: null, gotAt: '2025-03-02T10:00:00Z' },
    { id: 'x', publishedAt: '2025-03-01', gotAt: '2025-04-01' },
  ]
  const pairs = [
    { a: 'a', b: 'c' },
    { a: 'b', b: 'c' },
  ]
  assert.deepEqual(Object.fromEntries(revisionsOf(versions, pairs)), { a: null, b: 'a', c: 'b', x: null })
  assert.deepEqual(Object.fromEntries(revisionsOf(versions.toReversed(), pairs.toReversed())), {
    a: null,
    b: 'a',
    c: 'b',
    x: null,
  })
})

test('versions of one day follow each other as their pages were got', () => {
  const [publishedAt, gotAt] = ['2025-03-03', '2025-03-04']
  const versions = [
    { id: 'a', publishedAt, gotAt, fetchedAt: '2025-03-03T11:00:00Z' },
    { id: 'b', publishedAt, gotAt, fetchedAt: '2025-03-03T10:00:00Z' },
    { id: 'c', publishedAt, gotAt },
  ]
  const pairs = [
    { a: 'a', b: 'b' },
    { a: 'b', b: 'c' },
  ]
  assert.deepEqual(Object.fromEntries(revisionsOf(versions, pairs)), { a: 'b', b: 'c', c: null })
})
