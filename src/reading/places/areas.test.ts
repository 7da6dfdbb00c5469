import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { analyse } from '../../language/english.ts'
import { findPlaces } from '../places.ts'
import { checkCoding } from './coding.ts'
import { kilometres } from './distance.ts'

const { language, gazetteer } = loadKnowledge()
const placesIn = (text: string) => findPlaces(analyse(text, language), gazetteer)

/** Text, how the words stand to its first place, the compass point of the middle, kilometres from the place, radius, codes. */
const AREAS = [
  ['Shells fell in Homs.', 'at', '', 0, 7, 1, 1],
  ['Shells fell 12 km south of Homs.', 'away', 'S', 12, 3, 2, 2],
  ['A bus was hit some 10 miles north-west of the city of Kandahar.', 'away', 'NW', 16, 4, 2, 2],
  ['A base 5 kilometres from Goma was hit.', 'away', '', 0, 5, 2, 2],
  ['A mine went off near Goma.', 'near', '', 0, 13, 2, 2],
  ['A convoy was hit east of Homs.', 'near', 'E', 17, 17, 2, 2],
  ['Troops reached the outskirts of Mosul.', 'near', '', 0, 21, 2, 2],
  ['Clashes broke out between Homs and Hama.', 'between', 'N', 23, 23, 2, 2],
  ['Fighting went on in East Mosul.', 'part', 'E', 7, 7, 1, 1],
  ['Fighting in eastern Ukraine went on.', 'part', 'E', 341, 342, 3, 5],
  ['Fighting went on in the north of Sudan.', 'part', 'N', 470, 470, 3, 5],
  ['Rebels took the northern province of Idlib.', 'at', '', 0, 47, 3, 4],
  ['Gunmen raided villages in Kandahar district.', 'at', '', 0, 0, 2, 3],
  ['A tanker was hit in the Red Sea.', 'at', '', 0, 500, 3, 7],
  ['Dozens of villages were attacked in the Sahel.', 'at', '', 0, 150, 3, 5],
  ['Two soldiers were killed in Mali.', 'at', '', 0, 0, null, 6],
] as const

test('the words put what happened into an area, which has codes', () => {
  for (const [text, relation, compass, away, radius, acled, ucdp] of AREAS) {
    const place = placesIn(text)[0]
    assert.ok(place?.area && place.latitude !== null && place.longitude !== null, text)
    const { area } = place
    const point = { latitude: place.latitude, longitude: place.longitude }
    assert.equal(area.relation, relation, text)
    const far = kilometres(area, point)
    assert.ok(Math.abs(far - away) <= 2 + away / 10, `${text}: ${far} km away`)
    const sides = [
      ['N', area.latitude - point.latitude],
      ['S', point.latitude - area.latitude],
      ['E', area.longitude - point.longitude],
      ['W', point.longitude - area.longitude],
    ] as const
    const told = sides.filter(([, degrees]) => degrees > 0.05).map(([side]) => side)
    assert.equal(told.join(''), compass, text)
    if (radius) assert.ok(Math.abs(area.radiusKm - radius) <= 2 + radius / 4, `${text}: ${area.radiusKm} km around`)
    assert.deepEqual(place.codes, { acled, ucdp }, text)
  }
})

test('a place that is not known has no area, a continent no codes', () => {
  const [unknown] = placesIn('Gunmen raided the village of Qvarnuq.')
  assert.deepEqual([unknown?.area, unknown?.codes], [null, null])
  assert.equal(placesIn('Thousands fled from Africa.')[0]?.codes, null)
})

test('a rule that names no kind of the gazetteer is refused with its number', () => {
  const wrong = JSON.parse('[{ "where": ["at"], "kinds": ["moon"], "acled": 1, "ucdp": 1 }]')
  assert.throws(() => checkCoding(wrong), /rule 1 names "moon"/)
})
