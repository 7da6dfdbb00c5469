import { load } from 'js-yaml'
import { projectFile } from '../../intake/knowledge.ts'
import { readTable } from '../../text/table.ts'
import { type Country, loadCountries } from '../export/countries.ts'
import { loadTimeRules, type TimeRule } from '../export/precision.ts'

/** What ACLED's columns take; ontology/acled-export.yaml explains each. */
export type AcledBook = {
  readonly disorder: Readonly<Record<string, string>>
  readonly inter: Readonly<Record<string, readonly string[]>>
  readonly vague: Readonly<Record<string, number>>
  readonly unknown: number
  readonly countries: ReadonlyMap<string, Country>
  readonly timeRules: readonly TimeRule[]
  /** Small-letter name of an outlet → ISO 3166-1 alpha-2 of its country ('' where it has none), and whether it is a news outlet. */
  readonly outlets: ReadonlyMap<string, { readonly country: string; readonly isMedia: boolean }>
}

/** Reads the code book and the outlets that lexicon/actors.tsv knows. */
export const loadAcledBook = (): AcledBook => ({
  ...(load(projectFile('ontology/acled-export.yaml')) as Pick<AcledBook, 'disorder' | 'inter' | 'vague' | 'unknown'>),
  countries: loadCountries(),
  timeRules: loadTimeRules(),
  outlets: new Map(
    readTable('lexicon/actors.tsv', projectFile('lexicon/actors.tsv'))
      .filter(({ cells }) => cells.kind === 'organisation')
      .flatMap(({ cells }) =>
        [cells.name!, ...cells.aliases!.split('; ')]
          .filter(Boolean)
          .map(name => [name.toLowerCase(), { country: cells.country!, isMedia: cells.sector === 'JRN' }] as const),
      ),
  ),
})
