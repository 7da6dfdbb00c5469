import assert from 'node:assert/strict'
import { test } from 'node:test'
import { circleOf, windowOf } from './areas.ts'

const area = (latitude: number, longitude: number, radiusKm: number) => ({
  name: 'Here',
  latitude,
  longitude,
  radiusKm,
  by: [],
})

test('an area is as wide east to west as north to south', () => {
  const [ring] = circleOf(area(60, 10, 50), 0).coordinates
  const wide = (axis: 0 | 1): number =>
    Math.max(...ring!.map(point => point[axis]!)) - Math.min(...ring!.map(point => point[axis]!))
  assert.ok(Math.abs(wide(1) * 111.2 - 100) < 1)
  assert.ok(Math.abs(wide(0) * 111.2 * Math.cos(Math.PI / 3) - 100) < 1)
})

test('one village is shown with the land around it, far places all of them', () => {
  assert.equal(windowOf([area(14, -3.5, 5)]).km, 700)
  assert.ok(windowOf([area(14, -3.5, 5), area(33, 44, 5)]).km > 47 * 111)
})
