import { cellOf, readTable } from '../../text/table.ts'
import type { Relation } from '../reading.ts'

const PATTERNS = ['title', 'of', 'for', 'by', 'between', 'verb', 'beside', 'comma', 'suffix'] as const
const KINDS = ['leads', 'memberOf', 'affiliatedWith', 'alliedWith', 'nationality', 'alias'] as const

/** Where the two actors stand around the words of a row. */
export type RelationPattern = (typeof PATTERNS)[number]

/** A row of lexicon/en/relations.tsv: its words in lower case. */
export type RelationCue = {
  readonly words: readonly string[]
  readonly pattern: RelationPattern
  readonly kind: Relation['kind']
}

/** The rows of lexicon/en/relations.tsv: roles by their last word, other phrases by their first. Longest first. */
export type RelationLexicon = {
  readonly roles: ReadonlyMap<string, readonly RelationCue[]>
  readonly phrases: ReadonlyMap<string, readonly RelationCue[]>
}

/** Reads the list; throws with file and line where a row does not fit. */
export function readRelationLexicon(tsv: string): RelationLexicon {
  const roles = new Map<string, RelationCue[]>()
  const phrases = new Map<string, RelationCue[]>()
  for (const row of readTable('lexicon/en/relations.tsv', tsv)) {
    const pattern = cellOf('lexicon/en/relations.tsv', row, 'pattern', PATTERNS)
    const words = row.cells.cue!.replace(/^-/u, '').split(/[ -]/u)
    const cue: RelationCue = { words, pattern, kind: cellOf('lexicon/en/relations.tsv', row, 'kind', KINDS) }
    const isRole = pattern === 'title' || pattern === 'of' || pattern === 'for'
    const [map, key] = isRole ? [roles, words.at(-1)!] : [phrases, words[0]!]
    map.set(key, [...(map.get(key) ?? []), cue])
  }
  for (const map of [roles, phrases])
    for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { roles, phrases }
}
