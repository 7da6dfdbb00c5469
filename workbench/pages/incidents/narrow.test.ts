import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenOf } from './asked.ts'
import { namesOf } from './names.ts'
import { narrow, sorted } from './narrow.ts'
import { row } from './row.fixture.ts'

const aleppo = row({
  id: 'aleppo',
  from: '2025-03-01',
  to: '2025-03-01',
  place: 'Aleppo',
  country: 'SY',
  latitude: 36.2,
  longitude: 37.16,
  radiusKm: 5,
  contradictions: 2,
})
const march = row({ id: 'march', type: 'PROTEST', from: '2025-03-01', to: '2025-03-31', country: 'SY' })
const undated = row({ id: 'undated', status: 'denied', place: 'Gao', country: 'ML' })
const rows = [aleppo, march, undated]
const names = namesOf({
  actors: [{ key: 'front', name: 'the Front' }],
  sources: [
    { key: 'wire', name: 'Sample Wire' },
    { key: 'mayor', name: 'the mayor of Gao' },
  ],
  incidents: [
    { id: 'aleppo', actors: [0], sources: [0] },
    { id: 'undated', actors: [0], sources: [0, 1] },
  ],
})
const narrowed = (address: string) => narrow(rows, chosenOf(new URLSearchParams(address)), names)
const ids = (address: string) => narrowed(address).shown.map(({ id }) => id)

test('nothing chosen shows all', () => assert.deepEqual(ids(''), ['aleppo', 'march', 'undated']))

test('sources and actors are counted and chosen by; of several chosen one is enough', () => {
  assert.deepEqual(ids('sources=mayor'), ['undated'])
  assert.deepEqual(ids('sources=mayor,wire'), ['aleppo', 'undated'])
  assert.deepEqual(ids('actors=front&country=SY'), ['aleppo'])
  assert.deepEqual(ids('actors=nobody'), [])
  const { sources, actors } = narrowed('sources=mayor')
  assert.deepEqual(
    [...sources],
    [
      ['wire', 2],
      ['mayor', 1],
    ],
  )
  assert.deepEqual([...actors], [['front', 1]])
  assert.equal(names.sources.name('mayor'), 'the mayor of Gao')
})

test('a field counts what meets the other conditions, so that its own choice can be widened', () => {
  const { shown, type, country } = narrowed('type=PROTEST')
  assert.deepEqual(
    shown.map(({ id }) => id),
    ['march'],
  )
  assert.deepEqual(
    [...type],
    [
      ['ASSAULT', 2],
      ['PROTEST', 1],
    ],
  )
  assert.deepEqual([...country], [['SY', 1]])
  assert.deepEqual(ids('type=ASSAULT,PROTEST&country=SY'), ['aleppo', 'march'])
})

test('an incident is found on every day on which it can have been; the undated stay within reach', () => {
  assert.deepEqual(ids('from=2025-03-20&to=2025-03-25'), ['march'])
  assert.deepEqual(ids('from=2025-03-20&undated=with'), ['march', 'undated'])
  assert.deepEqual(ids('undated=only'), ['undated'])
  assert.equal(narrowed('from=2025-03-20').ofAnyDay.length, 3)
})

test('an incident is found in every area that its own touches; those without a point stay within reach', () => {
  assert.deepEqual(ids('box=37.2,36,38,37'), ['aleppo'])
  assert.deepEqual(ids('box=38,36,39,37'), [])
  assert.deepEqual(ids('box=37.2,36,38,37&unplaced=with'), ['aleppo', 'march', 'undated'])
  assert.deepEqual(ids('unplaced=only&country=ML'), ['undated'])
  assert.equal(narrowed('box=0,0,1,1').ofAnyPlace.length, 3)
})

test('an address that makes no sense asks nothing', () =>
  assert.deepEqual(ids('from=yesterday&box=1,2,x,4&undated=maybe'), ['aleppo', 'march', 'undated']))

test('sorting by time puts the last first and the undated last', () =>
  assert.deepEqual(
    sorted(rows, 'time').map(({ id }) => id),
    ['aleppo', 'march', 'undated'],
  ))
