import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BARE_EVENT } from '../reading/event.fixture.ts'
import type { Event, Figure, Reading } from '../reading/reading.ts'
import { spanOf } from '../text/span.ts'
import { columnsOf, wrap } from './columns.ts'
import { ledger } from './ledger.ts'
import { ledgerTable } from './ledger-table.ts'

const TEXT =
  'The mayor said 12 people were killed in Aleppo; residents said 30 had died.\u001b[31m The army denied that it bombed the town.'
const span = (words: string) => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length)
const because = 'a rule of the test'

const attribution = (id: string, source: string, cue: string, stance: 'states' | 'denies') =>
  ({
    id,
    source: span(source),
    speaker: null,
    cue: span(cue),
    content: [],
    parent: null,
    manner: 'indirect',
    stance,
    because,
  }) as const

const event = (id: string, trigger: string, more: Partial<Event>): Event => ({
  ...BARE_EVENT,
  id,
  mentions: [span(trigger)],
  status: 'claimed',
  because,
  ...more,
})

const figure = (id: string, words: string, number: number, by: string): Figure => ({
  id,
  span: span(words),
  measure: 'killed',
  atLeast: number,
  atMost: number,
  approximate: false,
  unknown: false,
  of: null,
  partOf: null,
  besides: null,
  further: false,
  struck: false,
  event: 'e1',
  attributedTo: [by],
  because,
})

const claim = (frame: string, chain: readonly string[], status: Event['status'], words: string) => ({
  id: `c-${frame}`,
  frame,
  chain,
  status,
  evidence: [span(words)],
})

const READING: Reading = {
  schema: 'according.reading/1',
  report: {
    id: 'x',
    documentId: 'x',
    title: 'Bad \u001b[2Jtitle',
    outlet: 'Sample Wire',
    url: null,
    publishedAt: '2025-10-16',
    language: 'en',
  },
  text: TEXT,
  attributions: [
    attribution('a1', 'The mayor', 'said', 'states'),
    attribution('a2', 'residents', 'said', 'states'),
    attribution('a3', 'The army', 'denied', 'denies'),
  ],
  events: [
    event('e1', 'killed', { figures: ['f1', 'f2'], attributedTo: ['a1'] }),
    event('e2', 'bombed', {
      status: 'denied',
      attributedTo: ['a3'],
      actors: [{ span: span('it bombed'), actor: null }],
    }),
  ],
  figures: [figure('f1', '12 people', 12, 'a1'), figure('f2', '30', 30, 'a2')],
  fates: [],
  places: [],
  times: [],
  actors: [],
  relations: [],
  claims: [
    claim('e1', ['a1'], 'claimed', 'killed'),
    claim('f1', ['a1'], 'claimed', '12 people'),
    claim('f2', ['a2'], 'claimed', '30'),
    claim('e2', ['a3'], 'denied', 'bombed'),
  ],
  issues: [{ code: 'test', message: 'something is unsure', span: null }],
}
const print = (columns: number, colour = false, explain = false) =>
  ledgerTable(READING, { from: null, columns, colour, explain })

test('a figure told by the same source stands in the row of its event, a rival one below it; both are marked', () => {
  assert.deepEqual(
    ledger(READING).map(row => [row.howMany, row.accordingTo, row.under, row.rival]),
    [
      ['12 killed', 'The mayor', false, true],
      ['30 killed', 'residents', true, true],
      ['', 'The army', false, false],
    ],
  )
  assert.match(print(80), /≠ 12 killed/)
  assert.match(print(80), /≠ 30 killed/)
})

test('each telling of a happening has a row with what it tells: words, parties and figures', () => {
  const content = [span('30 had died')]
  const reading: Reading = {
    ...READING,
    attributions: READING.attributions.map(a => (a.id === 'a2' ? { ...a, content } : a)),
    events: READING.events.map(e => (e.id === 'e1' ? { ...e, mentions: [span('killed'), span('died')] } : e)),
    claims: [...READING.claims, claim('e1', ['a2'], 'claimed', 'died')],
  }
  assert.deepEqual(
    ledger(reading).map(row => [row.what, row.howMany, row.accordingTo, row.under]),
    [
      ['ASSAULT: killed', '12 killed', 'The mayor', false],
      ['ASSAULT: died', '30 killed', 'residents', true],
      ['ASSAULT: bombed', '', 'The army', false],
    ],
  )
})

test('a denial, a claim and a fact look different, with colour and without', () => {
  assert.match(print(80), /^✗ ASSAULT/m)
  assert.match(print(80), /^□ ASSAULT/m)
  assert.match(print(80, true), /\u001b\[31m✗ ASSAULT/)
  assert.doesNotMatch(print(80), /\u001b/)
})

test('what a report carries cannot steer the terminal', () => {
  assert.match(print(80), /^Bad \[2Jtitle$/m)
})

test('lines keep to the width, narrow and wide', () => {
  for (const columns of [60, 80, 140, 200])
    for (const line of print(columns, false, true).split('\n'))
      assert.ok(columnsOf(line) <= columns, `${columns}: ${line}`)
  assert.match(print(140), /^WHAT +WHO +WHOM +WHERE +WHEN +HOW MANY +ACCORDING TO +HOW SURE$/m)
})

test('the reasons name the words, their place and the rule', () => {
  assert.match(print(80, false, true), /“bombed” \(105–111\), a rule of the test/)
})

test('columns are counted as a terminal does', () => {
  assert.deepEqual(['abc', 'e\u0301', '人が', '😀', 'قتل'].map(columnsOf), [3, 1, 4, 2, 3])
  assert.deepEqual(wrap('one two-and-a-half three', 7), ['one', 'two-and', '-a-half', 'three'])
})
