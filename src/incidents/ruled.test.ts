import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentIdOf } from '../intake/document-id.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Reading } from '../reading/reading.ts'
import { anchorOf, claimAt } from './claim-anchors.ts'
import { asRuled, type Decided } from './ruled.ts'

const text =
  'Gunmen bombed a market in Bankass on 14 October 2025, killing 12 people and wounding 20, the governor said. The army shelled the village of Ouenkoro on 15 October 2025.'
const report = {
  id: 'r',
  documentId: documentIdOf(text),
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-10-16',
  language: 'en',
}
const reading = read(report, text, loadKnowledge())
const claimOf = (frame: string) => reading.claims.find(claim => claim.frame === frame)!
const killed = reading.figures.find(({ measure }) => measure === 'killed')!
const bombed = reading.events.find(({ mode }) => mode === 'explosives')!

const decided = (
  frame: string,
  kind: Decided['kind'],
  field: Decided['field'] = null,
  value: string | null = null,
) => ({
  kind,
  anchor: anchorOf(claimOf(frame), reading),
  field,
  value,
})

/** The days and place of an event. */
const settingOf = ({ events, times, places }: Reading, id: string) => {
  const { time, place } = events.find(event => event.id === id)!
  const days = times.find(other => other.id === time)
  return [days?.from, days?.to, places.find(other => other.id === place)?.name]
}

test('a claim is found by its own words, never by those who say it alone', () => {
  const anchor = anchorOf(claimOf(killed.id), reading)
  assert.equal(claimAt(anchor, reading), claimOf(killed.id))
  const without = { ...reading, claims: reading.claims.filter(({ frame }) => frame !== killed.id) }
  assert.equal(claimAt(anchor, without), null)
  assert.equal(claimAt({ ...anchor, said: [] }, reading), null)
})

test('a rejected number goes; what else the sentence says stays', () => {
  const ruled = asRuled(reading, [decided(killed.id, 'reject')])
  assert.ok(!ruled.figures.some(({ id }) => id === killed.id))
  assert.equal(ruled.figures.length, reading.figures.length - 1)
  assert.equal(ruled.claims.length, reading.claims.length - 1)
  assert.deepEqual(asRuled(reading, [decided(killed.id, 'reject'), decided(killed.id, 'accept')]), reading)
})

test('days, place and means of a happening are corrected, where the report names such a place', () => {
  const ruled = asRuled(reading, [
    decided(bombed.id, 'correct', 'from', '2025-10-13'),
    decided(bombed.id, 'correct', 'place', 'Ouenkoro'),
    decided(bombed.id, 'correct', 'mode', null),
  ])
  assert.deepEqual(settingOf(ruled, bombed.id), ['2025-10-13', '2025-10-14', 'Ouenkoro'])
  assert.equal(ruled.events.find(({ id }) => id === bombed.id)!.mode, null)
  const elsewhere = asRuled(reading, [decided(bombed.id, 'correct', 'place', 'Nowhere')])
  assert.deepEqual(settingOf(elsewhere, bombed.id), settingOf(reading, bombed.id))
  assert.deepEqual(settingOf(asRuled(reading, [decided(bombed.id, 'correct', 'place', null)]), bombed.id)[2], undefined)
})
