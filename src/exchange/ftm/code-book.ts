import { load } from 'js-yaml'
import type { Side } from '../../incidents/telling.ts'
import { projectFile } from '../../intake/knowledge.ts'

/** ontology/ftm-export.yaml, which explains each. */
export type FtmBook = {
  readonly schemata: readonly { readonly kind: string; readonly sectors?: readonly string[]; readonly schema: string }[]
  readonly languages: Readonly<Record<string, string>>
}

export const ftmBook = (): FtmBook => load(projectFile('ontology/ftm-export.yaml')) as FtmBook

/** The schema of somebody named; null of those whom the words only describe, and of what FollowTheMoney knows no schema for. */
export const schemaOf = ({ identified, kind, sector }: Side, { schemata }: FtmBook): string | null =>
  identified
    ? (schemata.find(line => line.kind === kind && (!line.sectors || line.sectors.includes(sector ?? '')))?.schema ??
      null)
    : null
