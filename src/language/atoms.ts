import type { Syntax } from './syntax.ts'

/**
 * The smallest readable piece of a text: a run of letters, a run of digits or one mark. Words keep "10-year", "1990s" and
 * "Friday’s" whole or not as tokenising decides; numbers and dates are read from atoms, which do not depend on it.
 */
export type Atom = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** Index of the word that holds it. */
  readonly word: number
  /** Whether white space (or the start of the text) stands before it. */
  readonly spaced: boolean
}

const PIECE = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\p{L}\p{Nd}\p{Cf}\s]/gu

/** The pieces of a string, lower case: how lexicon phrases are matched against atoms. */
export const pieces = (phrase: string): string[] => [...phrase.toLowerCase().matchAll(PIECE)].map(m => m[0])

/** Whether a word is one run of letters; the ASCII case without a regular expression, as most words are. */
function isLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32
    if (code < 97 || code > 122) return code > 127 && /^\p{L}[\p{L}\p{M}]*$/u.test(text)
  }
  return true
}

/** All words of a text, cut into atoms in order. */
export function atomsOf(syntax: Syntax): readonly Atom[] {
  const atoms: Atom[] = []
  let previous = -1
  for (const word of syntax.words) {
    if (isLetters(word.text)) {
      const { start, end, text, lower } = word
      atoms.push({ start, end, text, lower, word: word.index, spaced: start !== previous })
      previous = end
      continue
    }
    for (const match of word.text.matchAll(PIECE)) {
      const start = word.start + match.index
      const end = start + match[0].length
      atoms.push({
        start,
        end,
        text: match[0],
        lower: match[0].toLowerCase(),
        word: word.index,
        spaced: start !== previous,
      })
      previous = end
    }
  }
  return atoms
}
