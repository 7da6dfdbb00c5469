import { pieces } from '../../language/atoms.ts'
import type { NumberLexicon } from '../../language/numerals.ts'
import { cellOf, readTable } from '../../text/table.ts'
import { MEASURES, type Measure } from '../reading.ts'

/** What a phrase of lexicon/en/quantities.tsv does: bounds a number, or stands for one. */
export const QUANTITY_KINDS = [
  'least',
  'more',
  'nearly',
  'most',
  'fewer',
  'about',
  'exact',
  'vague',
  'number',
  'none',
  'unknown',
] as const
/** What a word does to a number: which bound it gives, or that the number is vague, none or unknown. */
export type QuantityKind = (typeof QUANTITY_KINDS)[number]

/** A row of lexicon/en/quantities.tsv. */
export type QuantityWord = { readonly pieces: readonly string[]; readonly kind: QuantityKind; readonly value: number }

const PARTS = ['verb', 'phrase', 'adjective', 'noun', 'deed', 'toll', 'manner', 'impact', 'missile', 'limb'] as const
const VICTIMS = ['object', 'subject', 'self', 'of'] as const

/** A row of lexicon/en/harms.tsv. */
export type Harm = {
  readonly lemmas: readonly string[]
  readonly part: (typeof PARTS)[number]
  readonly measure: Measure
  readonly victim: (typeof VICTIMS)[number]
}

const PRESENCE = ['armed', 'crowd', ''] as const
const AGES = ['young', 'grown', ''] as const
const TIES = ['kin', ''] as const
const PERSON_KINDS = ['person', 'people', 'family', 'thing'] as const

/** A row of lexicon/en/people.tsv. */
export type CountedNoun = {
  readonly kind: (typeof PERSON_KINDS)[number]
  readonly present: (typeof PRESENCE)[number]
  readonly age: (typeof AGES)[number]
  readonly tie: (typeof TIES)[number]
}

/** The words of lexicon/en/quantities.tsv and its neighbours. */
export type FigureLexicon = {
  readonly numbers: NumberLexicon
  /** By first piece, longest first. */
  readonly quantities: ReadonlyMap<string, readonly QuantityWord[]>
  /** By first lemma, longest first. */
  readonly harms: ReadonlyMap<string, readonly Harm[]>
  readonly nouns: ReadonlyMap<string, CountedNoun>
}

/** Reads the lexicons of figures; throws with file and line where a row does not fit. */
export function readFigureLexicon(
  numbers: NumberLexicon,
  files: { readonly quantities: string; readonly harms: string; readonly people: string },
): FigureLexicon {
  const quantities = Map.groupBy(
    readTable('lexicon/en/quantities.tsv', files.quantities).map(row => ({
      pieces: pieces(row.cells.phrase!),
      kind: cellOf('lexicon/en/quantities.tsv', row, 'kind', QUANTITY_KINDS),
      value: Number(row.cells.value),
    })),
    word => word.pieces[0]!,
  )
  for (const words of quantities.values()) words.sort((a, b) => b.pieces.length - a.pieces.length)
  const harms = Map.groupBy(
    readTable('lexicon/en/harms.tsv', files.harms).map(row => ({
      lemmas: row.cells.phrase!.split(' '),
      part: cellOf('lexicon/en/harms.tsv', row, 'part', PARTS),
      measure: cellOf('lexicon/en/harms.tsv', row, 'measure', MEASURES),
      victim: cellOf('lexicon/en/harms.tsv', row, 'victim', VICTIMS),
    })),
    harm => harm.lemmas[0]!,
  )
  for (const words of harms.values()) words.sort((a, b) => b.lemmas.length - a.lemmas.length)
  const nouns = new Map(
    readTable('lexicon/en/people.tsv', files.people).map(row => [
      row.cells.noun!,
      {
        kind: cellOf('lexicon/en/people.tsv', row, 'kind', PERSON_KINDS),
        present: cellOf('lexicon/en/people.tsv', row, 'present', PRESENCE),
        age: cellOf('lexicon/en/people.tsv', row, 'age', AGES),
        tie: cellOf('lexicon/en/people.tsv', row, 'tie', TIES),
      },
    ]),
  )
  return { numbers, quantities, harms, nouns }
}
