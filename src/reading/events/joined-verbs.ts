import { dependents, type Syntax } from '../../language/syntax.ts'
import { isVerb } from './words.ts'

/** "abducted and killed two men": the other of two verbs joined by "and", on which the parser hung the object of both; -1 where none is. */
export function sharingVerb(syntax: Syntax, verb: number): number {
  const { relation, head } = syntax.words[verb]!
  const joined = dependents(syntax, verb, 'conj').find(c => isVerb(syntax.words[c]!))
  if (joined !== undefined) return standTogether(syntax, verb, joined) ? joined : -1
  const shares =
    relation === 'conj' &&
    head >= 0 &&
    isVerb(syntax.words[head]!) &&
    standTogether(syntax, head, verb) &&
    dependents(syntax, head, 'obj').some(o => o > verb)
  return shares ? head : -1
}

/** Only "and" and adverbs between two verbs. */
export const standTogether = (syntax: Syntax, a: number, b: number): boolean =>
  b - a < 5 && syntax.words.slice(a + 1, b).every(w => /^(?:CCONJ|ADV|PART|PUNCT)$/u.test(w.upos))
