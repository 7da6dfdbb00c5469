// The gazetteer: seconds to build it from the packages, milliseconds and memory to load it, microseconds to look a name up.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gazetteerFrom, loadPackages } from '../src/intake/gazetteer/gazetteer-from.ts'
import { loadKnowledge } from '../src/intake/knowledge.ts'
import { compileGazetteer } from '../src/reading/places/compile.ts'
import { entryAt, findName, openEntries } from '../src/reading/places/gazetteer.ts'
import { readTable } from '../src/text/table.ts'

const FILE = fileURLToPath(new URL('../build/gazetteer.bin', import.meta.url))
const ROUNDS = 20
const NOTHING = { transliterated: new Set<string>(), articles: new Set<string>() }

const goal = (value: string, met: boolean, words: string): string =>
  `${value} (goal ${words}: ${met ? 'met' : 'NOT met'})`
const seconds = (work: () => void): number => {
  const started = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - started) / 1e9
}
/** Resident memory in MB. */
const memory = (): number => process.memoryUsage.rss() / 1e6

const before = memory()
let entries = openEntries(compileGazetteer([], NOTHING))
const loading = seconds(() => {
  entries = openEntries(Uint8Array.from(readFileSync(FILE)).buffer)
})
const held = memory() - before
const { countries } = loadKnowledge().gazetteer
const text = readFileSync(new URL('../lexicon/places.tsv', import.meta.url), 'utf8')
const names = readTable('lexicon/places.tsv', text).flatMap(({ cells }) => [cells.name!, ...cells.forms!.split('; ')])
const asked = [...names, 'San José', 'Springfield', 'Santa Maria', 'Qvarnuq'].filter(Boolean)
let candidates = 0
const looking = seconds(() => {
  for (let round = 0; round < ROUNDS; round++) {
    entries.decoded.clear()
    for (const name of asked)
      for (const hit of findName(entries, name, countries.articles)) candidates += entryAt(entries, hit.entry) ? 1 : 0
  }
})
const each = (looking / ROUNDS / asked.length) * 1e6
let places = 0
const building = seconds(() => {
  places = gazetteerFrom(loadPackages(), []).places
})
console.log(
  `Building the gazetteer of ${places} places: ${goal(`${building.toFixed(1)} s`, building < 20, 'under 20 s')}`,
)
console.log(`Loading it: ${goal(`${(loading * 1000).toFixed(0)} ms`, loading < 0.3, 'under 300 ms')}`)
console.log(`Memory for it: ${goal(`${held.toFixed(0)} MB`, held < 200, 'under 200 MB')}`)
console.log(
  `A lookup with its candidates, ${asked.length} names, ${(candidates / ROUNDS / asked.length).toFixed(1)} candidates each: ${goal(`${each.toFixed(1)} µs`, each < 50, 'under 50 µs')}`,
)
