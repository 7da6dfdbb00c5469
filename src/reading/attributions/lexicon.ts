import { cellOf, readTable } from '../../text/table.ts'
import { STANCES, type Stance } from '../reading.ts'

export const PARTS = ['verb', 'noun', 'adjective', 'adverb', 'phrase', 'light'] as const

/** The forms that the content of a cue takes; lexicon/en/cues.tsv explains each. */
export const FORMS = [
  'that',
  'wh',
  'quote',
  'np',
  'to',
  'ing',
  'to-ing',
  'small',
  'addressee',
  'as',
  'of',
  'for',
  'on',
  'in',
  'at',
  'with',
  'against',
  'about',
  'over',
  'object-to',
  'to-np',
  'sources',
  'copula',
  'raising',
  'record',
  'number',
  'toll',
  'clause',
  'subject',
  'state',
  'source',
  'owner',
  'noun',
] as const
/** A form that the content of a cue may take; the header of cues.tsv explains each. */
export type Form = (typeof FORMS)[number]

/** One row of cues.tsv. `words`: the lemma of the head and the plain words that follow it. */
export type Cue = {
  readonly cue: string
  readonly words: readonly string[]
  readonly part: (typeof PARTS)[number]
  readonly forms: ReadonlySet<Form>
  readonly stance: Stance
  readonly line: number
  readonly example: string
}

/** Cues by their first word, longest first: "call for" before "call". */
export type CueLexicon = Readonly<Record<(typeof PARTS)[number], ReadonlyMap<string, readonly Cue[]>>>

/** lexicon/en/cues.tsv as text → the cues. Throws with the line of a row that does not fit. */
export function readCues(tsv: string): CueLexicon {
  const lexicon = Object.fromEntries(PARTS.map(part => [part, new Map<string, Cue[]>()])) as Record<
    (typeof PARTS)[number],
    Map<string, Cue[]>
  >
  for (const row of readTable('cues.tsv', tsv)) {
    const { cue = '', content = '', example = '' } = row.cells
    const forms = content
      .split(' ')
      .map(form => cellOf('cues.tsv', { ...row, cells: { content: form } }, 'content', FORMS))
    const part = cellOf('cues.tsv', row, 'part', PARTS)
    const stance = cellOf('cues.tsv', row, 'stance', STANCES)
    const words = cue.split(' ')
    const list = lexicon[part].get(words[0]!) ?? []
    list.push({ cue, words, part, forms: new Set(forms), stance, line: row.line, example })
    lexicon[part].set(words[0]!, list)
  }
  for (const part of PARTS)
    for (const list of lexicon[part].values()) list.sort((a, b) => b.words.length - a.words.length)
  return lexicon
}
