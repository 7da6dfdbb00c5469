import { kilometres } from './distance.ts'
import { fold, hashKey, skeleton, withoutArticles } from './fold.ts'
import { isSettlement, isSite, PLACE_KINDS, type PlaceKind } from './kinds.ts'

/** One entry as scripts/build-gazetteer.ts and tests give it. Degrees, WGS 84. */
export type GazetteerRow = {
  readonly name: string
  /** Other names and spellings. */
  readonly forms: readonly string[]
  /** Forms that are read as this place only after a comma: "Portland, Ore." */
  readonly abbreviations: readonly string[]
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2; null for waters and regions of many countries. */
  readonly country: string | null
  /** Names of the first and second division that hold it. */
  readonly admin1: string | null
  readonly admin2: string | null
  readonly latitude: number
  readonly longitude: number
  readonly population: number
  readonly geonameId: number | null
  /** Whether our own lexicon names it: a place that reports of conflict speak of. */
  readonly listed: boolean
}

/** How a key stands to the entry it leads to; the number is kept in the low bits of a posting. */
export const KEYS = { name: 0, form: 1, short: 2, skeleton: 3, abbreviation: 4 } as const

/** Abbreviations keep their inner stops: "Md." and "MD" are Maryland, "M.D." is not. */
export const abbreviationKey = (form: string): string => `, ${form.toLowerCase().replace(/\.$/, '')}`

/** Of the file's layout; a file of another version is refused. */
export const VERSION = 3

const TYPE_WORDS =
  /^(?:(?:province|governorate|district|department|departamento|provincia|cercle|wilaya|oblast|region|rayon|mudiriyat|gouvernorat|departement|distrito|municipality|municipio|prefecture|region) (?:of |de la |de l |del |des |de |du |d )?)|(?: (?:province|governorate|district|department|cercle|oblast|region|rayon|raion|municipality|state|zone|woreda|locality|prefecture|county|division|city|shi|republic|kray|krai|capital territory|metropolitan municipality|territory))+$/

/** A folded name of a division without its type word: "harem district" → "harem". */
export const withoutTypeWord = (key: string): string => key.replace(TYPE_WORDS, '') || key

/** Bits of the table of words that begin longer names. */
const OPENER_BITS = 1 << 20

/** The bit of a folded word in that table. */
export const firstWordBit = (word: string): number => hashKey(word)[0] & (OPENER_BITS - 1)

/** Countries whose entries are also found by their consonants, and those where an Arabic article may be left out. */
export type Spellings = { readonly transliterated: ReadonlySet<string>; readonly articles: ReadonlySet<string> }

/**
 * Rows → the gazetteer as one block of bytes: columns of numbers, a blob of names, and a table of key hashes in order.
 */
export function compileGazetteer(rows: readonly GazetteerRow[], { transliterated, articles }: Spellings): ArrayBuffer {
  const strings = new StringTable()
  const n = rows.length
  const sections = {
    latitude: Int32Array.from(rows, r => Math.round(r.latitude * 1e5)),
    longitude: Int32Array.from(rows, r => Math.round(r.longitude * 1e5)),
    population: Uint32Array.from(rows, r => r.population),
    geonameId: Uint32Array.from(rows, r => r.geonameId ?? 0),
    name: Uint32Array.from(rows, r => strings.number(r.name)),
    admin1: Uint32Array.from(rows, r => strings.number(r.admin1 ?? '')),
    admin2: Uint32Array.from(rows, r => strings.number(r.admin2 ?? '')),
    country: Uint16Array.from(rows, r => (r.country ? (r.country.charCodeAt(0) << 8) | r.country.charCodeAt(1) : 0)),
    reach: reaches(rows),
    kind: Uint8Array.from(rows, r => PLACE_KINDS.indexOf(r.kind) | (r.listed ? 128 : 0)),
  }
  const keys: number[] = []
  const second: number[] = []
  const postings: number[] = []
  const openers = new Uint8Array(OPENER_BITS / 8)
  const seen = new Set<string>()
  const add = (key: string, entry: number, how: number) => {
    if (!key || seen.has(key)) return
    seen.add(key)
    const [a, b] = hashKey(key)
    const space = key.indexOf(' ')
    if (space > 0) openers[firstWordBit(key.slice(0, space)) >>> 3]! |= 1 << (firstWordBit(key.slice(0, space)) & 7)
    keys.push(a)
    second.push(b)
    postings.push(entry * 8 + how)
  }
  for (let i = 0; i < n; i++) {
    const row = rows[i]!
    const foreign = row.country !== null && transliterated.has(row.country)
    const names = [fold(row.name), ...row.forms.map(fold)]
    seen.clear()
    for (const [k, key] of names.entries()) add(key, i, k === 0 ? KEYS.name : KEYS.form)
    for (const key of names) {
      if (row.kind === 'province' || (row.kind === 'district' && !TYPED_ONLY.has(row.country ?? '')))
        add(withoutTypeWord(key), i, KEYS.short)
      if (row.population >= CITY && isSettlement(row.kind)) add(withoutRiver(key), i, KEYS.short)
      if (foreign && articles.has(row.country!) && !isSite(row.kind)) add(withoutArticles(key), i, KEYS.short)
    }
    for (const form of row.abbreviations) add(abbreviationKey(form), i, KEYS.abbreviation)
    if (foreign)
      for (const key of names) {
        const sounds = skeleton(row.kind === 'province' || row.kind === 'district' ? withoutTypeWord(key) : key)
        if (sounds) add(`${row.country}/${sounds}`, i, KEYS.skeleton)
      }
  }
  const at = Uint32Array.from(keys, (_, k) => k).sort((a, b) => keys[a]! - keys[b]! || a - b)
  const primary = Uint32Array.from(at, k => keys[k]!)
  const buckets = new Uint32Array(65537)
  for (const key of primary) buckets[(key >>> 16) + 1]!++
  for (let b = 0; b < 65536; b++) buckets[b + 1]! += buckets[b]!
  const { offsets, bytes } = strings.table()
  return pack({
    ...sections,
    openers,
    buckets,
    primary,
    second: Uint32Array.from(at, k => second[k]!),
    postings: Uint32Array.from(at, k => postings[k]!),
    offsets,
    strings: bytes,
  })
}

