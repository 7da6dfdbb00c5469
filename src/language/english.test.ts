import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { analyse } from './english.ts'

const { language } = loadKnowledge()

test('a line of marks alone is one tree of marks', () => {
  const { words } = analyse('* * *', language)
  assert.deepEqual(
    words.map(w => [w.upos, w.head, w.relation]),
    [
      ['PUNCT', -1, 'root'],
      ['PUNCT', 0, 'punct'],
      ['PUNCT', 0, 'punct'],
    ],
  )
  assert.deepEqual(words[0]!.children, [1, 2])
})

test('heads and children tell one tree a sentence', () => {
  const { words, sentences } = analyse('The army shelled the village. Residents fled.', language)
  assert.equal(sentences.length, 2)
  assert.equal(words.filter(w => w.head === -1).length, 2)
  for (const word of words) for (const child of word.children) assert.equal(words[child]!.head, word.index)
})
