import type { Syntax } from '../../language/syntax.ts'

/** A verb, or what the tagger took for a noun though "who" is its subject ("who had been shot"). */
export const isVerb = ({ words }: Syntax, at: number): boolean =>
  words[at]!.upos === 'VERB' ||
  words[at]!.upos === 'AUX' ||
  words[at]!.children.some(child => /^W(?:DT|P)$/.test(words[child]!.xpos) && words[child]!.relation === 'nsubj')

export function isDefinite({ words }: Syntax, at: number): boolean {
  if (words[at]!.upos === 'PROPN') return true
  return words[at]!.children.some(child => {
    const word = words[child]!
    return child < at && (DEFINITE.has(word.lower) || word.relation === 'nmod:poss')
  })
}

/** "terrorist attacks this weekend in Baghdad": named with a place or a day of their own, they are no attacks in general. */
export const isLocated = ({ words }: Syntax, at: number): boolean =>
  words[at]!.children.some(
    child => child > at && words[child]!.upos === 'PROPN' && /^(?:nmod|obl)/.test(words[child]!.relation),
  )

/** "denied that they were behind the kidnapping" */
export function isBehind({ words }: Syntax, at: number): boolean {
  return words[at]!.upos === 'NOUN' && words[at]!.children.some(child => child < at && words[child]!.lower === 'behind')
}

const DEFINITE = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'your',
  'my',
  "'s",
  '’s',
])
