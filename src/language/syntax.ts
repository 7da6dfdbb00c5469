import { type Span, spanOf } from '../text/span.ts'

/** A token: a word, number or mark with its exact place. Everything between two tokens is white space or invisible. */
export type Token = {
  /** Position among all tokens of the document. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, composed, apostrophes and hyphens plain, invisible characters left out: what lexicons are asked for. */
  readonly lower: string
}

/** A sentence as a half-open range of tokens. */
export type Sentence = {
  readonly index: number
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** Number of the paragraph; a paragraph ends at a line break, in hard-wrapped text at an empty line. */
  readonly paragraph: number
}

/** A token with what the tagger, the lemmatiser and the parser say of it. */
export type Word = Token & {
  readonly sentence: number
  /** Universal part of speech: NOUN, VERB, PROPN … */
  readonly upos: string
  /** Penn tag: VBD, NNS … */
  readonly xpos: string
  readonly lemma: string
  /** Index (in the document) of the governing word, -1 for the root of a sentence. */
  readonly head: number
  /** Universal dependency relation with its subtype: nsubj, nsubj:pass, obl … */
  readonly relation: string
  /** Dependents in order of text. */
  readonly children: readonly number[]
}

/** What the language layer makes of a text; all readers take this. */
export type Syntax = {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
}

/** A half-open range of words. */
export type WordRange = { readonly first: number; readonly last: number }

/** The words that a stretch of text touches. */
export function wordsIn(syntax: Syntax, span: { readonly start: number; readonly end: number }): WordRange {
  const first = lowestWhere(syntax.words, w => w.end > span.start)
  const last = lowestWhere(syntax.words, w => w.start >= span.end)
  return { first, last: Math.max(first, last) }
}

/** The span from the first word of a range to its last. */
export const rangeSpan = (syntax: Syntax, { first, last }: WordRange): Span =>
  spanOf(syntax.text, syntax.words[first]!.start, syntax.words[last - 1]!.end)

/** The word of a range that no other word of the range governs: its head. */
export function headOf(syntax: Syntax, { first, last }: WordRange): number {
  for (let i = first; i < last; i++) {
    const { head } = syntax.words[i]!
    if (head < first || head >= last) return i
  }
  return first
}

/** All words below `index` in the tree, with itself: the smallest range that holds them. `without` cuts relations off. */
export function subtree(
  syntax: Syntax,
  index: number,
  without: (relation: string) => boolean = () => false,
): WordRange {
  let first = index
  let last = index + 1
  for (const child of syntax.words[index]!.children) {
    if (without(syntax.words[child]!.relation)) continue
    const below = subtree(syntax, child, without)
    if (below.first < first) first = below.first
    if (below.last > last) last = below.last
  }
  return { first, last }
}

/** Dependents of a word whose relation is one of `relations` (a plain name also matches its subtypes). */
export function dependents(syntax: Syntax, index: number, ...relations: readonly string[]): number[] {
  return syntax.words[index]!.children.filter(child => {
    const { relation } = syntax.words[child]!
    return relations.some(name => relation === name || relation.startsWith(`${name}:`))
  })
}

function lowestWhere(words: readonly Word[], test: (word: Word) => boolean): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(words[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
