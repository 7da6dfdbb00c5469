import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { analyse } from '../../language/english.ts'
import { findActors } from '../actors.ts'
import { findEvents } from '../events.ts'
import { findPlaces } from '../places.ts'
import { findTimes } from '../times.ts'

const knowledge = loadKnowledge()

/** The words told as the time of each event, by the words that name the event. */
function whens(text: string): Readonly<Record<string, string | null>> {
  const syntax = analyse(text, knowledge.language)
  const times = findTimes(syntax, knowledge.times, '2024-05-08')
  const places = findPlaces(syntax, knowledge.gazetteer)
  const actors = findActors(syntax, places, knowledge.actors)
  return Object.fromEntries(
    findEvents(syntax, { actors, places, times, figures: [] }, knowledge.events).map(({ mentions, time }) => [
      mentions.map(m => m.quote).join(', '),
      times.find(t => t.id === time)?.span.quote ?? null,
    ]),
  )
}

test('an event says why it has its place and its time', () => {
  const syntax = analyse('Gunmen killed two people in Kano on Monday.', knowledge.language)
  const times = findTimes(syntax, knowledge.times, '2024-05-08')
  const places = findPlaces(syntax, knowledge.gazetteer)
  const [killing] = findEvents(syntax, { actors: [], places, times, figures: [] }, knowledge.events)
  assert.match(killing!.because, /where: "Kano" beside "killed"; when: "Monday" beside "killed"$/u)
})

test('a day before the speaker is the day of the deed, a day behind the speaker that of the saying', () => {
  assert.deepEqual(whens('Gunmen killed two people in Kano on Monday, police said.'), { killed: 'Monday' })
  assert.deepEqual(whens('Police said on Monday that gunmen had killed two people.'), { killed: null })
  assert.deepEqual(whens('Two people were killed in Kano, police said on Monday.'), { killed: null })
  assert.deepEqual(whens('He admitted on Monday that he had killed two hostages.'), { killed: null })
})

test('the day of what came before is not the day of what came after', () => {
  const found = whens('The militia signed a truce after rebels shelled Aleppo on Wednesday.')
  assert.deepEqual(found, { truce: null, shelled: 'Wednesday' })
})
