import type { Syntax } from '../language/syntax.ts'
import type { Actor, Attribution, Relation } from './reading.ts'

/** Syntax → what the text states of actors: who leads whom, who belongs to what. */
export function findRelations(
  _syntax: Syntax,
  _actors: readonly Actor[],
  _attributions: readonly Attribution[],
): readonly Relation[] {
  return []
}
