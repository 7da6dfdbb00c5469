import { abbreviationKey, firstWordBit, type GazetteerRow, KEYS, VERSION } from './compile.ts'
import { fold, hashKey, likeness, skeleton, withoutArticles } from './fold.ts'
import { PLACE_KINDS } from './kinds.ts'

/** Names → entries: typed arrays over one block of bytes, nothing decoded until asked for. */
export type Entries = {
  readonly count: number
  readonly latitude: Int32Array
  readonly longitude: Int32Array
  readonly population: Uint32Array
  readonly geonameId: Uint32Array
  readonly name: Uint32Array
  readonly admin1: Uint32Array
  readonly admin2: Uint32Array
  readonly country: Uint16Array
  readonly reach: Uint16Array
  readonly kind: Uint8Array
  readonly buckets: Uint32Array
  readonly primary: Uint32Array
  readonly second: Uint32Array
  readonly postings: Uint32Array
  readonly offsets: Uint32Array
  readonly strings: Uint8Array
  /** One bit a word: whether some longer name begins with it. */
  readonly openers: Uint8Array
  /** Entries decoded so far. */
  readonly decoded: Map<number, Entry>
}

/** One entry, decoded. Degrees; population 0 is "not known". */
export type Entry = Omit<GazetteerRow, 'forms' | 'abbreviations'> & {
  readonly index: number
  /** Kilometres around its point that hold most towns of a country or division; 0 where not measured. */
  readonly reach: number
}

/** An entry that a key leads to, and how: by its name, another form, without article or type word, by its consonants. */
export type Hit = { readonly entry: number; readonly how: number }

/** Lays the columns over the bytes that compileGazetteer made; throws where they are something else or of another version. */
export function openEntries(buffer: ArrayBuffer): Entries {
  const magic = new TextDecoder().decode(new Uint8Array(buffer, 0, 4))
  const [version, length] = new Uint32Array(buffer, 4, 2)
  if (magic !== 'GAZT' || version !== VERSION)
    throw new Error(`the gazetteer is of another version (${magic} ${version}); make it anew: node scripts/prepare.mjs`)
  const directory = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 12, length))) as Record<
    string,
    [number, number]
  >
  const u32 = (name: string) => new Uint32Array(buffer, ...directory[name]!)
  return {
    count: directory.name![1],
    latitude: new Int32Array(buffer, ...directory.latitude!),
    longitude: new Int32Array(buffer, ...directory.longitude!),
    population: u32('population'),
    geonameId: u32('geonameId'),
    name: u32('name'),
    admin1: u32('admin1'),
    admin2: u32('admin2'),
    country: new Uint16Array(buffer, ...directory.country!),
    reach: new Uint16Array(buffer, ...directory.reach!),
    kind: new Uint8Array(buffer, ...directory.kind!),
    buckets: u32('buckets'),
    primary: u32('primary'),
    second: u32('second'),
    postings: u32('postings'),
    offsets: u32('offsets'),
    strings: new Uint8Array(buffer, ...directory.strings!),
    openers: new Uint8Array(buffer, ...directory.openers!),
    decoded: new Map(),
  }
}

/** The entry of a number, decoded. */
export function entryAt(entries: Entries, index: number): Entry {
  const known = entries.decoded.get(index)
  if (known) return known
  const entry = decode(entries, index)
  entries.decoded.set(index, entry)
  return entry
}

function decode(entries: Entries, index: number): Entry {
  const flags = entries.kind[index]!
  return {
    index,
    name: stringAt(entries, entries.name[index]!),
    kind: PLACE_KINDS[flags & 127]!,
    country: countryAt(entries, index) || null,
    admin1: stringAt(entries, entries.admin1[index]!) || null,
    admin2: stringAt(entries, entries.admin2[index]!) || null,
    latitude: entries.latitude[index]! / 1e5,
    longitude: entries.longitude[index]! / 1e5,
    population: entries.population[index]!,
    geonameId: entries.geonameId[index] || null,
    listed: (flags & 128) !== 0,
    reach: entries.reach[index]!,
  }
}

/** Entries that a name leads to, by its folded form and, in the countries of `articles`, without its Arabic article. */
export function findName(entries: Entries, name: string, articles: ReadonlySet<string>): readonly Hit[] {
  const key = fold(name)
  const hits = findKey(entries, key)
  const short = withoutArticles(key)
  if (short === key) return hits
  const more = findKey(entries, short)
    .filter(hit => articles.has(countryAt(entries, hit.entry)) && !hits.some(h => h.entry === hit.entry))
    .map(hit => ({ ...hit, how: Math.max(hit.how, KEYS.short) }))
  return [...hits, ...more]
}

/** Entries of which `form` is an abbreviation, read only after a comma: "Ore.", "TX". */
export const findAbbreviation = (entries: Entries, form: string): readonly Hit[] =>
  findKey(entries, abbreviationKey(form))

/** Least likeness of two spellings with the same consonants; short names have more doubles and need more
 * (Karabilah is not Karbala). */
const ALIKE = { long: 0.68, short: 0.75 }

/** Entries in these countries whose name has the same consonants and is like the name given: "Harem" → Ḩārim. */
export function findSpelling(entries: Entries, name: string, countries: readonly string[]): readonly Hit[] {
  const key = withoutArticles(fold(name))
  const sounds = skeleton(key)
  if (!sounds) return []
  const least = sounds.length > 3 ? ALIKE.long : ALIKE.short
  return countries
    .flatMap(country => findKey(entries, `${country}/${sounds}`))
    .filter(({ entry }) => {
      const other = withoutArticles(fold(stringAt(entries, entries.name[entry]!)))
      return other[0] === key[0] && likeness(key, other) >= least
    })
}

/** Whether some name of two or more words may begin with a word: false is sure. */
export function opensName(entries: Entries, word: string): boolean {
  const key = fold(`${word} x`)
  const bit = firstWordBit(key.slice(0, key.indexOf(' ')))
  return (entries.openers[bit >>> 3]! & (1 << (bit & 7))) !== 0
}

/** Entries that an exact key leads to. */
export function findKey(entries: Entries, key: string): readonly Hit[] {
  const [a, b] = hashKey(key)
  const { buckets, primary, second, postings } = entries
  const hits: Hit[] = []
  const end = buckets[(a >>> 16) + 1]!
  for (let i = buckets[a >>> 16]!; i < end && primary[i]! <= a; i++)
    if (primary[i] === a && second[i] === b) hits.push({ entry: Math.floor(postings[i]! / 8), how: postings[i]! % 8 })
  return hits
}

/** ISO code of an entry's country, "" for none. */
function countryAt(entries: Entries, index: number): string {
  const code = entries.country[index]!
  return code ? String.fromCharCode(code >> 8, code & 255) : ''
}

const decoder = new TextDecoder()
const stringAt = (entries: Entries, number: number): string =>
  decoder.decode(entries.strings.subarray(entries.offsets[number]!, entries.offsets[number + 1]!))
