import { dependents, type Syntax } from '../../language/syntax.ts'
import { DEEP, isNoun } from './words.ts'

/** "called on both sides to stop", "appealed to the rebels to leave": they would do it, not who asks. */
export function askedOf(syntax: Syntax, governor: number, relation: string): number[] {
  if (!ASKING.has(syntax.words[governor]!.lemma) || !/^(?:xcomp|ccomp|advcl|acl)/u.test(relation)) return []
  return syntax.words[governor]!.children.filter(
    c =>
      syntax.words[c]!.relation.startsWith('obl') &&
      dependents(syntax, c, 'case').some(m => /^(?:on|upon|to|with)$/u.test(syntax.words[m]!.lower)),
  )
}

const ASKING = new Set(['appeal', 'beg', 'call', 'plead'])

/** "pressed for the army to leave", "the need for both sides to talk": who stands between "for" and "to"; -1 where nobody does. */
export function wishedFor(syntax: Syntax, verb: number): number {
  if (syntax.words[verb]!.xpos !== 'VB') return -1
  const to = dependents(syntax, verb, 'mark').find(m => syntax.words[m]!.lower === 'to')
  if (to === undefined) return -1
  const { sentence } = syntax.words[verb]!
  for (let noun = to - 1, deep = 0; deep < DEEP && noun >= 0; deep++) {
    const word = syntax.words[noun]!
    if (word.sentence !== sentence || !isNoun(word)) return -1
    if (dependents(syntax, noun, 'case', 'mark').some(c => c < noun && syntax.words[c]!.lower === 'for')) return noun
    noun = word.head
  }
  return -1
}
