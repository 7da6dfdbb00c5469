import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { readTable } from '../text/table.ts'
import { findPlaces } from './places.ts'
import type { Time } from './reading.ts'
import { findTimes } from './times.ts'

const knowledge = loadKnowledge()
const timesIn = (text: string, published: string | null): readonly Time[] =>
  findTimes(analyse(text, knowledge.language), knowledge.times, published)

/** "on [[Monday]]." → the text and where the marked words stand. */
function unmark(marked: string) {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  return { text: marked.replace('[[', '').replace(']]', ''), start, end }
}

type Example = {
  value: string
  published: string | null
  from: string | null
  to: string | null
  phrasings: string[]
  not?: string[]
}

for (const example of parse(projectFile('examples/en/times.yaml')) as Example[])
  test(`times: ${example.value} in ${example.phrasings.length} phrasings`, () => {
    for (const phrasing of example.phrasings) {
      const { text, start, end } = unmark(phrasing)
      const time = timesIn(text, example.published).find(t => t.span.start < end && start < t.span.end)
      assert.ok(time, `${phrasing}: no time found`)
      assert.equal(time.span.quote, text.slice(start, end), phrasing)
      assert.deepEqual([time.timex.value, time.from, time.to], [example.value, example.from, example.to], phrasing)
    }
    for (const phrasing of example.not ?? []) {
      const { text, start, end } = unmark(phrasing)
      const time = timesIn(text, example.published).find(t => t.span.start < end && start < t.span.end)
      assert.equal(time?.span.quote, undefined, phrasing)
    }
  })

test('every row of the times lexicon is used by its example', () => {
  for (const { line, cells } of readTable('lexicon/en/times.tsv', projectFile('lexicon/en/times.tsv'))) {
    const covered = timesIn(cells.example!, '2025-10-23').some(t => t.span.quote.toLowerCase().includes(cells.phrase!))
    assert.ok(covered, `lexicon/en/times.tsv:${line}: "${cells.phrase}" is in no time of "${cells.example}"`)
  }
})

test('every row of the number lexicon is read in its example', () => {
  const rows = readTable('lexicon/en/numbers.tsv', projectFile('lexicon/en/numbers.tsv'))
  for (const { line, cells } of rows)
    assert.ok(cells.example!.includes(cells.word!), `lexicon/en/numbers.tsv:${line}: the example lacks "${cells.word}"`)
})

test('odd strings give sound spans, the same twice', () => {
  const odd = [
    '',
    ' ',
    '[[[['.repeat(1250),
    'يوم الاثنين 12 مايو 2021 على الساعة 10:30',
    '🚀 Monday 🚀 12 May 2021 🚀',
    '31 June 2021 and 99 May and 2021-13-45 and 0:99 a.m.',
    'the the the last last next week week ago ago',
    '٣ March, １２ June, 12'.repeat(50),
    'Monday'.repeat(2000),
    '1'.repeat(5000),
    `${'12 and '.repeat(500)}13 May`,
  ]
  for (const text of odd) {
    const times = timesIn(text, '2025-10-23')
    for (const { span } of times) assert.equal(text.slice(span.start, span.end), span.quote)
    assert.deepEqual(timesIn(text, '2025-10-23'), times)
    assert.doesNotThrow(() => timesIn(text, null))
  }
})

test('what is relative stays unresolved where the day of publication is unknown', () => {
  for (const time of timesIn('Yesterday, last week, on Monday, in March and overnight the town burned.', null))
    assert.deepEqual([time.from, time.to, time.precision], [null, null, 'unresolved'], time.span.quote)
})

test('a moment of publication is the day that it was where the report was told', () => {
  const today = (publishedAt: string, dateline: string) => {
    const syntax = analyse(`${dateline} — Gunmen shot two farmers today, police said.`, knowledge.language)
    return findTimes(syntax, knowledge.times, publishedAt, findPlaces(syntax, knowledge.gazetteer))[0]!
  }
  for (const [publishedAt, dateline, day] of [
    ['2025-10-22T22:30:00Z', 'KYIV, Ukraine', '2025-10-23'],
    ['2025-10-22T18:30:00Z', 'KYIV, Ukraine', '2025-10-22'],
    ['2025-10-23T03:30:00Z', 'BOGOTA, Colombia', '2025-10-22'],
    ['2025-10-22T19:30:00-05:00', 'MANILA, Philippines', '2025-10-23'],
    ['2025-10-23T23:30:00-05:00', 'HOUSTON, Texas', '2025-10-23'],
    ['2025-10-23T23:30:00Z', 'SYRIA', '2025-10-23'],
    ['2025-10-23', 'MANILA, Philippines', '2025-10-23'],
  ] as const)
    assert.equal(today(publishedAt, dateline).from, day, `${publishedAt} in ${dateline}`)
  assert.match(
    today('2025-10-22T22:30:00Z', 'KYIV, Ukraine').because,
    /published 2025-10-22T22:30:00Z, when it was 2025-10-23/,
  )
})

test('a month without a year is of publication in news with a past, of the year told in a history', () => {
  const months = (text: string) =>
    timesIn(text, '2025-10-23')
      .filter(time => time.span.quote === 'March')
      .map(time => time.timex.value)
  const news = 'The party, founded in 1998, lost in 2002, 2006, 2010 and 2014 and won in 2018. In March the town fell.'
  const history =
    'The war began in April 1915. By May 1915 the town had fallen; in June 1915 it was retaken, and in July 1915 it burned. In January 1916 the army returned. In March the town fell.'
  assert.deepEqual(months(news), ['2025-03'])
  assert.deepEqual(months(history), ['1916-03'])
})
