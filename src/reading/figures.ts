import type { Syntax } from '../language/syntax.ts'
import type { Figure, Time } from './reading.ts'

/** The words of lexicon/en/quantities.tsv and its neighbours. */
export type FigureLexicon = null

/** Syntax → numbers of people hurt or moved; `event` and `attributedTo` are set later. */
export function findFigures(_syntax: Syntax, _times: readonly Time[], _lexicon: FigureLexicon): readonly Figure[] {
  return []
}
