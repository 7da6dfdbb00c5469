import type { Syntax } from '../language/syntax.ts'
import type { Attribution, Event, Figure } from './reading.ts'

/** The words of lexicon/en/modality.tsv: negation, plans, conditions, hedges. */
export type ModalityLexicon = null

/** Gives every event and figure its chain of attributions (innermost first) and every event its status. */
export function judgeStatus(
  _syntax: Syntax,
  _attributions: readonly Attribution[],
  events: readonly Event[],
  figures: readonly Figure[],
  _lexicon: ModalityLexicon,
): { readonly events: readonly Event[]; readonly figures: readonly Figure[] } {
  return { events, figures }
}
