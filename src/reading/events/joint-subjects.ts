import { dependents, type Syntax } from '../../language/syntax.ts'
import { isNoun } from './words.ts'

/**
 * "The rebels and the militia clashed", "the rector, the engineer and the nurse were kidnapped": a verb's subjects, and before a
 * single one the nouns that open the sentence and are joined to it by "and", where the parser took them for a clause of their own.
 */
export function withFirstOnes(syntax: Syntax, verb: number, found: readonly number[]): number[] {
  const { words } = syntax
  const { head, relation } = words[verb]!
  const [last] = found
  if (relation !== 'conj' || last === undefined || found.length > 1) return [...found]
  const first = words[head]
  if (!first || !isNoun(first) || first.relation !== 'root' || last <= head) return [...found]
  if (dependents(syntax, head, 'nsubj', 'cop').length) return [...found]
  const start = Math.min(last, ...words[last]!.children)
  if (words[start - 1]?.lower !== 'and') return [...found]
  const between = dependents(syntax, head, 'conj').filter(noun => noun < start && isNoun(words[noun]))
  const isPair = start === head + 2
  const isList = between.length > 0 && !words.slice(head, start).some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  return isPair ? [head, last] : isList ? [head, ...between, last] : [...found]
}

/** "The army and the rebels fought": of nouns joined by "and" that open a sentence the first, where the verb was hung on a later one. */
export function firstOfJoined(syntax: Syntax, noun: number): number {
  const { head, relation } = syntax.words[noun]!
  const first = relation === 'conj' ? syntax.words[head] : undefined
  return first && isNoun(first) && first.relation === 'root' ? head : noun
}
