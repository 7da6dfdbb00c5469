import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { findActors } from './actors.ts'
import { findEvents } from './events.ts'
import { findPlaces } from './places.ts'
import type { Event } from './reading.ts'
import { findTimes } from './times.ts'

const knowledge = loadKnowledge()

/** The events of a text with the layers before them. */
function events(text: string, publishedAt: string | null = '2024-05-06'): readonly Event[] {
  const syntax = analyse(text, knowledge.language)
  const times = findTimes(syntax, knowledge.times, publishedAt)
  const places = findPlaces(syntax, knowledge.gazetteer)
  const actors = findActors(syntax, places, knowledge.actors)
  return findEvents(syntax, { actors, places, times, figures: [] }, knowledge.events)
}

const told = (text: string) =>
  events(text).map(e => ({
    type: e.type,
    mode: e.mode,
    actors: e.actors.map(p => plain(p.span.quote)),
    recipients: e.recipients.map(p => plain(p.span.quote)),
  }))

const plain = (phrase: string) => phrase.toLowerCase().replace(/^(?:the|an?) /u, '')

type Example = {
  readonly type: string
  readonly mode: string | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly phrasings: readonly string[]
  readonly not?: readonly string[]
}

for (const { phrasings, not = [], ...value } of parse(projectFile('examples/en/events.yaml')) as readonly Example[]) {
  const { type, mode, actors, recipients } = value
  const name = `${type}${mode ? ` ${mode}` : ''}: ${[...actors, '→', ...recipients].join(' ')}`
  test(name, () => {
    for (const phrasing of phrasings) assert.deepEqual(told(phrasing), [{ type, mode, actors, recipients }], phrasing)
    for (const phrasing of not) assert.deepEqual(told(phrasing), [], phrasing)
  })
}

test('an event has all its mentions', () => {
  const [blast, ...others] = events(
    'A bomb exploded in a market on Monday, killing 12 people. Nobody claimed responsibility for the attack. The blast also wounded nine people.',
  )
  assert.deepEqual(others, [])
  assert.deepEqual(
    blast!.mentions.map(m => m.quote),
    ['exploded', 'killing', 'attack', 'blast', 'wounded'],
  )
})

test('other days and places make other events', () => {
  const found = events(
    'Gunmen attacked a village near Kano on Monday. On Friday, gunmen attacked a village near Lagos.',
  )
  assert.equal(found.length, 2)
})

test('whoever claims responsibility is the actor', () => {
  const [attack] = events('A car bomb killed two guards in Kabul. The Taliban claimed responsibility for the attack.')
  assert.deepEqual(
    attack!.actors.map(p => p.span.quote),
    ['The Taliban'],
  )
})

test('who is asked would act, not who asks', () => {
  const shelling = events('The UN called on both sides to stop shelling civilian areas.').find(
    e => e.type === 'ASSAULT',
  )
  assert.ok(shelling?.actors.every(p => p.span.quote !== 'The UN'))
})

test('who sealed off a district and arrested people did both', () => {
  const [, arrest] = told('Security forces sealed off the district and arrested 12 people.')
  assert.deepEqual([arrest!.actors, arrest!.recipients], [['security forces'], ['12 people']])
})

test('who is praised or condemned for a deed did it, not who says so', () => {
  for (const said of ['praised', 'thanked', 'condemned']) {
    const deed = told(`The president ${said} the troops for attacking the town.`).find(({ type }) => type === 'ASSAULT')
    assert.deepEqual(deed!.actors, ['troops'], said)
  }
})

test('the killing of one named person is told many times', () => {
  const found = events(
    "Samir Haddad, a baker, was shot dead in Tyre on Tuesday.\n\nGunmen attacked Haddad near his shop.\n\nHaddad's murder angered the town.",
  )
  assert.deepEqual(
    found.filter(e => e.type === 'ASSAULT').map(e => e.mentions.map(m => m.quote)),
    [['shot dead', 'attacked', 'murder']],
  )
})

test('attacks on one named group, or on one person on other days, stay apart', () => {
  const found = events(
    "Samir Haddad was killed in Tyre on Tuesday.\n\nIn 2019 gunmen attacked Haddad in Sidon.\n\nHezbollah was attacked near Tyre on Monday. Hezbollah's killing of two men angered the town.",
  )
  assert.equal(found.filter(e => e.type === 'ASSAULT').length, 4)
})

test('an anniversary does not date what it remembers', () => {
  const [takeover] = events("Yesterday was the 70th anniversary of the party's takeover of the country.")
  assert.equal(takeover?.time, null)
})

test('counted parts have the doers and the day of the whole', () => {
  const [whole, part] = events(
    'On Friday the coalition conducted 15 strikes in the province. Near Kano, two strikes hit a depot of the rebels.',
  )
  assert.deepEqual(
    part?.actors.map(p => p.span.quote),
    whole?.actors.map(p => p.span.quote),
  )
  assert.notEqual(part?.time, null)
  assert.equal(part?.time, whole?.time)
})

test('the struggle with one enemy is one happening, a fight at a place another', () => {
  const found = events(
    'The king wants to defeat the Taliban. The coalition is fighting the Taliban. Soldiers fought the Taliban in Kabul.',
  )
  assert.deepEqual(
    found.map(e => e.mentions.map(m => m.quote)),
    [['defeat', 'fighting'], ['fought']],
  )
})

