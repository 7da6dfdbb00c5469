import { searchWords } from './search-words.ts'

/** Words that must stand side by side in this order; `prefix`: the last is only how a word begins. */
export type Phrase = { readonly tokens: readonly string[]; readonly prefix: boolean }

const SHORTEST_PREFIX = 2

/**
 * Search words as typed → what must be there: `"car bomb" harim shell*`. Only quotation marks around words and a star at the
 * end of a word mean something; every other sign parts words, and AND, OR, NOT, NEAR are words like all others.
 * RangeError where nothing is left to look for, or a star stands behind fewer than two letters.
 */
export function parseWords(typed: string): readonly Phrase[] {
  const phrases = [...typed.matchAll(/["“”„]([^"“”„]*)(?:["“”„]|$)|([^\s"“”„]+)/gu)].flatMap(([, quoted, word]) =>
    quoted === undefined ? phrasesOf(word!) : phraseOf(quoted, false),
  )
  if (!phrases.length) throw new RangeError(`"${typed}" has no word to look for: a letter or digit at least`)
  return phrases
}

function phrasesOf(word: string): readonly Phrase[] {
  const starred = /[\p{L}\p{M}\p{N}]\*$/u.test(word)
  const phrases = phraseOf(word, starred)
  for (const { tokens } of phrases)
    if (starred && tokens.at(-1)!.length < SHORTEST_PREFIX)
      throw new RangeError(`"${word}" finds nearly every word; give ${SHORTEST_PREFIX} letters or more before the star`)
  return phrases
}

/** "Qa'im-based" is a phrase of two words, as the ledger keeps it. */
function phraseOf(text: string, prefix: boolean): readonly Phrase[] {
  const tokens = searchWords(text).split(' ').filter(Boolean)
  return tokens.length ? [{ tokens, prefix }] : []
}
