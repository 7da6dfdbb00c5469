import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { exportedSamples, written } from '../exported.fixture.ts'
import { geojson } from './geojson.ts'
import { outlineOf } from './outline.ts'

const samples = await exportedSamples()

test('every incident is a feature, with a place or without, and all that accounts say with its words', async () => {
  const nowhere = samples.map((incident, i) =>
    i ? incident : { ...incident, summary: { ...incident.summary, where: null } },
  )
  const { text } = await written(geojson, nowhere)
  const { features } = JSON.parse(text) as FeatureCollection
  assert.deepEqual(
    features.map(({ id }) => id),
    samples.map(({ summary }) => summary.id),
  )
  assert.equal(features[0]!.geometry, null)
  for (const [i, { properties }] of features.entries()) {
    const { summary, reports } = nowhere[i]!
    assert.deepEqual(properties!.figures, summary.figures)
    assert.deepEqual(properties!.accounts, summary.accounts)
    assert.deepEqual(
      properties!.sources.map(({ sha256 }: { sha256: string }) => sha256),
      reports.map(({ sha256 }) => sha256),
    )
  }
})

test('points stand longitude first where the ledger has them', async () => {
  const { features } = JSON.parse((await written(geojson, samples)).text) as FeatureCollection
  for (const [i, { geometry }] of features.entries()) {
    const { where } = samples[i]!.summary
    if (geometry?.type === 'Point') assert.deepEqual(geometry.coordinates, [where!.longitude, where!.latitude])
  }
  assert.ok(features.some(({ geometry }) => geometry?.type === 'Point'))
})

test('where the words put it near a place, the feature is the area about it', async () => {
  const [first] = samples
  const near = first!.reports.map(report => ({
    ...report,
    reading: {
      ...report.reading,
      places: report.reading.places.map(place => ({
        ...place,
        area: place.area && { ...place.area, relation: 'near' as const, radiusKm: 12 },
      })),
    },
  }))
  const { text } = await written(geojson, [{ ...first!, reports: near }])
  const { geometry } = (JSON.parse(text) as FeatureCollection).features[0]!
  assert.equal(geometry.type, 'Polygon')
  assert.ok(areaOf((geometry as Polygon).coordinates[0]!) > 0)
})

/** Twice the area that a ring encloses, in square degrees; positive where it runs against the clock. */
const areaOf = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0)

test('outlines run against the clock, are closed, and are cut at the antimeridian', () => {
  for (const longitude of [0, 179.9, -179.9, 180]) {
    const outline = outlineOf({ latitude: -16.5, longitude, radiusKm: 50 }) as Polygon | MultiPolygon
    const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.map(([ring]) => ring!)
    assert.equal(outline.type, longitude ? 'MultiPolygon' : 'Polygon')
    assert.equal(rings.length, longitude ? 2 : 1)
    for (const ring of rings) {
      assert.deepEqual(ring[0], ring.at(-1))
      assert.ok(areaOf(ring) > 0)
      assert.ok(ring.every(([x, y]) => Math.abs(x!) <= 180 && Math.abs(y!) <= 90))
    }
    const square =
      rings.reduce((sum, ring) => sum + areaOf(ring) / 2, 0) * 111.195 ** 2 * Math.cos((16.5 * Math.PI) / 180)
    assert.ok(Math.abs(square / (Math.PI * 50 ** 2) - 1) < 0.01, `${square} km²`)
  }
  assert.equal(outlineOf({ latitude: 89.9, longitude: 0, radiusKm: 50 }), null)
})

test('other places that accounts name are told as lost with who names them', async () => {
  const { losses } = await written(geojson, samples)
  assert.deepEqual(losses[0], {
    kind: 'loss',
    incident: samples[0]!.summary.id,
    field: 'geometry',
    rule: 'rule most-representative',
    kept: 'Bankass, Mopti, ML',
    left: [{ value: 'Mopti, ML', accounts: ['07-rights-monitor-7967604e/sample rights monitor'] }],
  })
})

test('the same ledger gives the same bytes', async () => {
  assert.deepEqual((await written(geojson, await exportedSamples())).bytes, (await written(geojson, samples)).bytes)
})
