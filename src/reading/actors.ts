import type { Syntax } from '../language/syntax.ts'
import type { Actor, Place } from './reading.ts'

/** The words of lexicon/actors.tsv and lexicon/en/roles.tsv. */
export type ActorLexicon = null

/** Syntax → actors, each with all its mentions (names, roles, pronouns). */
export function findActors(_syntax: Syntax, _places: readonly Place[], _lexicon: ActorLexicon): readonly Actor[] {
  return []
}
