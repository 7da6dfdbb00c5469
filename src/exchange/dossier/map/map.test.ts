import assert from 'node:assert/strict'
import { test } from 'node:test'
import { landOfTheWorld } from './land.ts'
import { mapOf } from './map.ts'

const area = (name: string, latitude: number, longitude: number, radiusKm = 5) => ({
  name,
  latitude,
  longitude,
  radiusKm,
  by: [],
})
const look = (drawn: string | null, label = 'a map') => ({
  drawn,
  label,
  names: new Map([
    ['ML', 'Mali'],
    ['BF', 'Burkina Faso'],
    ['SY', 'Syria'],
  ]),
})
const numbersIn = (path: string): readonly number[] => path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
const pathIn = (svg: string, name: string): string => new RegExp(`class="${name}" d="([^"]*)"`).exec(svg)![1]!

test('no country of the atlas jumps from one side of the map to the other', () => {
  for (const { code, rings } of landOfTheWorld().countries)
    for (const ring of rings)
      for (const [i, [x]] of ring.entries()) if (i) assert.ok(Math.abs(x - ring[i - 1]![0]) < 180, code)
})

test('what is drawn stays within the window, a little beyond its edge at most', () => {
  for (const [latitude, longitude] of [
    [14, -3.5],
    [48.5, 37.5],
    [66, 179],
    [-17, 178],
    [-54, -68],
    [71, 25],
  ] as const) {
    const { markup } = mapOf([area('Here', latitude, longitude)], look('Here'))
    for (const name of ['land', 'borders'])
      for (const n of numbersIn(pathIn(markup, name))) assert.ok(n >= -5 && n <= 425, `${name} ${n}`)
  }
})

/** Whether the land that is drawn covers the middle of the window, by how often a ray from there crosses its outlines. */
function isLand(svg: string): boolean {
  const [x, y] = [210, 140]
  const rings = pathIn(svg, 'land')
    .split('z')
    .map(ring =>
      ring
        .split(/[ML]/)
        .filter(Boolean)
        .map(point => point.split(' ').map(Number) as [number, number]),
    )
  const crossings = rings.flatMap(ring =>
    ring.filter(([u, v], i) => {
      const [p, q] = ring.at(i - 1)!
      return v > y !== q > y && x < ((p - u) * (y - v)) / (q - v) + u
    }),
  )
  return crossings.length % 2 === 1
}

test('the sea off Norway is sea, the land about Bankass is land, and countries are named', () => {
  assert.equal(isLand(mapOf([area('Here', 67, -5)], look(null)).markup), false)
  assert.equal(isLand(mapOf([area('Here', 67, 178)], look(null)).markup), true)
  const { markup } = mapOf([area('Bankass', 14.08, -3.5)], look('Bankass'))
  assert.equal(isLand(markup), true)
  for (const name of ['Bankass', 'Mali', 'Burkina Faso', 'km']) assert.ok(markup.includes(name), name)
})

test('places on both sides of the antimeridian are drawn beside each other', () => {
  const { markup } = mapOf([area('Qamea', -16.5, 179.9), area('Taveuni', -16.8, -179.9)], look('Qamea'))
  const [first, second] = [...markup.matchAll(/<circle[^>]*cx="([^"]*)"/g)].map(([, x]) => Number(x))
  assert.ok(Math.abs(first! - second!) < 40, `${first} ${second}`)
})

test('a country that is itself the place is named once', () => {
  const { markup } = mapOf([area('Syria', 35, 38, 300)], look('Syria'))
  assert.equal(markup.match(/>Syria</g)!.length, 1)
})

test('a name that would run markup is text', () => {
  const { markup } = mapOf([area('<script>x</script>', 14, -3)], look(null, '"><img src=x>'))
  assert.doesNotMatch(markup, /<script|<img/)
})
