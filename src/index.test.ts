import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as according from './index.ts'

test('the public names are these', () => {
  assert.deepEqual(Object.keys(according).sort(), [
    'EVENT_TYPES',
    'MEASURES',
    'STANCES',
    'STATUSES',
    'loadKnowledge',
    'read',
  ])
})

test('the public types are these', () => {
  const source = readFileSync(new URL('index.ts', import.meta.url), 'utf8')
  const types = [...source.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, names]) => names!.split(','))
  assert.deepEqual(
    types
      .map(name => name.trim())
      .filter(Boolean)
      .sort(),
    [
      'Actor',
      'Attribution',
      'Claim',
      'Event',
      'EventType',
      'Fate',
      'Figure',
      'Issue',
      'Knowledge',
      'Measure',
      'Party',
      'Place',
      'PlaceCandidate',
      'Reading',
      'Relation',
      'Report',
      'Span',
      'Stance',
      'Status',
      'Time',
    ],
  )
})
