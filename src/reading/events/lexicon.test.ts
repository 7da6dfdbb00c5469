import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { analyse } from '../../language/english.ts'
import { knownWords } from './known.ts'
import type { TriggerRow } from './trigger-rows.ts'
import { findTriggers } from './triggers.ts'

const { language, events: lexicon } = loadKnowledge()
const triggers = (text: string) => {
  const syntax = analyse(text, language)
  return findTriggers(syntax, lexicon, knownWords(syntax, [], [], [], lexicon))
}

const check = (rows: readonly TriggerRow[]) => {
  const unused = rows.filter(row => !triggers(row.example).some(t => t.row === row))
  assert.deepEqual(
    unused.map(row => `${row.lemma} (${row.type}): ${row.example}`),
    [],
  )
}

test('every verb and phrase is used by its example', () => check([...lexicon.verbs.values()].flat()))

test('every noun is used by its example', () => check([...lexicon.nouns.values()].flat()))

test('every light verb carries the noun of its example', () => {
  const rows = [...lexicon.light.values()].flat()
  const unused = rows.filter(
    row => !triggers(row.example).some(t => t.light?.subject === row.subject && t.light.lemma === row.words.join(' ')),
  )
  assert.deepEqual(
    unused.map(row => `${row.words.join(' ')}: ${row.example}`),
    [],
  )
})

test('phrases that look like triggers are none', () => {
  const wrong = [...lexicon.notEvents.values()].flat().filter(({ words, example }) => {
    const found = triggers(example)
    return found.length > 0 || !example.toLowerCase().includes(words[0]!)
  })
  assert.deepEqual(
    wrong.map(({ words, example }) => `${words.join(' ')}: ${example}`),
    [],
  )
})
