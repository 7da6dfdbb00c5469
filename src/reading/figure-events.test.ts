import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { spanOf } from '../text/span.ts'
import { BARE_EVENT } from './event.fixture.ts'
import { linkFigures } from './figure-events.ts'
import { findFigures } from './figures.ts'
import type { Event, EventType } from './reading.ts'

const knowledge = loadKnowledge()

const event = (text: string, id: string, type: EventType, word: string, background = false): Event => ({
  ...BARE_EVENT,
  id,
  mentions: [spanOf(text, text.indexOf(word), text.indexOf(word) + word.length)],
  type,
  background,
})

/** The figures of a text with the happening that each counts. */
function linked(text: string, events: readonly Event[]): Record<string, string | null> {
  const syntax = analyse(text, knowledge.language)
  const { figures } = linkFigures(syntax, events, findFigures(syntax, [], knowledge.figures))
  return Object.fromEntries(figures.map(figure => [figure.span.quote, figure.event]))
}

test('a figure counts the happening whose deed governs it', () => {
  const text = 'A bombing killed 12 people, and gunmen later kidnapped seven pupils.'
  const events = [event(text, 'e1', 'ASSAULT', 'killed'), event(text, 'e2', 'ASSAULT', 'kidnapped')]
  assert.deepEqual(linked(text, events), { '12 people': 'e1', 'seven pupils': 'e2' })
})

test('a toll told by itself counts the happening told before', () => {
  const text = 'Rebels attacked the base. The death toll rose to 45.'
  assert.deepEqual(linked(text, [event(text, 'e1', 'ASSAULT', 'attacked')]), { 45: 'e1' })
})

test('a toll counts neither what lies in the background nor a happening of another kind', () => {
  const text = 'Rebels attacked the base. The minister met the envoy. The death toll rose to 45.'
  assert.deepEqual(
    linked(text, [event(text, 'e1', 'ASSAULT', 'attacked', true), event(text, 'e2', 'CONSULT', 'met')]),
    { 45: null },
  )
})

test('a toll told by itself never counts a deed of another sentence that was denied or only planned', () => {
  const text = 'The troops did not fire on protesters. At least seven civilians died of their wounds.'
  const denied = { ...event(text, 'e1', 'ASSAULT', 'fire'), status: 'denied' as const }
  assert.deepEqual(linked(text, [denied]), { 'At least seven civilians': null })
})

test('a toll is not of a deed that its preposition sets apart, nor of one done to things', () => {
  const apart = 'Rebels shelled the base. The senator attacked the president for the 200 deaths.'
  assert.deepEqual(
    linked(apart, [event(apart, 'e1', 'ASSAULT', 'shelled'), event(apart, 'e2', 'ASSAULT', 'attacked')]),
    { '200 deaths': null },
  )
  const things = 'Crews demolished the building. The death toll rose to 45.'
  assert.deepEqual(linked(things, [event(things, 'e1', 'ASSAULT', 'demolished')]), { 45: null })
})

test('a toll of another size than that of the happening told before is of something else', () => {
  const text = 'A strike killed 17 people. The death toll stands at 34,000.'
  assert.deepEqual(linked(text, [event(text, 'e1', 'ASSAULT', 'strike')]), { '17 people': 'e1', '34,000': null })
})

test('both sides of a link agree', () => {
  const text = 'A bombing killed 12 people and wounded five.'
  const syntax = analyse(text, knowledge.language)
  const { events, figures } = linkFigures(
    syntax,
    [event(text, 'e1', 'ASSAULT', 'bombing')],
    findFigures(syntax, [], knowledge.figures),
  )
  assert.deepEqual(
    events[0]!.figures,
    figures.map(figure => figure.id),
  )
  assert.ok(figures.every(figure => figure.event === 'e1' && figure.because.includes('"bombing"')))
})
