import type { Word } from '../../language/syntax.ts'

const PAST = /^(former|formerly|previous|previously|once|erstwhile|one-time|onetime|ex|then|outgoing|ousted|deposed)$/u

/** Whether the words from `first` before `last` say that a relation is over: "previously an ally", "the former head". */
export const isPast = (words: readonly Word[], first: number, last: number, sentence: number): boolean => {
  for (let i = first; i < last; i++) if (words[i]!.sentence === sentence && PAST.test(words[i]!.lower)) return true
  return false
}
