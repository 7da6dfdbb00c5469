import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsAround, cellsAt, haversine, haversineOf } from './grid.ts'

const CENTRES = [
  [36.2, 37.16],
  [0, 0],
  [-16.5, 179.95],
  [-16.5, -179.95],
  [89.5, 10],
  [-90, 0],
  [51.5, -0.1],
] as const

test('every point within a distance lies in one of the cells around', () => {
  for (const [latitude, longitude] of CENTRES)
    for (const km of [0.5, 5, 60, 400, 3000, 12_000]) {
      const cells = cellsAround({ latitude, longitude, km })
      if (!cells) continue
      for (let i = 0; i < 300; i++) {
        // Points in a spiral around the centre, beyond the poles and 180° turned back.
        const [reach, turn] = [((i + 1) / 300) * (km / 100), i * 2.4]
        const lat = Math.max(-90, Math.min(90, latitude + reach * Math.sin(turn)))
        const wide = reach / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
        const point = {
          latitude: lat,
          longitude: ((((longitude + wide * Math.cos(turn) + 180) % 360) + 360) % 360) - 180,
        }
        if (haversine({ latitude, longitude }, point) > haversineOf(km)) continue
        assert.ok(
          cellsAt(point).some(cell => cells.includes(cell)),
          `${JSON.stringify(point)} within ${km} km of ${latitude},${longitude}`,
        )
      }
    }
})

test('distances are those of the globe', () => {
  const [aleppo, idlib] = [
    { latitude: 36.2021, longitude: 37.1343 },
    { latitude: 35.9306, longitude: 36.6339 },
  ]
  assert.ok(haversine(aleppo, idlib) < haversineOf(54.5))
  assert.ok(haversine(aleppo, idlib) > haversineOf(54))
})