test('an attack in an attack is one', () => {
  const found = events('The depot was hit by drone strikes in a raid.')
  assert.equal(found.length, 1)
})

test('the victims are those of the deed told last', () => {
  const [attack] = events('The attack came at noon. Our thoughts are with the families of the victims.')
  assert.deepEqual(
    attack?.recipients.map(p => p.span.quote),
    ['the victims'],
  )
})

test('a protest without a doer is that of the protesters named nearby', () => {
  const [protest] = events('The protest began at noon. Police watched the protesters.')
  assert.deepEqual(
    protest?.actors.map(p => p.span.quote),
    ['the protesters'],
  )
})

test('who condemns a deed condemns whoever did it, and the day is that of the deed', () => {
  const found = events("The envoy condemned the army's shelling of the town on Friday.")
  assert.deepEqual(
    found.map(e => [e.type, e.recipients.map(p => p.span.quote), e.time !== null]),
    [
      ['ACCUSE', ['the army'], false],
      ['ASSAULT', ['the town'], true],
    ],
  )
})

test('the type of violence is told by who fought whom, with its rule', () => {
  const typeOf = (text: string) => events(text)[0]!.ucdp?.typeOfViolence ?? null
  assert.equal(typeOf('Insurgents ambushed an army patrol.'), 1)
  assert.equal(typeOf('Clashes between soldiers and guerrillas went on near the dam.'), 1)
  assert.equal(typeOf('The militia attacked the rebels near the mill.'), 2)
  assert.equal(typeOf('Clashes between guerrillas and a local militia went on near the dam.'), 2)
  assert.equal(typeOf('Gunmen killed four villagers at the well.'), 3)
  assert.equal(typeOf('An airstrike hit the market.'), null)
  assert.equal(typeOf('The army and the police clashed near the dam.'), null)
  assert.equal(typeOf('The army arrested nine guerrillas.'), null)
  const [ambush] = events('Insurgents ambushed an army patrol.')
  assert.equal(ambush!.ucdp!.name, 'state-based')
  assert.match(ambush!.because, /UCDP by the rule "a state as the armed target"/)
})

test('no merging over a denial, another count or another place', () => {
  const found = events(
    'Twelve soldiers were killed in Masisi. The army denied killing civilians in Rutshuru. The rebels said they had killed 40 soldiers.',
  )
  assert.equal(found.length, 3)
})

test('a country in the name of a body places nothing', () => {
  const [attack] = events('The Government of Iraq attacked the rebels.')
  assert.equal(attack?.place, null)
})

test('place and time are those of the clause', () => {
  const text = 'Police said on Friday that gunmen attacked a village near Kano on Tuesday.'
  const [attack] = events(text)
  const syntax = analyse(text, knowledge.language)
  const time = findTimes(syntax, knowledge.times, '2024-05-06').find(t => t.id === attack!.time)
  assert.equal(time?.from, '2024-04-30')
  assert.equal(findPlaces(syntax, knowledge.gazetteer).find(p => p.id === attack!.place)?.name, 'Kano')
})

test('what happened long before the news is background', () => {
  const found = events('Rebels attacked a village on Sunday. In 2014, rebels burned a church.')
  assert.deepEqual(
    found.map(e => e.background),
    [false, true],
  )
})

test('odd strings: spans lie in the text, twice the same', () => {
  const odd = [
    '',
    ' ',
    '\n\n',
    '👩‍👩‍👧 killed 12 🔫 in 🇸🇾!',
    'قتل مسلحون 12 شخصا killed في حلب',
    `${'(['.repeat(2500)} attacked ${'])'.repeat(2500)}`,
    'killed '.repeat(2000),
    'KILLED KILLED ATTACK',
    'and attack and attack by of by of against',
    'They killed',
  ]
  for (const text of odd) {
    const found = events(text)
    for (const { mentions, actors, recipients, instrument } of found)
      for (const span of [
        ...mentions,
        ...actors.map(p => p.span),
        ...recipients.map(p => p.span),
        ...(instrument ? [instrument] : []),
      ])
        assert.equal(text.slice(span.start, span.end), span.quote)
    assert.deepEqual(events(text), found)
  }
})

test('what a parser hung elsewhere is still done by somebody to somebody', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['Junta troops torched more than 200 houses in the township.', ['junta troops'], ['200 houses']],
    [
      'Nigerian troops rescued 31 women and children held by Boko Haram.',
      ['nigerian troops'],
      ['31 women', 'children'],
    ],
    ['A Russian drone hit a trolleybus in Kherson.', ['russian'], ['trolleybus']],
  ]
  for (const [text, actors, recipients] of cases) {
    const [deed] = told(text)
    assert.deepEqual(deed?.actors, actors, text)
    assert.ok(
      recipients.every(r => deed.recipients.some(found => found.includes(r))),
      `${text} ${deed.recipients}`,
    )
  }
})

test('a purpose, a lifted ban and a plan are told once', () => {
  const types = (text: string) => told(text).map(e => e.type)
  assert.deepEqual(types('Thousands of workers marched through Lagos demanding higher wages.'), ['PROTEST'])
  assert.deepEqual(types('The authorities lifted the curfew in Srinagar.'), ['CONCEDE'])
  assert.deepEqual(types('Police foiled a plot to bomb a train station in Jakarta.'), ['COERCE', 'ASSAULT'])
})
