import type { WordRange } from '../../language/syntax.ts'
import { isFiniteVerb, type Scene } from './scene.ts'

/** What follows a cue, and who says it, with the relative pronoun before the two where it stands for a part of what is said. */
export type Told = { readonly source: WordRange; readonly content: readonly WordRange[] }

const PRONOUNS = new Set(['who', 'whom', 'which', 'what'])

/** "the men who | it claims | pose a threat", "a law that | he said | failed", "which | they vowed | to ignore". */
export function withRelative(scene: Scene, cue: WordRange, told: Told): Told {
  const { words } = scene
  const [first] = told.content
  if (!first || words.slice(told.source.first, cue.first).some(isFiniteVerb)) return told
  const joined = told.source.last - told.source.first > 1 && isPronoun(scene, told.source.first)
  if (joined && words[told.source.first + 1]!.upos === 'ADP') return told
  const at = joined ? told.source.first : told.source.first - 1
  const held = isPronoun(scene, at) || (words[at]?.lower === 'that' && isVerb(scene, first.first) && !opens(scene, at))
  // "a speech in which she said …": where it was said, not what
  if (!held || (words[at - 1]?.upos === 'ADP' && words[at]!.lower !== 'what')) return told
  return {
    source: joined ? { first: at + 1, last: told.source.last } : told.source,
    content: [{ first: at, last: at + 1 }, ...told.content],
  }
}

const isPronoun = ({ words }: Scene, at: number): boolean => PRONOUNS.has(words[at]?.lower ?? '')

const isVerb = ({ words }: Scene, at: number): boolean => isFiniteVerb(words[at]!) || words[at]!.upos === 'AUX'

const opens = ({ words, syntax }: Scene, at: number): boolean => syntax.sentences[words[at]!.sentence]!.first === at
