import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Telling } from './telling.ts'
import { tellingsOf } from './tellings.ts'
import { toldApart } from './told-apart.ts'

const knowledge = loadKnowledge()
const weights = { weights: new Map<string, number>(), unseen: 1, targets: new Map<string, string>() }

const tellingsIn = (text: string, title: string | null = null): readonly Telling[] => {
  const report = {
    id: 'r1',
    documentId: 'd1',
    title,
    outlet: null,
    url: null,
    publishedAt: '2025-03-12',
    language: 'en',
  }
  return tellingsOf(read(report, text, knowledge), weights)
}
const daysIn = (text: string) => tellingsIn(text)[0]!.when

test('a second blast, a far town and another day are told apart', () => {
  for (const text of [
    'A bomb killed four people at the market in Kano on Monday. Another bomb killed six people in Kano hours later.',
    'Gunmen killed four people in Kano on Monday. Gunmen killed six people in Maiduguri.',
    'Gunmen killed four people in Kano on Monday. Gunmen killed six people in Kano on March 3.',
  ]) {
    const [one, other] = tellingsIn(text)
    assert.ok(one && other && toldApart(one, other), text)
  }
})

test('the news of a trial and the deed behind it are not', () => {
  const [news, deed] = tellingsIn(
    'A soldier accused of killing four villagers was tried in Kano. In 2023 gunmen killed four villagers in Kano, the court heard.',
  )
  assert.ok(news)
  if (deed) assert.ok(!toldApart(news, deed))
})

test('the day of an arrest, a hearing or an update is not the day of the deed; one still to come is of no deed told', () => {
  const days = [
    'A man was arrested Tuesday in the killing of four villagers in Kano.',
    'A soldier appeared in military court Tuesday over the shooting of four villagers in Kano.',
    'Gunmen killed four villagers in Kano. A hearing on the killings is on June 6.',
  ].map(daysIn)
  assert.deepEqual(days, [null, null, null])
  assert.deepEqual(daysIn('Gunmen killed four villagers in Kano on Tuesday.'), { from: '2025-03-11', to: '2025-03-11' })
})

test('a page whose text is gone is of the kind of deed that its headline tells', () => {
  assert.equal(tellingsIn('Sign in to read more.', 'Four killed in market bombing in Kano')[0]!.type, 'ASSAULT')
  assert.equal(tellingsIn('Sign in to read more.', 'Governor visits Kano')[0]!.type, null)
})
