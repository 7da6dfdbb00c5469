import { cellOf, readTable } from '../../text/table.ts'
import { fold } from './fold.ts'
import { PLACE_KINDS, type PlaceKind } from './kinds.ts'

const CLASSES = [
  'division',
  'settlement',
  'natural',
  'site',
  'direction',
  'part',
  'locative',
  'motion',
  'entering',
  'striking',
  'organisation',
  'title',
  'local',
  'inhabitant',
  'addressing',
  'speaking',
  'custody',
  'taking',
] as const
/** What a word says of a name beside it; the header of place-words.tsv explains each. */
export type PlaceWordClass = (typeof CLASSES)[number]

/** lexicon/en/place-words.tsv and not-places.tsv: words by class in lower case, and the kind that a word of kind asks for. */
export type PlaceWords = Readonly<Record<PlaceWordClass, ReadonlySet<string>>> & {
  readonly kinds: ReadonlyMap<string, PlaceKind>
  readonly traps: ReadonlySet<string>
  /** Given names of persons. */
  readonly given: ReadonlySet<string>
}

/** Texts of the files that PlaceWords are read from. */
export type PlaceLexicons = { readonly placeWords: string; readonly notPlaces: string; readonly givenNames: string }

/** What lexicon/countries.tsv adds to the gazetteer: adjectives and names of peoples → the country they point to. */
export type CountryWords = {
  readonly adjectives: ReadonlyMap<string, string>
  /** Countries whose names may lose their Arabic article. */
  readonly articles: ReadonlySet<string>
}

export function readPlaceWords({ placeWords, notPlaces, givenNames }: PlaceLexicons): PlaceWords {
  const rows = readTable('lexicon/en/place-words.tsv', placeWords)
  const sets = Object.fromEntries(CLASSES.map(c => [c, new Set<string>()])) as Record<PlaceWordClass, Set<string>>
  const kinds = new Map<string, PlaceKind>()
  for (const row of rows) {
    sets[cellOf('lexicon/en/place-words.tsv', row, 'class', CLASSES)].add(row.cells.word!)
    if (row.cells.kind && !kinds.has(row.cells.word!))
      kinds.set(row.cells.word!, cellOf('lexicon/en/place-words.tsv', row, 'kind', PLACE_KINDS))
  }
  const traps = new Set(readTable('lexicon/en/not-places.tsv', notPlaces).map(row => row.cells.word!))
  const given = new Set(readTable('lexicon/given-names.tsv', givenNames).map(row => row.cells.name!.toLowerCase()))
  return { ...sets, kinds, traps, given }
}

export function readCountryWords(countries: string): CountryWords {
  const adjectives = new Map<string, string>()
  const articles = new Set<string>()
  for (const { cells } of readTable('lexicon/countries.tsv', countries)) {
    for (const word of `${cells.adjectives};${cells.people}`.split(';'))
      if (word.trim()) adjectives.set(fold(word), cells.iso2!)
    if (cells.transliterated === 'article') articles.add(cells.iso2!)
  }
  return { adjectives, articles }
}
