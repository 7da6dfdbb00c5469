import { type Syntax, type Word, type WordRange, wordsIn } from '../../language/syntax.ts'
import type { Quotation } from '../quotations.ts'
import type { Cue, CueLexicon } from './lexicon.ts'
import { type Tree, treeOf } from './tree.ts'

/** What the finders of attributions look at. */
export type Scene = {
  readonly syntax: Syntax
  readonly words: readonly Word[]
  readonly tree: Tree
  readonly lexicon: CueLexicon
  /** Quotations of speech and phrases by the word that opens or closes them, and the innermost around a word. */
  readonly opening: ReadonlyMap<number, Quoted>
  readonly closing: ReadonlyMap<number, Quoted>
  readonly around: (index: number) => Quoted | null
}

/** A quotation in words: `range` with its marks, `inside` without. */
export type Quoted = { readonly quotation: Quotation; readonly range: WordRange; readonly inside: WordRange }

/** An attribution in words, before it has an id, a parent and a speaker. */
export type Finding = {
  readonly cue: WordRange
  /** The word that decides: the verb, noun or adverb. */
  readonly head: number
  readonly source: WordRange | null
  readonly content: readonly WordRange[]
  readonly stance: Cue['stance']
  /** The deciding word of the finding that cites this one: its content is the same. */
  readonly citedIn?: number
  readonly because: string
}

export function sceneOf(syntax: Syntax, quotations: readonly Quotation[], lexicon: CueLexicon): Scene {
  const opening = new Map<number, Quoted>()
  const closing = new Map<number, Quoted>()
  const innermost = new Array<Quoted | null>(syntax.words.length).fill(null)
  for (const quotation of quotations) {
    const range = wordsIn(syntax, quotation.span)
    const inside = wordsIn(syntax, quotation.inside)
    const quoted = { quotation, range, inside }
    if (inside.first >= inside.last) continue
    if (inside.first > range.first) opening.set(range.first, quoted)
    if (inside.last < range.last && !closing.has(range.last - 1)) closing.set(range.last - 1, quoted)
    for (let i = inside.first; i < inside.last; i++) innermost[i] = quoted
  }
  return {
    syntax,
    words: syntax.words,
    tree: treeOf(syntax),
    lexicon,
    opening,
    closing,
    around: index => innermost[index] ?? null,
  }
}

/** The sentence of a word as a range, cut to the quotation that the word stands in. */
export function reach(scene: Scene, index: number): WordRange {
  const { first, last } = scene.syntax.sentences[scene.words[index]!.sentence]!
  const quoted = scene.around(index)
  return quoted
    ? { first: Math.max(first, quoted.inside.first), last: Math.min(last, quoted.inside.last) }
    : { first, last }
}

export const isNoun = ({ upos }: Word): boolean =>
  upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM'
export const isFiniteVerb = ({ xpos }: Word): boolean =>
  xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD'
export const isComma = (word: Word | undefined): boolean => word?.text === ',' || isDash(word)
export const isDash = (word: Word | undefined): boolean => word !== undefined && /^(?:[—–]|--+)$/.test(word.text)
export const isStop = (word: Word | undefined): boolean => word === undefined || /^(?:[.!?…;]|\.\.\.)$/.test(word.text)

/** Whether a quotation is answered for by a cue of its own right after it, in its paragraph. */
export function sayingFollows(scene: Scene, quoted: Quoted): boolean {
  const { words, syntax } = scene
  const after = words[quoted.range.last]
  if (words[quoted.range.last - 2]?.text === ',' || after?.text === ',') return true
  const paragraph = ({ sentence }: Word) => syntax.sentences[sentence]!.paragraph
  const ends = /^(?:[.…?!]|['’])/.exec(words[quoted.inside.last - 1]!.text)?.[0]
  // “… at dawn.” The mayor has …: the sentence is over; “… at dawn?” the mayor asked: it is not
  const goesOn = after !== undefined && (ends === undefined || /^\p{Ll}/u.test(after.text))
  const limit = goesOn ? 25 : ends === '.' ? 0 : 6
  for (let i = quoted.range.last; i < Math.min(words.length, quoted.range.last + limit); i++) {
    const word = words[i]!
    if (/^[.!?;]$/.test(word.text) || scene.opening.has(i) || paragraph(word) !== paragraph(words[i - 1]!)) return false
    if (word.upos === 'VERB' && verbCues(scene, word.index).some(cue => cue.forms.has('quote'))) return true
  }
  return false
}

/** The rows of verbs all of whose words stand at `at`: "fire back" is none of "fired on". */
export const verbCues = ({ words, lexicon }: Pick<Scene, 'words' | 'lexicon'>, at: number): readonly Cue[] =>
  lexicon.verb
    .get(words[at]?.lemma ?? '')
    ?.filter(cue => cue.words.every((word, i) => i === 0 || words[at + i]?.lower === word)) ?? []
