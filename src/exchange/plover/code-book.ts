import { load } from 'js-yaml'
import { projectFile } from '../../intake/knowledge.ts'
import type { EventType, Measure, Status } from '../../reading/reading.ts'
import { readTable } from '../../text/table.ts'

/** What PLOVER's formats ask for beyond what an event has: ontology/plover-export.yaml explains each. */
export type PloverBook = {
  readonly scale: Readonly<Record<EventType, number>>
  readonly auxiliary: { readonly [S in Status]?: string }
  readonly historical: string
  readonly resolution: Readonly<Record<string, number>>
  readonly quads: Readonly<Record<number, string>>
  readonly size: Readonly<Record<'dead' | 'injured' | 'arrested', Measure>>
  readonly unknown: string
  readonly quadOf: Readonly<Record<EventType, number>>
  /** ISO 3166-1 alpha-2 → alpha-3 and English name. */
  readonly countries: ReadonlyMap<string, { readonly code: string; readonly name: string }>
}

/** Reads ontology/plover-export.yaml, ontology/event-types.yaml and lexicon/countries.tsv. */
export function ploverBook(): PloverBook {
  const types = load(projectFile('ontology/event-types.yaml')) as Record<EventType, { readonly quad: number }>
  const countries = readTable('lexicon/countries.tsv', projectFile('lexicon/countries.tsv'))
  return {
    ...(load(projectFile('ontology/plover-export.yaml')) as Omit<PloverBook, 'quadOf' | 'countries'>),
    quadOf: Object.fromEntries(Object.entries(types).map(([type, { quad }]) => [type, quad])) as PloverBook['quadOf'],
    countries: new Map(countries.map(({ cells }) => [cells.iso2!, { code: cells.iso3!, name: cells.name! }])),
  }
}
