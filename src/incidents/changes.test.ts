import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeWords } from '../cli/change-words.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { changesOf } from './changes.ts'

const knowledge = loadKnowledge()
const reading = (id: string, text: string) =>
  read(
    { id, documentId: id, title: null, outlet: null, url: null, publishedAt: '2025-10-21', language: 'en' },
    text,
    knowledge,
  )
const between = (earlier: string, later: string): readonly string[] =>
  changesOf(reading('a', earlier), reading('b', later)).map(changeWords)

const MARKET = 'Gunmen attacked the market of Bankass on Tuesday, killing 12 people, the governor said.'
const JUNE = 'In June, 23 people were killed in a similar attack on Diallassagou.'

test('a toll that was raised is one change, at its own words in both versions', () => {
  assert.deepEqual(between(`${MARKET} ${JUNE}`, `${JUNE} ${MARKET.replace('12', '19')}`), [
    '12 killed → 19 killed (“12 people” → “19 people”)',
  ])
})

test('the same claims in another order are no change', () => {
  assert.deepEqual(between(`${MARKET} ${JUNE}`, `${JUNE} ${MARKET}`), [])
})

test('what is added and what is taken out is told as such', () => {
  const more = `${MARKET} The army detained 40 suspects in Mopti on Friday.`
  assert.ok(between(MARKET, more).some(words => words.startsWith('new: 40 detained')))
  assert.ok(between(more, MARKET).some(words => words.startsWith('no longer: 40 detained')))
})

test('a deed that was told and is now denied is a change of how sure it is', () => {
  const words = between(
    'The army bombed the market of Bankass on Tuesday.',
    'The army denied that it bombed the market of Bankass on Tuesday.',
  )
  assert.deepEqual(words.length, 1)
  assert.match(words[0]!, /status asserted → denied/)
})
