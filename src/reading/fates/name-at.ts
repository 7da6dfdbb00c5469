import type { Syntax } from '../../language/syntax.ts'
import type { Person } from './persons.ts'

/** The phrase that begins at a word and ends in a name of two words or more: "30-year-old Daniel Mensah". */
export function nameAt({ words }: Syntax, at: number, persons: readonly Person[]): Person | null {
  let first = at
  while (/^(?:-|old|years?|\d+)$/.test(words[first]?.lower ?? '')) first++
  const known = persons.find(person => person.first === at || person.first === first)
  if (known) return known.actor !== null && isName(words.slice(known.last - 2, known.last)) ? known : null
  let last = first
  while (isName(words.slice(last, last + 1)) || (last > first && isLink(words, last))) last++
  return last - first > 1 && last - first < LONGEST_NAME ? { first, last, head: last - 1, actor: null } : null
}

const LONGEST_NAME = 7
/** Whether words are all written and tagged as names. */
export const isName = (words: Syntax['words']): boolean =>
  words.every(({ text, upos }) => upos === 'PROPN' && /^\p{Lu}/u.test(text))
const isLink = (words: Syntax['words'], at: number): boolean =>
  /^(?:de|del|la|las|los|al|bin|van|von)$/.test(words[at]?.lower ?? '') && /^\p{Lu}/u.test(words[at + 1]?.text ?? '')
