import type { Syntax } from '../language/syntax.ts'
import { type CodingRule, checkCoding } from './places/coding.ts'
import { datelines } from './places/datelines.ts'
import { judge } from './places/evidence.ts'
import { focusOf } from './places/focus.ts'
import { type Entries, openEntries } from './places/gazetteer.ts'
import { homeOf } from './places/home.ts'
import { findMatches } from './places/mentions.ts'
import { resolve } from './places/resolve.ts'
import { runs } from './places/runs.ts'
import { withUnknown } from './places/unknown.ts'
import {
  type CountryWords,
  type PlaceLexicons,
  type PlaceWords,
  readCountryWords,
  readPlaceWords,
} from './places/words.ts'
import type { Place } from './reading.ts'

/** Names → entries held as bytes (made by scripts/build-gazetteer.ts), with the words that tell places in English. */
export type Gazetteer = {
  readonly entries: Entries
  readonly words: PlaceWords
  readonly countries: CountryWords
  readonly coding: readonly CodingRule[]
}

/** Gazetteer bytes, the texts of the lexicons and the rules of ontology/place-precision.yaml → what findPlaces needs. */
export const openGazetteer = (
  bytes: ArrayBuffer,
  {
    countries,
    coding,
    ...words
  }: PlaceLexicons & { readonly countries: string; readonly coding: readonly CodingRule[] },
): Gazetteer => ({
  entries: openEntries(bytes),
  words: readPlaceWords(words),
  countries: readCountryWords(countries),
  coding: checkCoding(coding),
})

/**
 * Syntax → place names with coordinates and the candidates they were chosen from: every mention is a place of its own, and
 * one name is one place throughout a document; where a name means several, the name of the outlet speaks for those at its home. A name that is surely a place and in no gazetteer keeps null coordinates.
 */
export function findPlaces(syntax: Syntax, gazetteer: Gazetteer, outlet: string | null = null): readonly Place[] {
  const found = runs(syntax)
  const matches = findMatches(syntax, gazetteer, found)
  const focus = focusOf(syntax, gazetteer, found, matches)
  const known = judge(syntax, gazetteer, matches, datelines(syntax))
  return resolve(
    withUnknown(syntax, gazetteer, found, matches, known, focus),
    focus,
    homeOf(outlet, gazetteer),
    syntax,
    gazetteer,
  )
}
