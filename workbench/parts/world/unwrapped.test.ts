import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unwrapped } from './unwrapped.ts'

test('a ring goes on past the 180th meridian instead of jumping to the other side', () => {
  const ring = [
    [170, 60],
    [-170, 60],
    [-170, 65],
    [170, 60],
  ]
  assert.deepEqual(unwrapped({ type: 'Polygon', coordinates: [ring] }).coordinates[0], [
    [170, 60],
    [190, 60],
    [190, 65],
    [170, 60],
  ])
})

test('a ring around a pole is closed along it', () => {
  const ring = [
    [-120, -70],
    [0, -70],
    [120, -70],
    [-120, -70],
  ]
  assert.deepEqual(unwrapped({ type: 'Polygon', coordinates: [ring] }).coordinates[0], [
    [-120, -70],
    [0, -70],
    [120, -70],
    [240, -70],
    [240, -90],
    [-120, -90],
    [-120, -70],
  ])
})
