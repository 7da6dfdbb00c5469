import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from './compare.ts'
import { emptyTelling } from './telling.fixture.ts'
import type { Scene, Telling } from './telling.ts'

const baghdad = {
  name: 'Baghdad',
  latitude: 33.34,
  longitude: 44.4,
  geonameId: null,
  country: 'IQ',
  admin1: 'Baghdad',
  precision: 'town',
}
const bare: Scene = { spots: [], towns: ['baghdad'], bearings: [], targets: [], hours: null }
const telling = (id: string, scene: Partial<Scene>): Telling => ({
  ...emptyTelling(id),
  when: { from: '2025-05-05', to: '2025-05-05' },
  sites: [baghdad],
  scene: { ...bare, ...scene },
})
const weightOf = (a: Partial<Scene>, b: Partial<Scene>, ground: string): number | undefined =>
  compare(telling('a', a), telling('b', b)).reasons.find(reason => reason.ground === ground)?.weight

test('quarters of one city that differ count against, one that is shared for, and the city itself neither way', () => {
  assert.ok(weightOf({ spots: ['baghdad', 'karrada'] }, { spots: ['baghdad', 'dora'] }, 'place')! < 0)
  assert.ok(weightOf({ spots: ['karrada', 'warda'] }, { spots: ['karrada', 'dora'] }, 'place')! > 1.5)
  assert.equal(weightOf({ spots: ['baghdad', 'karrada'] }, { spots: ['baghdad'] }, 'place'), 1.5)
  assert.ok(weightOf({ spots: ['sadr'] }, { spots: ['sadr city'] }, 'place')! > 1.5)
})

test('the east is not the west, and may be the south', () => {
  assert.ok(weightOf({ bearings: ['east'] }, { bearings: ['west'] }, 'place')! < 0)
  assert.equal(weightOf({ bearings: ['east'] }, { bearings: ['south'] }, 'place'), 1.5)
})

test('a market is no mosque, a morning no evening; what one does not tell counts nothing', () => {
  assert.ok(weightOf({ targets: ['market'] }, { targets: ['mosque'] }, 'target')! < 0)
  assert.ok(weightOf({ targets: ['market'] }, { targets: ['market', 'shop'] }, 'target')! > 0)
  assert.equal(weightOf({ targets: ['market'] }, {}, 'target'), undefined)
  const [morning, evening, night] = [
    { from: 0, to: 12 },
    { from: 16, to: 24 },
    { from: 18, to: 30 },
  ]
  assert.ok(weightOf({ hours: morning }, { hours: evening }, 'hours')! < 0)
  assert.equal(weightOf({ hours: evening }, { hours: night }, 'hours'), undefined)
})
