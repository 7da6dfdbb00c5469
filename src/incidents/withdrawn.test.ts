import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { saidBySource } from './said.ts'
import { tellingsOf } from './tellings.ts'

const knowledge = loadKnowledge()
const weights = { weights: new Map<string, number>(), unseen: 1, targets: new Map<string, string>() }

function killedIn(title: string, text: string) {
  const report = { id: 'r', documentId: 'd', title, outlet: 'Plains Herald', url: null, publishedAt: '2025-03-12' }
  const reading = read({ ...report, language: 'en' }, text, knowledge)
  const [telling] = tellingsOf(reading, weights)
  return saidBySource(telling!, reading, report, { type: telling!.type!, where: null }).flatMap(
    ({ cells }) => cells.killed ?? [],
  )
}

test('what a correction quotes of the earlier article is withdrawn; the number that it gives now is told', () => {
  const said = killedIn(
    'Correction: toll of the attack on Odaro',
    'An article published on 3 March quoted a trader as saying that 34 people were killed in the attack on Odaro. Officials say that the attack killed 26 people.',
  )
  assert.deepEqual(
    said.map(({ value, status, withdrawn }) => [value.atLeast, status, withdrawn ?? false]),
    [
      [34, 'denied', true],
      [26, 'claimed', false],
    ],
  )
})

test('other reports take nothing back by telling of an article', () => {
  const said = killedIn(
    'Gunmen kill 34 in Odaro',
    'An article published on 3 March quoted a trader as saying that 34 people were killed in the attack on Odaro.',
  )
  assert.ok(said.every(({ withdrawn, status }) => !withdrawn && status !== 'denied'))
})

test('a part is no least for the whole: soldiers among the dead, men that one side lost', () => {
  const said = killedIn(
    'Attack on Odaro',
    'Gunmen attacked the market of Odaro on Tuesday. The governor said that at least 12 people were killed in the attack. Two men were among the dead, the mayor said.',
  )
  assert.deepEqual(
    said.filter(({ value }) => !value.persons).map(({ value }) => value.atLeast),
    [12],
  )
})
