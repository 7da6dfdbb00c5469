import { load } from 'js-yaml'
import { projectFile } from '../../intake/knowledge.ts'
import type { EventType } from '../../reading/reading.ts'

/** How codes of event-report data are read, as of ontology/event-reports.yaml. */
export type CodeBook = {
  readonly violence: Readonly<Record<string, string>>
  readonly contexts: Readonly<Record<string, readonly [type: EventType, mode: string | null]>>
  readonly sectors: Readonly<Record<string, readonly [kind: string, sector: string | null]>>
  readonly precision: Readonly<Record<string, string>>
  /** Names of countries, lower case → ISO 3166-1 alpha-2. */
  readonly countries: ReadonlyMap<string, string>
}

/** Reads the code book and the names of countries from the project's files. */
export function loadCodeBook(): CodeBook {
  const rows = projectFile('lexicon/countries.tsv')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split('\t'))
  const [iso2, iso3, name, forms] = ['iso2', 'iso3', 'name', 'forms'].map(column => rows[0]!.indexOf(column))
  const countries = new Map(
    rows.slice(1).flatMap(row =>
      [row[iso2!]!, row[iso3!]!, row[name!]!, ...row[forms!]!.split(';')]
        .map(form => form.trim().toLowerCase())
        .filter(Boolean)
        .map(form => [form, row[iso2!]!] as const),
    ),
  )
  return { ...(load(projectFile('ontology/event-reports.yaml')) as Omit<CodeBook, 'countries'>), countries }
}
