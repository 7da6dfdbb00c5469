import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worthOf } from './worth.ts'

const claim = {
  kind: 'figure',
  type: 'killed',
  status: 'claimed',
  at_least: 3,
  at_most: null,
  background: 0,
  place: 'Bankass',
  latitude: 14.07,
}

test('a contradicted toll goes before a high one, a high one before a low one, and says why', () => {
  const contradicted = worthOf(claim, [{ field: 'killed', by: ['the army', 'a nurse', 'residents'] }])
  const high = worthOf({ ...claim, at_least: 120 }, [])
  const low = worthOf(claim, [])
  assert.ok(contradicted.worth > high.worth && high.worth > low.worth)
  assert.deepEqual(contradicted.why, [
    { ground: 'contradicted', field: 'killed', by: ['the army', 'a nurse', 'residents'] },
    { ground: 'people', count: 3, measure: 'killed' },
  ])
})

test('what is unsure is worth a look, what is told as background less of one', () => {
  const unsure = worthOf({ ...claim, status: 'hedged', latitude: null }, [])
  assert.deepEqual(unsure.why, [
    { ground: 'people', count: 3, measure: 'killed' },
    { ground: 'hedged' },
    { ground: 'unlocated', place: 'Bankass' },
  ])
  assert.ok(unsure.worth > worthOf(claim, []).worth)
  assert.ok(worthOf({ ...claim, background: 1 }, []).worth < worthOf(claim, []).worth)
  assert.deepEqual(worthOf({ ...claim, kind: 'event', type: 'ASSAULT', at_least: null }, []), { worth: 0, why: [] })
})
