import { projectFile } from '../../intake/knowledge.ts'
import { readTable } from '../../text/table.ts'

/** A country as the formats of the field name, number and group it; '' where one does not. */
export type Country = {
  readonly iso2: string
  readonly iso3: string
  readonly name: string
  /** ISO 3166-1, three digits. */
  readonly numeric: string
  /** Number of Gleditsch and Ward. */
  readonly gw: string
  readonly acledRegion: string
  readonly ucdpRegion: string
}

/** The countries by ISO 3166-1 alpha-2, from lexicon/countries.tsv and ontology/ucdp-export-countries.tsv. */
export function loadCountries(): ReadonlyMap<string, Country> {
  const [names, codes] = ['lexicon/countries.tsv', 'ontology/ucdp-export-countries.tsv'].map(path =>
    readTable(path, projectFile(path)),
  )
  const coded = new Map(codes!.map(({ cells }) => [cells.iso2!, cells]))
  return new Map(
    names!.map(({ cells }) => {
      const { iso2, iso3, name } = cells as Readonly<Record<string, string>>
      const own = coded.get(iso2!)
      return [
        iso2!,
        {
          iso2: iso2!,
          iso3: iso3!,
          name: name!,
          numeric: own?.numeric ?? '',
          gw: own?.gw ?? '',
          acledRegion: own?.acled_region ?? '',
          ucdpRegion: own?.ucdp_region ?? '',
        },
      ]
    }),
  )
}
