import type { WordRange } from '../../language/syntax.ts'
import type { Cue } from './lexicon.ts'

/** The cue of a verb that fits, who speaks, what is said, and the form it has. */
export type Parts = {
  readonly cue: Cue
  readonly source: WordRange | null
  readonly content: readonly WordRange[]
  readonly form: string
}
