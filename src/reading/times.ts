import type { Syntax } from '../language/syntax.ts'
import type { Time } from './reading.ts'

/** The words of lexicon/en/times.tsv. */
export type TimeLexicon = null

/** Syntax → calendar expressions, resolved against the day of publication (ISO, null: relative times stay unresolved). */
export function findTimes(_syntax: Syntax, _lexicon: TimeLexicon, _publishedAt: string | null): readonly Time[] {
  return []
}
