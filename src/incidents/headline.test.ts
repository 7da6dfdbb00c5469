import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { accountsOf } from './accounts.ts'
import { tellingsOf } from './tellings.ts'

const knowledge = loadKnowledge()
const weights = { weights: new Map<string, number>(), unseen: 1, targets: new Map<string, string>() }

const toldOf = (title: string, text: string) => {
  const report = {
    id: 'r1',
    documentId: 'd1',
    title,
    outlet: null,
    url: null,
    publishedAt: '2025-03-12',
    language: 'en',
  }
  const reading = read(report, text, knowledge)
  return { telling: tellingsOf(reading, weights)[0]!, reading, copyOf: 'r1', revises: null }
}

/** What the report itself says of one measure. */
function cellOf(title: string, text: string, measure: 'killed' | 'injured') {
  const told = toldOf(title, text)
  const { id, type } = told.telling
  const incident = { id: 'i1', tellings: [id], type: type!, mode: null, when: null, where: null, links: [], share: 1 }
  return accountsOf(incident, [told]).accounts[0]?.cells[measure]
}

test('a number that only the headline gives is said, with its words in the title and no claim of the text', () => {
  const title = 'KXYZ | Four Killed, Nine Wounded in Market Bombing'
  const cell = cellOf(title, 'A bomb exploded at the market in Kano on Tuesday.', 'killed')!
  const [{ value, words, claims, headline }] = cell as [(typeof cell)[0]]
  assert.deepEqual([value.atLeast, value.atMost, claims, headline], [4, 4, [], true])
  assert.deepEqual(
    words.map(({ start, end, quote }) => [title.slice(start, end), quote]),
    [['Four', 'Four']],
  )
})

test('what the text says too is the words of the text, and a greater number of the text goes before', () => {
  const text = 'A bomb killed four people at the market in Kano on Tuesday.'
  const [same] = cellOf('Four killed in market bombing', text, 'killed')!
  assert.deepEqual([same!.headline, same!.words[0]!.quote], [undefined, 'four people'])
  const more = cellOf('Two killed in market bombing', text, 'killed')!
  assert.deepEqual(
    more.map(({ value }) => value.atLeast),
    [4],
  )
})

test('one who is shot in the headline may be the one who died in the text', () => {
  assert.equal(
    cellOf('Boy shot in Kano', 'A boy was shot in Kano on Tuesday. He died in hospital.', 'injured'),
    undefined,
  )
})

test('persons whom the text may tell of twice are as many as the headline tells of, or more', () => {
  const text = 'A 12-year-old girl was shot in Kano on Tuesday. A nurse, 31, was treated for wounds, police said.'
  const bounds = (title: string) =>
    toldOf(title, text)
      .telling.tolls.filter(({ measure }) => measure === 'injured')
      .map(({ atLeast, atMost }) => [atLeast, atMost])
  assert.deepEqual(bounds('Violence in Kano'), [[2, 2]])
  assert.deepEqual(bounds('Girl shot in Kano'), [[1, 2]])
  assert.deepEqual(bounds('Two shot in Kano'), [[2, 2]])
})

test('a headline of another kind of deed counts nobody in what the text tells', () => {
  assert.equal(toldOf('Police detain 40 at rally', 'Rebels attacked a village on Tuesday.').telling.headline, undefined)
})
