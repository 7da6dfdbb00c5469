import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { trueCase } from './true-case.ts'

const knowledge = loadKnowledge()
const { cases, abbreviations } = knowledge.language
const written = (text: string) => trueCase(text, cases, abbreviations)

const TEXTS = [
  'Rebels attacked the army post near Aleppo on 4 May 1990. Colonel Omar Haddad said that the guards did not fire.',
  'The mayor of San Salvador was ambushed; two policemen were wounded, and the assailants fled unhurt.',
  'Guards of the U.S. consulate in Aleppo did not fire, the U.N. said.',
  'Members of the Front of Hill Peasants [FHP] blew up a bridge. The FHP has not denied it.',
  'The cattlemen of a drugstore saw machineguns, and Hugo Morales was hurt.',
  'A patrolling merciless squad of the capital cut tranquility, vigilance and subversive tactics short.',
  'Gunmen of the Shining Path kidnapped the colonel. He was hospitalized when Col Vargas freed him.',
]
for (const text of TEXTS)
  test(`in capitals or without any it is written as before: ${text.slice(0, 40)}…`, () => {
    assert.equal(written(text.toUpperCase()), text)
    assert.equal(written(text.toLowerCase()), text)
  })

test('a text with capitals and small letters is left alone, whatever it shouts', () => {
  const text = 'The FMLN attacked SAN MIGUEL. "NO PASARAN," they wrote on the wall of a school in ILOPANGO.'
  assert.equal(written(text), text)
})

test('a headline in capitals over a text in small letters is written as a sentence', () => {
  assert.equal(
    written('REBELS KILL 12 IN ALEPPO MARKET\n\nThe army said that rebels killed 12 people.'),
    'Rebels kill 12 in Aleppo market\n\nThe army said that rebels killed 12 people.',
  )
})

test('letters keep their places, also those that grow in the other case', () => {
  const text = 'DIE STRAßE NACH İZMİR WURDE GESPERRT. ΟΔΥΣΣΕΎΣ ŒUVRE ﬁNE THE ARMY SAID.'
  assert.equal(written(text).length, text.length)
})

test('what is read in a text in capitals quotes it as it stands', () => {
  const text =
    'REBELS KILLED 12 FARMERS IN ALEPPO, THE ARMY SAID.\n\nTHE REBELS DENIED THAT THEY HAD ATTACKED THE FARM.'
  const report = { title: null, outlet: null, url: null, publishedAt: '1990-05-04', language: 'en' }
  const reading = read({ id: 'r', documentId: 'r', ...report }, text, knowledge)
  assert.deepEqual(
    reading.attributions.map(({ source, cue }) => [source?.quote, cue.quote]),
    [
      ['THE ARMY', 'SAID'],
      ['THE REBELS', 'DENIED'],
    ],
  )
  assert.deepEqual(
    reading.figures.map(({ span, atLeast }) => [span.quote, atLeast]),
    [['12 FARMERS', 12]],
  )
  assert.equal(reading.places[0]?.span.quote, 'ALEPPO')
})
