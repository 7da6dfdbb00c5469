import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { readTable } from '../text/table.ts'
import { compileGazetteer, type GazetteerRow } from './places/compile.ts'
import { kilometres } from './places/distance.ts'
import { countryRows, joinListed, spellingsOf } from './places/listed.ts'
import { findPlaces, type Gazetteer, openGazetteer } from './places.ts'
import type { Place } from './reading.ts'

const { language, gazetteer: whole } = loadKnowledge()
const countries = readTable('lexicon/countries.tsv', projectFile('lexicon/countries.tsv'))
const listed = readTable('lexicon/places.tsv', projectFile('lexicon/places.tsv'))

/** A gazetteer of our own lexicons and these rows alone. */
function gazetteerOf(rows: readonly GazetteerRow[]): Gazetteer {
  const bytes = compileGazetteer(
    [...countryRows(countries, rows), ...joinListed(rows, listed, new Map())],
    spellingsOf(countries),
  )
  return openGazetteer(bytes, {
    countries: projectFile('lexicon/countries.tsv'),
    placeWords: projectFile('lexicon/en/place-words.tsv'),
    notPlaces: projectFile('lexicon/en/not-places.tsv'),
    givenNames: projectFile('lexicon/given-names.tsv'),
    coding: whole.coding,
  })
}
const small = gazetteerOf([])

const placesIn = (text: string, gazetteer = whole): readonly Place[] => findPlaces(analyse(text, language), gazetteer)

/** "in [[Idlib]]" → the text and the marked stretches. */
function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = []
  const text = marked.split(/\[\[|\]\]/).reduce((before, part, i) => {
    if (i % 2 === 1) spans.push({ start: before.length, end: before.length + part.length })
    return before + part
  }, '')
  return { text, spans }
}

type Example = {
  name: string
  country: string | null
  at: [number, number] | null
  role?: string
  phrasings: string[]
  not?: string[]
}

for (const { name, country, at, role, phrasings, not = [] } of parse(
  projectFile('examples/en/places.yaml'),
) as Example[])
  test(`places: ${name} in ${phrasings.length} phrasings`, () => {
    for (const phrasing of phrasings) {
      const { text, spans } = unmark(phrasing)
      for (const span of spans) {
        const place = placesIn(text).find(p => p.span.start < span.end && span.start < p.span.end)
        assert.ok(place, `${phrasing}: no place found`)
        assert.equal(place.country, country, `${phrasing}: ${place.because}`)
        if (at === null) assert.equal(place.latitude, null, phrasing)
        else {
          assert.ok(place.latitude !== null && place.longitude !== null, `${phrasing}: no coordinates`)
          const away = kilometres(
            { latitude: at[0], longitude: at[1] },
            { latitude: place.latitude, longitude: place.longitude },
          )
          assert.ok(away < 60, `${phrasing}: ${Math.round(away)} km away; ${place.because}`)
        }
        if (role) assert.equal(place.role, role, phrasing)
      }
    }
    for (const phrasing of not) {
      const { text, spans } = unmark(phrasing)
      for (const span of spans) {
        const place = placesIn(text).find(p => p.span.start < span.end && span.start < p.span.end)
        assert.equal(place?.span.quote, undefined, `${phrasing}: ${place?.because}`)
      }
    }
  })

test('every row of the places lexicon locates its example', () => {
  for (const { line, cells } of listed) {
    const near = placesIn(cells.example!).some(
      p =>
        p.latitude !== null &&
        kilometres(
          { latitude: p.latitude, longitude: p.longitude! },
          { latitude: Number(cells.latitude), longitude: Number(cells.longitude) },
        ) < 25,
    )
    assert.ok(near, `lexicon/places.tsv:${line}: "${cells.example}" gives no ${cells.name}`)
  }
})

test('every row of the countries lexicon locates its example', () => {
  for (const { line, cells } of countries)
    assert.ok(
      placesIn(cells.example!, small).some(p => p.country === cells.iso2),
      `lexicon/countries.tsv:${line}: "${cells.example}" gives no ${cells.iso2}`,
    )
})

test('every row of the place words finds the places marked in its example and no others', () => {
  for (const { line, cells } of readTable('lexicon/en/place-words.tsv', projectFile('lexicon/en/place-words.tsv'))) {
    const { text, spans } = unmark(cells.example!)
    assert.deepEqual(
      placesIn(text).map(p => p.span.quote),
      spans.map(({ start, end }) => text.slice(start, end)),
      `lexicon/en/place-words.tsv:${line}: "${cells.example}"`,
    )
  }
})

test('no row of the words that are not places gives a place in its example', () => {
  for (const { line, cells } of readTable('lexicon/en/not-places.tsv', projectFile('lexicon/en/not-places.tsv')))
    assert.deepEqual(
      placesIn(cells.example!).map(p => p.span.quote),
      [],
      `lexicon/en/not-places.tsv:${line}: "${cells.example}"`,
    )
})

test('spans quote the text and candidates stay few, on odd strings too, the same twice', () => {
  const odd = [
    '',
    'in',
    'In In In',
    'Idlib, '.repeat(3000),
    '[[[[('.repeat(1000),
    'انفجار في حلب',
    '💥 in 💥 Idlib 💥',
    'IN IDLIB, SYRIA',
    'Deir ez-Zor’s  Deir ez-Zor\u200b, \u202eSyria',
    'the town of '.repeat(500),
    'A'.repeat(5000),
    'Al-'.repeat(2000),
    'New York '.repeat(2000),
  ]
  for (const text of odd) {
    const places = placesIn(text)
    for (const { span, candidates } of places) {
      assert.equal(text.slice(span.start, span.end), span.quote)
      assert.ok(candidates.length <= 5)
    }
    assert.equal(new Set(places.map(p => p.id)).size, places.length)
    assert.deepEqual(placesIn(text), places)
  }
})

test('a name that no gazetteer has keeps its mention and costs the others nothing', () => {
  const places = placesIn('Gunmen raided the village of Qvarnuq on Monday. Shells fell in Goma, North Kivu.')
  assert.deepEqual(
    places.map(p => [p.name, p.latitude === null]),
    [
      ['Qvarnuq', true],
      ['Goma', false],
      ['North Kivu', false],
    ],
  )
})

test('the name of an outlet speaks for places at its home', () => {
  const chosen = (text: string, outlet: string | null) => {
    const [place] = findPlaces(analyse(text, language), whole, outlet)
    return [place!.country, /the outlet’s name tells of ([^;(]*)/.exec(place!.because)?.[1]?.trim() ?? null]
  }
  const birmingham = 'Police in Birmingham arrested a man.'
  assert.deepEqual(chosen(birmingham, null), ['GB', null])
  assert.deepEqual(chosen(birmingham, 'Alabama Daily News'), ['US', 'Alabama'])
  assert.deepEqual(chosen(birmingham, 'The Times'), ['GB', null])
  assert.deepEqual(chosen('Gunmen killed five in Hyderabad.', 'Pakistan Observer'), ['PK', 'Pakistan'])
  assert.deepEqual(chosen('Two men were killed in Moscow.', 'Idaho Statesman'), ['RU', null])
})

test('one name is one place throughout a document', () => {
  const places = placesIn(
    'Police in Alexandria, Virginia, made an arrest. The mayor of Alexandria thanked them. Alexandria residents met.',
  )
  assert.deepEqual([...new Set(places.filter(p => p.name === 'Alexandria').map(p => p.geonameId))].length, 1)
  assert.equal(places[0]!.admin1, 'Virginia')
})
