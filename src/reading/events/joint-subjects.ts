import { dependents, type Syntax } from '../../language/syntax.ts'
import { isNoun } from './words.ts'

/**
 * "The rebels and the militia clashed": a verb's subjects, and before a single one the noun that opens the sentence and is joined
 * to it by "and", where the parser took that for a clause of its own.
 */
export function withFirstOfTwo(syntax: Syntax, verb: number, found: readonly number[]): number[] {
  const { words } = syntax
  const { head, relation } = words[verb]!
  const [second] = found
  if (relation !== 'conj' || second === undefined || found.length > 1) return [...found]
  const first = words[head]
  if (!first || !isNoun(first) || first.relation !== 'root' || second <= head) return [...found]
  const start = Math.min(second, ...words[second]!.children)
  const isJoined = start === head + 2 && words[head + 1]!.lower === 'and'
  return isJoined && dependents(syntax, head, 'nsubj', 'cop').length === 0 ? [head, second] : [...found]
}

/** "The army and the rebels fought": of nouns joined by "and" that open a sentence the first, where the verb was hung on a later one. */
export function firstOfJoined(syntax: Syntax, noun: number): number {
  const { head, relation } = syntax.words[noun]!
  const first = relation === 'conj' ? syntax.words[head] : undefined
  return first && isNoun(first) && first.relation === 'root' ? head : noun
}
