import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileGazetteer, type GazetteerRow } from './compile.ts'
import { fold, likeness, skeleton, withoutArticles } from './fold.ts'
import { entryAt, findAbbreviation, findName, findSpelling, openEntries, opensName } from './gazetteer.ts'

const row = (name: string, country: string, more: Partial<GazetteerRow> = {}): GazetteerRow => ({
  name,
  forms: [],
  abbreviations: [],
  kind: 'town',
  country,
  admin1: null,
  admin2: null,
  latitude: 36.2,
  longitude: 36.5,
  population: 0,
  geonameId: null,
  listed: false,
  ...more,
})
const articles = new Set(['SY'])
const entries = openEntries(
  compileGazetteer(
    [
      row('Ḩārim', 'SY', { admin1: 'Idlib', latitude: 36.21176, longitude: 36.52078, geonameId: 7 }),
      row('Ar Raqqah', 'SY', { population: 177636 }),
      row('Harem District', 'SY', { kind: 'district' }),
      row('Oregon', 'US', { kind: 'province', abbreviations: ['OR', 'Ore.'] }),
      row('Orange County', 'US', { kind: 'district' }),
      row('St. Louis', 'US'),
      row('Red Sea', '', { kind: 'sea', country: null, listed: true }),
    ],
    { transliterated: new Set(['SY']), articles },
  ),
)
const names = (hits: readonly { entry: number }[]) => hits.map(hit => entryAt(entries, hit.entry).name)

test('a name is found whatever its case, marks, hyphens and article', () => {
  for (const form of ['Ḩārim', 'Harim', 'HARIM', 'ḥārim'])
    assert.deepEqual(names(findName(entries, form, articles)), ['Ḩārim'], form)
  for (const form of ['Ar Raqqah', 'ar-Raqqah', 'Al-Raqqah', 'Raqqah'])
    assert.deepEqual(names(findName(entries, form, articles)), ['Ar Raqqah'], form)
  for (const form of ['St. Louis', 'Saint Louis', 'St Louis'])
    assert.deepEqual(names(findName(entries, form, articles)), ['St. Louis'], form)
})

test('a division is found with and without its type word, except where that word tells it from a surname', () => {
  assert.deepEqual(names(findName(entries, 'Harem', articles)), ['Harem District'])
  assert.deepEqual(names(findName(entries, 'Orange', articles)), [])
  assert.deepEqual(names(findName(entries, 'Orange County', articles)), ['Orange County'])
})

test('another spelling is found by its consonants in the countries asked for', () => {
  assert.deepEqual(names(findSpelling(entries, 'Harem', ['SY'])), ['Ḩārim'])
  assert.deepEqual(names(findSpelling(entries, 'Harem', ['IQ'])), [])
  assert.deepEqual(names(findSpelling(entries, 'Asad', ['SY'])), [])
})

test('an abbreviation is found only as one, with its stops', () => {
  assert.deepEqual(names(findAbbreviation(entries, 'Ore.')), ['Oregon'])
  assert.deepEqual(names(findAbbreviation(entries, 'O.R.')), [])
  assert.deepEqual(names(findName(entries, 'OR', articles)), [])
})

test('an entry comes back as it went in', () => {
  const { index, reach, ...entry } = entryAt(entries, findName(entries, 'Harim', articles)[0]!.entry)
  assert.deepEqual([index, reach], [0, 0])
  assert.deepEqual(entry, {
    name: 'Ḩārim',
    kind: 'town',
    country: 'SY',
    admin1: 'Idlib',
    admin2: null,
    latitude: 36.21176,
    longitude: 36.52078,
    population: 0,
    geonameId: 7,
    listed: false,
  })
  assert.equal(entryAt(entries, findName(entries, 'Red Sea', articles)[0]!.entry).country, null)
})

test('words that open longer names are told from those that do not', () => {
  for (const word of ['Red', 'St.', 'Harem', 'Orange']) assert.ok(opensName(entries, word), word)
  assert.ok(!opensName(entries, 'Zebra'))
})

test('bytes of another make are refused', () => {
  assert.throws(() => openEntries(new ArrayBuffer(64)), /another version/)
})

test('folding, articles, consonants and likeness', () => {
  assert.equal(fold('Sana’a'), 'sanaa')
  assert.equal(fold('U.S.'), 'us')
  assert.equal(fold('Ma‘arrat an Nu‘mān'), 'maarrat an numan')
  assert.equal(withoutArticles('deir ez zor'), 'deir zor')
  assert.equal(withoutArticles('al'), 'al')
  assert.equal(skeleton('khan yunis'), skeleton('khan younis'))
  assert.equal(skeleton('ab'), '')
  assert.equal(likeness('harem', 'harim'), 0.8)
})
