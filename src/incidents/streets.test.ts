import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from '../reading/reading.ts'
import { isStreetName } from './settings.ts'
import { isStreet, streetsIn } from './streets.ts'

test('a street is one name however it is called; a block and the streets of a corner are told', () => {
  assert.deepEqual(streetsIn('in the 3900 block of N. Florissant on Friday'), [
    'florissant-3900 block',
    'florissant street',
  ])
  assert.deepEqual(streetsIn('on North Florissant Avenue'), ['florissant street'])
  assert.deepEqual(streetsIn('at the corner of Florissant and West Warne'), ['florissant street', 'warne street'])
  assert.deepEqual(streetsIn('near East 75th Street'), ['75th street'])
})

test('places joined by "and" are no streets, nor is a block without a name', () => {
  assert.deepEqual(streetsIn('shelling near Mosul and Kirkuk, a block of flats, the trade bloc of the South'), [])
})

test('streets and blocks are told apart from people', () => {
  assert.deepEqual(['florissant street', 'florissant-3900 block', 'jo black'].map(isStreet), [true, true, false])
})

test('what is left of a street or a side of a town is no town', () => {
  const named = (text: string, name: string): boolean => {
    const start = text.indexOf(name)
    return isStreetName({ span: { start, end: start + name.length, quote: name } } as Place, text)
  }
  assert.ok(named('Two men were shot on 59th Street on Monday.', 'Street'))
  assert.ok(named('Two men were shot on the South Side on Monday.', 'Side'))
  assert.ok(!named('Two men were shot near Street in Somerset.', 'Street'))
})
