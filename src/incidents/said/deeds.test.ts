import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { read } from '../../read.ts'
import { accountsOf } from '../accounts.ts'
import { tellingsOf } from '../tellings.ts'

const knowledge = loadKnowledge()

/** Each doer that one report names, with the source that names it: "speaker: doer". */
function doersSaid(text: string): readonly string[] {
  const report = { id: 'r1', documentId: 'r1', title: null, outlet: 'Wire A', url: null, language: 'en' }
  const reading = read({ ...report, publishedAt: '2025-03-12' }, text, knowledge)
  const [telling] = tellingsOf(reading, { weights: new Map(), unseen: 1, targets: new Map() })
  assert.ok(telling, text)
  const place = { when: null, where: null, links: [], share: 1 }
  const incident = { id: 'i1', tellings: [telling.id], type: 'ASSAULT' as const, mode: null, ...place }
  return accountsOf(incident, [{ telling, reading, copyOf: 'r1', revises: null }]).accounts.flatMap(
    ({ source, cells }) =>
      (cells.actors ?? []).flatMap(({ words }) => words.map(word => `${source.name}: ${word.quote}`)),
  )
}

test('a doer whom only a source names is named by that source alone', () => {
  const text = 'Nine people were killed in a village near Kano on Monday. The mayor accused the army of killing them.'
  assert.deepEqual(doersSaid(text), ['The mayor: the army'])
})

test('of two sources each names its own doer', () => {
  const text =
    'Nine villagers were killed near Kano on Monday. The mayor said the army killed the villagers. The army said rebels killed the villagers.'
  assert.deepEqual(doersSaid(text), ['The mayor: the army', 'the army: rebels'])
})
