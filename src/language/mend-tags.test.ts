import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { analyse } from './english.ts'

const { language } = loadKnowledge()
const tagOf = (text: string): string => analyse(text, language).words.find(({ lower }) => lower === 'shot')!.xpos

test('a past form that is also a noun has its verb’s tag where the words around it show it', () => {
  for (const text of [
    'Four were shot.',
    'She was fatally shot at home.',
    'The officer has been shot.',
    'A teen shot in the leg was found.',
  ])
    assert.equal(tagOf(text), 'VBN', text)
  for (const text of ['Police shot 12 people.', 'A gunman shot shoppers.', 'A man shot and killed two officers.'])
    assert.equal(tagOf(text), 'VBD', text)
})

test('it stays a noun elsewhere', () => {
  for (const text of [
    'A shot was heard.',
    'They fired a warning shot at the boat.',
    'The gun shot in the video was loud.',
  ])
    assert.equal(tagOf(text), 'NN', text)
})
