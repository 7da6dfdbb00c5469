import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, extractedIn, failuresIn, holds, mutations, streamOf } from '../extracted.fixture.ts'
import { jsonMapping, jsonTable } from './json.ts'
import type { SaidMapping } from './mapping.ts'

const read = (json: string | Uint8Array, said: SaidMapping = {}, size?: number) =>
  allOf(jsonTable({ path: 'a.json', bytes: streamOf(json, size), columns: said }))
const WORDS = 'Three people were killed by shelling in Tarsk, the health office said.'
const article = (id: number) => ({
  articleId: id,
  headline: 'Shelling',
  source: { id: null, name: 'Tarsk Wire' },
  authors: ['A. One', 'B. Two'],
  publishedAt: '2025-03-02T10:00:00Z',
  content: WORDS,
})

test('records a line, in a list, or in a list of an object are the same reports, by the names of their fields', async () => {
  const records = [article(1), article(2)]
  const forms = [
    records.map(record => JSON.stringify(record)).join('\n'),
    JSON.stringify(records),
    JSON.stringify({ status: 'ok', totalResults: 2, articles: records }, null, 2),
    JSON.stringify({ data: records }),
    Buffer.from(`\ufeff${JSON.stringify(records)}`),
    Buffer.from(`\ufeff${JSON.stringify(records)}`, 'utf16le'),
  ]
  for (const form of forms)
    assert.deepEqual(
      (await read(form)).map(holds).map(({ text, fields, part }) => ({ text, fields, part })),
      records.map(({ articleId }) => ({
        text: WORDS,
        fields: {
          id: String(articleId),
          title: 'Shelling',
          outlet: 'Tarsk Wire',
          author: 'A. One; B. Two',
          publishedAt: '2025-03-02T10:00:00Z',
        },
        part: `record ${articleId}`,
      })),
    )
})

test('what the person says wins; the mapping can be seen without reading', async () => {
  const line = JSON.stringify({ content: WORDS, own: 'Two people were hurt.' })
  assert.equal(holds((await read(line, { text: 'own' }))[0]).text, 'Two people were hurt.')
  const mapping = await jsonMapping({ path: 'a.jsonl', bytes: streamOf(line) })
  assert.ok(!('kind' in mapping))
  assert.deepEqual(
    mapping.columns.map(({ name, field }) => [name, field]),
    [
      ['content', 'text'],
      ['own', null],
    ],
  )
})

test('broken records, no records and lists cut off are told, and the others are read', async () => {
  const [one, two] = [JSON.stringify(article(1)), JSON.stringify(article(2))]
  const lines = await read(`${one}\n{"content": \n[1]\n\n${two}\n`)
  assert.equal(extractedIn(lines).length, 2)
  assert.deepEqual(
    lines.flatMap(found => (found.kind === 'failure' ? [found.line] : [])),
    [2, 3],
  )
  const cut = await read(`[${one},${two},{"content":"x`)
  assert.equal(extractedIn(cut).length, 2)
  assert.match(failuresIn(cut)[0]!, /its end is missing/)
  assert.match(failuresIn(await read(''))[0]!, /^json: it is no whole JSON: nothing in it/)
  assert.match(failuresIn(await read('[]'))[0]!, /^empty: there are no records/)
  assert.match(failuresIn(await read('{"a":1}\n'))[0]!, /^field: no column .*"a"/)
  assert.match(failuresIn(await read(`{"content":"","title":"x"}\n${one}`))[0]!, /^empty: record 1 has no text/)
  assert.match(
    failuresIn(await read(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).join(),
    /^json: it is no JSON object/,
  )
  assert.deepEqual(
    Object.keys((await read('{"__proto__":{"text":"polluted"},"content":"Three people were hurt."}'))[0]!),
    Object.keys(lines[0]!),
  )
  assert.equal('text' in {}, false)
})

test('mutated records end in reports and failures, the same in whatever chunks they come', async () => {
  for (const whole of [
    JSON.stringify([article(1), article(2)]),
    `${JSON.stringify(article(1))}\n${JSON.stringify(article(2))}`,
  ])
    for (const bytes of mutations(whole, 200)) {
      const found = await read(bytes)
      for (const one of found) if (one.kind === 'extracted') holds(one)
      assert.deepEqual(await read(bytes, {}, 9), found)
    }
})
