import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Fate, Measure } from './reading.ts'

const knowledge = loadKnowledge()
const report = { id: 'r', documentId: 'd', title: null, outlet: null, url: null, publishedAt: null, language: 'en' }
const fatesIn = (text: string): readonly Fate[] => read(report, text, knowledge).fates

const WORST: readonly Measure[] = ['killed', 'injured', 'casualties', 'abducted', 'detained', 'missing']
const isName = (words: string): boolean => /^\p{Lu}\S+ \p{Lu}/u.test(words)

/** Each person once, by name where one is told, with the worst. */
function persons(text: string): string[] {
  const byPerson = Map.groupBy(fatesIn(text), ({ who }) => who)
  return [...byPerson.values()].map(fates => {
    const { person } = fates.find(fate => isName(fate.person.quote)) ?? fates[0]!
    return `${person.quote}: ${WORST.find(measure => fates.some(fate => fate.measure === measure))}`
  })
}

for (const { text, fates } of parse(projectFile('examples/en/fates.yaml')) as { text: string; fates: string[] }[])
  test(`fates: ${text}`, () => {
    assert.deepEqual(persons(text), fates)
  })

test('a fate that is denied says so, and one of a happening is tied to it', () => {
  assert.deepEqual(
    fatesIn('John Okello was not hurt in the attack.').map(({ measure, status }) => [measure, status]),
    [['injured', 'denied']],
  )
  const { fates, events } = read(report, 'Gunmen shot John Okello on Monday.', knowledge)
  assert.deepEqual(
    fates.map(({ event }) => event),
    events.map(({ id }) => id),
  )
})
