import { cellOf, type Row, readTable } from '../../text/table.ts'

export const PARTS = [
  'auxiliary',
  'verb',
  'noun',
  'adjective',
  'adverb',
  'determiner',
  'pronoun',
  'conjunction',
  'preposition',
] as const
export const SCOPES = [
  'own',
  'clause',
  'complement',
  'gerund',
  'from',
  'of',
  'before',
  'indefinite',
  'modifier',
  'light',
  'subject',
  'truth',
] as const
/** Which deeds around a word its row speaks of; the header of modality.tsv explains each. */
export type Scope = (typeof SCOPES)[number]
/** What a word makes of the deed in its scope; `real` hands on the status of the word itself. */
export type Effect = 'denied' | 'planned' | 'hypothetical' | 'hedged' | 'unclear' | 'real'
const EFFECTS: readonly Effect[] = ['denied', 'planned', 'hypothetical', 'hedged', 'unclear', 'real']

/** One row of modality.tsv. */
export type Modal = {
  readonly word: string
  /** The plain words that must follow ("call | for", "rule | out"). */
  readonly rest: readonly string[]
  readonly scope: Scope
  readonly effect: Effect
  readonly line: number
  readonly example: string
}

/** Rows by part and first word, longest first. */
export type ModalityLexicon = Readonly<Record<(typeof PARTS)[number], ReadonlyMap<string, readonly Modal[]>>>

/** lexicon/en/modality.tsv as text → its rows. Throws with the line of a row that does not fit. */
export function readModality(tsv: string): ModalityLexicon {
  const lexicon = Object.fromEntries(PARTS.map(part => [part, new Map<string, Modal[]>()])) as Record<
    (typeof PARTS)[number],
    Map<string, Modal[]>
  >
  for (const row of readTable('modality.tsv', tsv)) {
    const modal = modalOf(row)
    const part = cellOf('modality.tsv', row, 'part', PARTS)
    const list = lexicon[part].get(modal.word.split(' ')[0]!) ?? []
    list.push(modal)
    lexicon[part].set(modal.word.split(' ')[0]!, list)
  }
  for (const part of PARTS)
    for (const list of lexicon[part].values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return lexicon
}

const modalOf = (row: Row): Modal => ({
  word: row.cells.word ?? '',
  rest: (row.cells.word ?? '').split(' ').slice(1),
  scope: cellOf('modality.tsv', row, 'scope', SCOPES),
  effect: cellOf('modality.tsv', row, 'status', EFFECTS),
  line: row.line,
  example: row.cells.example ?? '',
})
