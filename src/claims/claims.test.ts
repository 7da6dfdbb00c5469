import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainsOf } from '../reading/chain.ts'
import { BARE_EVENT } from '../reading/event.fixture.ts'
import type { Attribution, Event, Figure, Relation, Stance } from '../reading/reading.ts'
import { type Span, spanOf } from '../text/span.ts'
import { assembleClaims } from './claims.ts'

const text = 'The bridge fell. The army said the bridge had fallen. Rebels denied that it had fallen; 12 people died.'
const at = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from)
  return spanOf(text, start, start + words.length)
}

const attribution = (id: string, stance: Stance, source: string, cue: string, content: Span): Attribution => ({
  id,
  source: at(source),
  speaker: null,
  cue: at(cue),
  content: [content],
  parent: null,
  manner: 'indirect',
  stance,
  because: 'test',
})
const army = attribution('a1', 'states', 'The army', 'said', at('the bridge had fallen'))
const rebels = attribution('a2', 'denies', 'Rebels', 'denied', at('it had fallen'))

const event: Event = {
  ...BARE_EVENT,
  mentions: [at('fell'), at('fallen'), at('fallen', at('Rebels').start)],
  because: 'test',
}
const figure: Figure = {
  id: 'f1',
  span: at('12 people'),
  measure: 'killed',
  atLeast: 12,
  atMost: 12,
  approximate: false,
  unknown: false,
  of: at('people'),
  partOf: null,
  besides: null,
  further: false,
  struck: false,
  event: 'e1',
  attributedTo: ['a1'],
  because: 'test',
}

test('an event told by the report and by two sources gives three claims', () => {
  const claims = assembleClaims([event], [], [], [army, rebels], chainsOf([army, rebels]))
  assert.deepEqual(
    claims.map(c => [c.id, c.frame, c.chain, c.status, c.evidence.map(e => e.quote)]),
    [
      ['c1', 'e1', [], 'asserted', ['fell']],
      ['c2', 'e1', ['a1'], 'claimed', ['The army', 'said', 'fallen']],
      ['c3', 'e1', ['a2'], 'denied', ['Rebels', 'denied', 'fallen']],
    ],
  )
})

test('no claim of an event is surer than the event', () => {
  const planned: Event = { ...event, mentions: event.mentions.slice(0, 2), status: 'planned', attributedTo: ['a1'] }
  const claims = assembleClaims([planned], [], [], [army], chainsOf([army]))
  assert.deepEqual(
    claims.map(c => [c.chain, c.status]),
    [
      [['a1'], 'planned'],
      [[], 'planned'],
    ],
  )
})

test('a figure is as sure as its chain and no surer than its event', () => {
  const status = (f: Figure, e: Event = event) => assembleClaims([e], [f], [], [army], chainsOf([army])).at(-1)!.status
  assert.equal(status(figure), 'claimed')
  assert.equal(status({ ...figure, attributedTo: [] }), 'asserted')
  assert.equal(status({ ...figure, unknown: true }), 'unclear')
  assert.equal(status(figure, { ...event, status: 'hypothetical' }), 'hypothetical')
})

test('a relation is a claim of its own', () => {
  const relation: Relation = {
    id: 'r1',
    kind: 'leads',
    from: 'x1',
    to: 'x2',
    evidence: at('The army'),
    attributedTo: ['a2'],
  }
  const [claim] = assembleClaims([], [], [relation], [army, rebels], chainsOf([army, rebels]))
  assert.deepEqual([claim!.frame, claim!.chain, claim!.status], ['r1', ['a2'], 'denied'])
})
