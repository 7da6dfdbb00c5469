import type { Syntax } from '../language/syntax.ts'
import type { Actor, Event, Figure, Place, Time } from './reading.ts'

/** The rows of lexicon/en/triggers.tsv and ontology/event-types.yaml. */
export type EventLexicon = null

/** Syntax → happenings with all their mentions, parties, place and time. Status 'asserted', no figures and no chain yet. */
export function findEvents(
  _syntax: Syntax,
  _layers: {
    readonly actors: readonly Actor[]
    readonly places: readonly Place[]
    readonly times: readonly Time[]
    readonly figures: readonly Figure[]
  },
  _lexicon: EventLexicon,
): readonly Event[] {
  return []
}
