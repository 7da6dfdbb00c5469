import type { Syntax } from '../language/syntax.ts'
import type { Quotation } from './quotations.ts'
import type { Actor, Attribution } from './reading.ts'

/** The words of lexicon/en/cues.tsv. */
export type CueLexicon = null

/** Syntax → attributions with source, cue, content, nesting and stance. */
export function findAttributions(
  _syntax: Syntax,
  _quotations: readonly Quotation[],
  _actors: readonly Actor[],
  _lexicon: CueLexicon,
): readonly Attribution[] {
  return []
}
