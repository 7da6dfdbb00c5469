import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure, Reading, Span } from '../../api/types.ts'
import { anchorsOf, beginningOf, claimsByWords, keyOf } from './anchors.ts'
import { claimGroups } from './claim-rows.ts'
import { marksOf, outer } from './layers.ts'
import { paragraphsOf } from './segments.ts'

const TEXT = 'Radio said that a trader counted 12 dead.'
const span = (quote: string): Span => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote })

const saying = (id: string, source: string, cue: string, content: string, parent: string | null) => ({
  ...{ id, parent, speaker: null, manner: 'indirect', stance: 'states', because: 'a cue' },
  ...{ source: span(source), cue: span(cue), content: [span(content)] },
})

const FIGURE = {
  ...{ id: 'f1', span: span('12 dead'), measure: 'killed', atLeast: 12, atMost: 12, approximate: false },
  ...{ unknown: false, of: null, event: null, attributedTo: ['a2', 'a1'], because: 'the number as written' },
} as unknown as Figure

const READING = {
  report: { outlet: null },
  text: TEXT,
  attributions: [
    saying('a1', 'Radio', 'said', 'a trader counted 12 dead', null),
    saying('a2', 'a trader', 'counted', '12 dead', 'a1'),
  ],
  figures: [FIGURE],
  claims: [{ id: 'c1', frame: 'f1', chain: ['a2', 'a1'], status: 'claimed', evidence: [] }],
  ...{ events: [], fates: [], places: [], times: [], actors: [], relations: [], issues: [] },
} as unknown as Reading

const ROWS = claimGroups(READING).flatMap(({ rows }) => rows)

test('a claim leads to its words: its own before those of whom it is from, and these before all that they say', () => {
  const anchors = anchorsOf(ROWS[0]!)
  assert.deepEqual(
    ['12 dead', 'a trader', 'counted', 'Radio', 'a trader counted 12 dead'].map(words =>
      anchors.get(keyOf(span(words))),
    ),
    ['frame', 'source', 'source', 'source', 'content'],
  )
  assert.equal(beginningOf(ROWS[0]!), span('12 dead').start)
})

test('words lead to all claims that stand on them', () => {
  const claims = claimsByWords(ROWS)
  assert.deepEqual(claims.get(keyOf(span('12 dead'))), ['c1'])
  assert.deepEqual(claims.get(keyOf(span('Radio'))), ['c1'])
  assert.equal(claims.get('0-1'), undefined)
})

test('said words within said words are drawn within them', () => {
  const [line] = paragraphsOf(TEXT, marksOf(READING), outer)
  const { marks } = line!.segments.find(({ start }) => start === span('12 dead').start)!
  assert.deepEqual(
    marks.map(({ layer, id, depth }) => [layer, id, depth]),
    [
      ['content', 'a1', 0],
      ['content', 'a2', 1],
      ['figure', 'f1', 0],
    ],
  )
})