/** People from which a town is named without its river too. */
const CITY = 50_000

/** "Frankfurt" of "frankfurt am main"; a folded name without one gives "". */
const withoutRiver = (key: string): string => /^(.+?) (?:am|an der|im) .+$/.exec(key)?.[1] ?? ''

/** Share of a division's towns by which it is measured: the farthest few may lie anywhere. */
const INSIDE = 0.9

/** Kilometres around the point of each country and division that hold most of its towns; 0 where it has none, and for all else. */
function reaches(rows: readonly GazetteerRow[]): Uint16Array {
  const towns = new Map<string, GazetteerRow[]>()
  for (const row of rows) {
    if (!row.country || !isSettlement(row.kind)) continue
    for (const key of [row.country, `${row.country}/${row.admin1}`, `${row.country}/${row.admin1}/${row.admin2}`]) {
      const list = towns.get(key)
      if (list) list.push(row)
      else towns.set(key, [row])
    }
  }
  const keyOf: Readonly<Record<string, (row: GazetteerRow) => string>> = {
    country: row => `${row.country}`,
    province: row => `${row.country}/${row.admin1}`,
    district: row => `${row.country}/${row.admin1}/${row.admin2}`,
  }
  return Uint16Array.from(rows, row => {
    const inside = towns.get(keyOf[row.kind]?.(row) ?? '')
    if (!inside) return 0
    const away = Float64Array.from(inside, town => kilometres(row, town)).sort()
    return Math.min(65535, Math.ceil(away[Math.floor((away.length - 1) * INSIDE)]!))
  })
}

/** Countries whose second divisions bear surnames and common words, so that they count only with their type word: "Orange County". */
const TYPED_ONLY = new Set(['US', 'CA', 'AU', 'NZ'])

/** Distinct strings in order of first use, told by number. */
class StringTable {
  private readonly numbers = new Map<string, number>()
  number(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.numbers.size)
    return this.numbers.size - 1
  }
  table(): { offsets: Uint32Array; bytes: Uint8Array } {
    const encoder = new TextEncoder()
    const parts = [...this.numbers.keys()].map(text => encoder.encode(text))
    const offsets = new Uint32Array(parts.length + 1)
    parts.forEach((part, i) => {
      offsets[i + 1] = offsets[i]! + part.length
    })
    const bytes = new Uint8Array(offsets[parts.length]!)
    parts.forEach((part, i) => {
      bytes.set(part, offsets[i]!)
    })
    return { offsets, bytes }
  }
}

type Section = Int32Array | Uint32Array | Uint16Array | Uint8Array

/** Magic, version, length of the directory, directory (JSON: name → [offset, length in elements]), then the sections at multiples of 8. */
function pack(sections: Readonly<Record<string, Section>>): ArrayBuffer {
  const align = (offset: number) => (offset + 7) & ~7
  const room = 4096
  let end = room
  const directory: Record<string, [number, number]> = {}
  for (const [name, section] of Object.entries(sections)) {
    directory[name] = [end, section.length]
    end = align(end + section.byteLength)
  }
  const buffer = new ArrayBuffer(end)
  const text = new TextEncoder().encode(JSON.stringify(directory))
  new Uint8Array(buffer).set(new TextEncoder().encode('GAZT'), 0)
  new Uint32Array(buffer, 4, 2).set([VERSION, text.length])
  new Uint8Array(buffer).set(text, 12)
  for (const [name, section] of Object.entries(sections))
    new Uint8Array(buffer, directory[name]![0], section.byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    )
  return buffer
}
