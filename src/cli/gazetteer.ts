import { existsSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type DumpRows, readAlternateNames, readDump } from '../intake/gazetteer/dump.ts'
import { gazetteerFrom, loadPackages } from '../intake/gazetteer/gazetteer-from.ts'
import { divisionNames } from '../intake/gazetteer/packages.ts'
import { progressOn } from './progress.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

/** Most places of a dump that one gazetteer keeps: some 20 seconds and 2.5 GB of memory to make it, 120 MB to hold it. */
const MOST = 1_500_000
const ALTERNATES = ['alternateNamesV2.txt', 'alternateNames.txt']

export const gazetteerVerb: Verb = {
  name: 'gazetteer',
  operands: 'DUMP.txt',
  summary: 'Make a gazetteer of your own from a GeoNames dump.',
  description: [
    'DUMP.txt is allCountries.txt of download.geonames.org/export/dump, unpacked, or the file of one country of the same form (SY.txt). alternateNamesV2.txt or alternateNames.txt beside it is read too. Nothing is fetched.',
    'Populated places, first and second divisions, airports, military bases, camps, hospitals, prisons, dams, oil fields, mountains, valleys, islands, lakes and regions are kept, under their names in Latin script. For countries that the dump does not hold, and for what our own lists name, all stays as it is.',
    `A gazetteer holds at most ${MOST.toLocaleString('en')} places of a dump (some 20 seconds and 2.5 GB of memory to make, 120 MB to read with): choose with --countries or --people. Lines of another form are left out and told, and the exit status is then 1.`,
    'To read with it, set ACCORDING_GAZETTEER to the file. What was read with another gazetteer counts as read by another version.',
  ],
  options: [
    { name: 'output', short: 'o', value: 'FILE', help: 'Where it is written (default gazetteer.bin in this folder).' },
    { name: 'countries', value: 'LIST', help: 'Only these countries of the dump: SY,IQ,LB (ISO 3166-1).' },
    { name: 'people', value: 'N', help: 'Only populated places of at least N people (default 0: all).' },
  ],
  examples: [
    { command: 'according gazetteer SY.txt -o syria.bin', does: 'All villages of Syria, the world as before.' },
    {
      command: 'according gazetteer allCountries.txt --people 200',
      does: 'All places of the world that are known to have 200 people.',
    },
    { command: 'ACCORDING_GAZETTEER=syria.bin according read report.txt', does: 'Read with it.' },
  ],
  run: runGazetteer,
}

async function runGazetteer({ operands, options }: Call, terminal: Terminal): Promise<ExitStatus> {
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: gazetteer: ${text}\n`)
    return 2
  }
  const [dump] = operands
  if (operands.length !== 1 || !dump) return misuse('give one DUMP.txt, such as allCountries.txt or SY.txt')
  const people = Number(options.people ?? 0)
  if (!Number.isInteger(people) || people < 0) return misuse(`--people "${options.people}" is no whole number`)
  const countries = (options.countries ?? '').split(',').flatMap(code => code.trim().toUpperCase() || [])
  const wrong = countries.find(code => !/^[A-Z]{2}$/.test(code))
  if (wrong) return misuse(`--countries: "${wrong}" is no code of two letters, such as SY`)
  if (!existsSync(dump) || !statSync(dump).isFile())
    return misuse(`no file ${dump}; unpack allCountries.zip or a country's zip of download.geonames.org/export/dump`)
  const output = options.output ?? 'gazetteer.bin'
  if (!existsSync(dirname(output))) return misuse(`no folder ${dirname(output)} for ${output}`)

  const progress = progressOn(terminal)
  const told = (file: string, read: number, size: number) =>
    progress.step(`${basename(file)}, MB`, Math.round(read / 1e6), Math.round(size / 1e6))
  const packages = loadPackages()
  const choice = { countries: new Set(countries), people, most: MOST }
  const beside = ALTERNATES.map(name => join(dirname(dump), name)).find(file => existsSync(file))
  let found: DumpRows
  try {
    const names = beside ? await readAlternateNames(beside, told) : new Map()
    found = await readDump(dump, choice, divisionNames(packages), names, told)
  } catch (error) {
    progress.clear()
    return misuse((error as Error).message)
  }
  progress.step('compiling', 1, null)
  progress.clear()
  for (const line of found.bad) terminal.tell(`according: ${line}; left out\n`)
  if (!found.rows.length)
    return misuse(
      `${dump} holds no place to keep among ${found.lines} lines${countries.length ? ` in ${countries}` : ''}`,
    )
  const { bytes, places } = gazetteerFrom(packages, found.rows)
  writeFileSync(output, new Uint8Array(bytes))
  const names = beside ? ` with the names of ${beside}` : ''
  terminal.print(
    `${output}: ${places} places, ${found.rows.length} of them from ${dump}${names}; ${(bytes.byteLength / 1e6).toFixed(1)} MB.\nTo read with it: ACCORDING_GAZETTEER=${output}\n`,
  )
  return found.bad.length ? 1 : 0
}
