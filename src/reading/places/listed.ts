import { cellOf, type Row } from '../../text/table.ts'
import { type GazetteerRow, type Spellings, withoutTypeWord } from './compile.ts'
import { fold, skeleton, withoutArticles } from './fold.ts'
import { isSettlement, isSite, PLACE_KINDS } from './kinds.ts'

const parts = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map(s => s.trim())
    .filter(Boolean)

/** Which countries' names lexicon/countries.tsv tells to be spelt in many ways. */
export const spellingsOf = (countries: readonly Row[]): Spellings => {
  const those = (test: (value: string) => boolean) =>
    new Set(countries.filter(({ cells }) => test(cells.transliterated!)).map(({ cells }) => cells.iso2!))
  return { transliterated: those(value => value !== ''), articles: those(value => value === 'article') }
}

/** lexicon/countries.tsv → entries; a country's population is that of its towns. */
export function countryRows(countries: readonly Row[], geonames: readonly GazetteerRow[]): readonly GazetteerRow[] {
  const people = new Map<string, number>()
  for (const { country, population, kind } of geonames)
    if (country && isSettlement(kind)) people.set(country, (people.get(country) ?? 0) + population)
  return countries.map(({ cells }) => ({
    name: cells.name!,
    forms: parts(cells.forms),
    abbreviations: [],
    kind: 'country',
    country: cells.iso2!,
    admin1: null,
    admin2: null,
    latitude: Number(cells.latitude),
    longitude: Number(cells.longitude),
    population: people.get(cells.iso2!) ?? 0,
    geonameId: null,
    listed: true,
  }))
}

/**
 * Joins lexicon/places.tsv to the GeoNames entries: a town to the one of like name within 15 km, a province to the division
 * named under "within"; what finds no partner becomes an entry of its own. `divisions`: names of first divisions by country, against
 * which "within" is checked.
 */
export function joinListed(
  geonames: readonly GazetteerRow[],
  listed: readonly Row[],
  divisions: ReadonlyMap<string, ReadonlySet<string>>,
): readonly GazetteerRow[] {
  const rows = [...geonames]
  const byCountry = Map.groupBy(
    rows.map((_, i) => i),
    i => rows[i]!.country,
  )
  for (const line of listed) {
    const { cells } = line
    const own: GazetteerRow = {
      name: cells.name!,
      forms: parts(cells.forms),
      abbreviations: parts(cells.abbreviations),
      kind: cellOf('lexicon/places.tsv', line, 'kind', PLACE_KINDS),
      country: cells.country || null,
      admin1: cells.within || null,
      admin2: null,
      latitude: Number(cells.latitude),
      longitude: Number(cells.longitude),
      population: 0,
      geonameId: null,
      listed: true,
    }
    if (!Number.isFinite(own.latitude) || !Number.isFinite(own.longitude))
      throw new Error(`lexicon/places.tsv:${line.line}: latitude and longitude must be degrees`)
    const around = byCountry.get(own.country) ?? []
    checkDivision(own, line.line, divisions)
    const at = partnerOf(own, rows, around)
    if (at === null) rows.push({ ...own, admin1: own.admin1 ?? divisionAt(own, rows, around) })
    else {
      const known = rows[at]!
      const town = own.kind === 'town'
      rows[at] = {
        ...known,
        name: own.name,
        forms: [...known.forms, known.name, ...own.forms],
        abbreviations: own.abbreviations,
        latitude: town ? known.latitude : own.latitude,
        longitude: town ? known.longitude : own.longitude,
        listed: true,
      }
    }
  }
  return rows
}

/** Throws where `within` names no division of the country as the GeoNames packages call it. */
function checkDivision(own: GazetteerRow, line: number, divisions: ReadonlyMap<string, ReadonlySet<string>>): void {
  const names = divisions.get(own.country ?? '')
  if (own.admin1 && names && !names.has(own.admin1))
    throw new Error(`lexicon/places.tsv:${line}: within "${own.admin1}" is none of ${[...names].join(', ')}`)
}

/** The first division of the nearest settlement of the country, for towns and sites within half a degree of one. */
function divisionAt(own: GazetteerRow, rows: readonly GazetteerRow[], around: readonly number[]): string | null {
  if (!isSettlement(own.kind) && !isSite(own.kind)) return null
  const away = (i: number) => Math.abs(rows[i]!.latitude - own.latitude) + Math.abs(rows[i]!.longitude - own.longitude)
  const near = around.filter(i => !rows[i]!.listed && isSettlement(rows[i]!.kind) && away(i) < 0.5)
  const nearest = near.reduce<number | null>((best, i) => (best === null || away(i) < away(best) ? i : best), null)
  return nearest === null ? null : rows[nearest]!.admin1
}

/** The number of the row that an own row names otherwise: the division of that name, or the settlement of like name beside it. */
function partnerOf(own: GazetteerRow, rows: readonly GazetteerRow[], candidates: readonly number[]): number | null {
  const names = [own.name, ...own.forms].map(fold)
  const keys = new Set(names.flatMap(name => [name, withoutArticles(name), withoutTypeWord(name)]))
  const division = own.kind === 'region' ? 'province' : own.kind
  if (division === 'province' || division === 'district')
    return (
      candidates.find(i => {
        const { kind, name, listed } = rows[i]!
        if (listed || kind !== division) return false
        return keys.has(withoutTypeWord(fold(name))) || (own.kind === 'province' && name === own.admin1)
      }) ?? null
    )
  if (!isSettlement(own.kind)) return null
  const sounds = new Set(names.map(skeleton).filter(Boolean))
  const alike = (key: string) => keys.has(key) || keys.has(withoutArticles(key)) || sounds.has(skeleton(key))
  const near = candidates.filter(i => {
    const row = rows[i]!
    if (row.listed || !isSettlement(row.kind)) return false
    if (Math.abs(row.latitude - own.latitude) > 0.14 || Math.abs(row.longitude - own.longitude) > 0.18) return false
    return [row.name, ...row.forms].some(form => alike(fold(form)))
  })
  return near.sort((a, b) => rows[b]!.population - rows[a]!.population)[0] ?? null
}
