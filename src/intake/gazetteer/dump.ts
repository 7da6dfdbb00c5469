import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { GazetteerRow } from '../../reading/places/compile.ts'
import { isSettlement, type PlaceKind } from '../../reading/places/kinds.ts'

/** Which places of a dump are kept. */
export type DumpChoice = {
  /** ISO 3166-1 alpha-2; empty for all. */
  readonly countries: ReadonlySet<string>
  /** People that a populated place must have; 0 keeps those of which no number is known. */
  readonly people: number
  /** Most places that are kept. */
  readonly most: number
}

/** Names of divisions by code: "SY.09", "SY.09.5902". */
export type DivisionNames = ReadonlyMap<string, string>

/** Told now and then while a file is read: bytes read so far, of all. */
export type Told = (file: string, read: number, size: number) => void

/** What of a dump became a row. `lines`: lines read; `bad`: the first lines that are no line of a dump, each with its trouble. */
export type DumpRows = {
  readonly rows: readonly GazetteerRow[]
  readonly lines: number
  readonly bad: readonly string[]
}

/** GeoNames' feature codes that reports of conflict speak of → our kinds. */
const KINDS: Readonly<Record<string, PlaceKind>> = {
  PPLC: 'capital',
  PPLA: 'seat',
  PPLX: 'neighbourhood',
  ADM1: 'province',
  ADM2: 'district',
  AIRP: 'airport',
  AIRB: 'base',
  MILB: 'base',
  INSM: 'base',
  CMPRF: 'camp',
  BDG: 'crossing',
  PSTB: 'crossing',
  HSP: 'facility',
  DAM: 'facility',
  PS: 'facility',
  OILF: 'facility',
  PRN: 'facility',
  MT: 'mountain',
  MTS: 'mountain',
  VAL: 'valley',
  ISL: 'island',
  LK: 'lake',
  RGN: 'region',
}
/** Populated places that are no more. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH'])
/** Tabs a line of allCountries.txt. */
const COLUMNS = 19
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}ʿʾʻʼ`´]+$/u
/** Bad lines that are told. */
const SHOWN = 5
/** Lines between two words of progress. */
const STEP = 20_000

/**
 * Reads allCountries.txt, or one country's file of the same form (geonames.org/export, "Geonames table"), a line at a time.
 * Names of other scripts than the Latin are left out. Throws where more than `most` places would be kept, with the way out, and
 * where a file cannot be read; lines of another form are left out and told.
 */
export async function readDump(
  file: string,
  choice: DumpChoice,
  divisions: DivisionNames,
  names: ReadonlyMap<number, readonly string[]>,
  told: Told,
): Promise<DumpRows> {
  const raw: { row: GazetteerRow; codes: readonly [string, string] }[] = []
  const own = new Map<string, string>()
  const bad: string[] = []
  let lines = 0
  for await (const cells of linesOf(file, told)) {
    lines++
    const trouble = troubleOf(cells)
    if (trouble) {
      if (bad.length < SHOWN) bad.push(`${file}:${lines}: ${trouble}`)
      continue
    }
    const [id, name, , alternates, latitude, longitude, featureClass, code, country, , admin1, admin2] =
      cells as string[]
    if (choice.countries.size && !choice.countries.has(country!)) continue
    const kind = KINDS[code!] ?? (featureClass === 'P' && !GONE.has(code!) ? 'town' : null)
    const population = Number(cells[14]) || 0
    if (!kind || !country || (isSettlement(kind) && population < choice.people)) continue
    if (raw.length >= choice.most)
      throw new Error(
        `${file} holds more than ${choice.most} places: choose some with --countries SY,IQ or with --people 500`,
      )
    const codes = [`${country}.${admin1}`, `${country}.${admin1}.${admin2}`] as const
    if (kind === 'province') own.set(codes[0], name!)
    if (kind === 'district') own.set(codes[1], name!)
    const forms = new Set(
      [...(names.get(Number(id)) ?? []), ...alternates!.split(',')].filter(form => LATIN.test(form)),
    )
    forms.delete(name!)
    raw.push({
      codes,
      row: {
        name: name!,
        forms: [...forms],
        abbreviations: [],
        kind,
        country,
        admin1: null,
        admin2: null,
        latitude: Number(latitude),
        longitude: Number(longitude),
        population,
        geonameId: Number(id),
        listed: false,
      },
    })
  }
  const nameOf = (code: string) => divisions.get(code) ?? own.get(code) ?? null
  return {
    lines,
    bad,
    rows: raw.map(({ row, codes: [first, second] }) => ({
      ...row,
      admin1: nameOf(first),
      admin2: row.kind === 'province' ? null : nameOf(second),
    })),
  }
}

/**
 * Reads alternateNames.txt or alternateNamesV2.txt: names in English, and those of no language, by the number of their place;
 * historic and colloquial ones are left out.
 */
export async function readAlternateNames(file: string, told: Told): Promise<ReadonlyMap<number, readonly string[]>> {
  const names = new Map<number, string[]>()
  for await (const [, id, language, name, , , colloquial, historic] of linesOf(file, told)) {
    if (!name || (language !== 'en' && language !== '') || colloquial === '1' || historic === '1') continue
    const list = names.get(Number(id))
    if (list) list.push(name)
    else names.set(Number(id), [name])
  }
  return names
}

/** What is wrong with a line of a dump; null where nothing is. */
function troubleOf(cells: readonly string[]): string | null {
  if (cells.length !== COLUMNS) return `${cells.length} columns, not the ${COLUMNS} of allCountries.txt`
  if (!/^\d+$/.test(cells[0]!)) return `the number of the place is "${cells[0]!.slice(0, 20)}"`
  const [latitude, longitude] = [Number(cells[4]), Number(cells[5])]
  const here = cells[4] && cells[5] && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return here ? null : `latitude and longitude are "${cells[4]}" and "${cells[5]}"`
}

async function* linesOf(file: string, told: Told): AsyncGenerator<readonly string[]> {
  const { size } = statSync(file)
  const stream = createReadStream(file, 'utf8')
  let lines = 0
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (++lines % STEP === 0) told(file, stream.bytesRead, size)
    if (line && !line.startsWith('#')) yield line.split('\t')
  }
}
