import { load } from 'js-yaml'
import { projectFile } from '../../intake/knowledge.ts'
import type { Status } from '../../reading/reading.ts'

/** ontology/stix-export.yaml, which explains each. */
export type StixBook = {
  readonly made: string
  readonly confidence: { readonly [S in Status]?: number }
  readonly classes: Readonly<Record<string, string>>
  readonly 'threat actors': readonly string[]
  readonly relations: Readonly<Record<'actors' | 'recipients', string>>
}

export const stixBook = (): StixBook => load(projectFile('ontology/stix-export.yaml')) as StixBook
