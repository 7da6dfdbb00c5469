import { dependents, type Syntax } from '../../language/syntax.ts'
import { sharingVerb } from './joined-verbs.ts'
import { own } from './own-arguments.ts'
import { isPassive } from './passive.ts'
import { activeSubject } from './word-order.ts'
import { isNoun, SAYING } from './words.ts'

const OWNING = new Set(['DET', 'PRON'])

/** What stands in the object's position of an active verb, its own or shared with a verb joined to it. */
export function objects(syntax: Syntax, verb: number): number[] {
  const direct = own(syntax, verb, 'obj')
  if (direct.length) return [...direct, ...lastOfList(syntax, verb, direct.at(-1)!)]
  const shared = isPassive(syntax, verb, 0) ? -1 : sharingVerb(syntax, verb)
  if (shared >= 0) return own(syntax, shared, 'obj')
  const lost = lostObject(syntax, verb)
  if (lost >= 0) return [lost]
  const { relation, head, xpos } = syntax.words[verb]!
  // "suspended its offensive", read as an adjective
  const owned = dependents(syntax, verb, 'xcomp').filter(x => OWNING.has(syntax.words[x - 1]?.upos ?? ''))
  if (owned.length) return owned
  if (relation === 'amod' && activeSubject(syntax, verb) >= 0 && head > verb) return [head]
  if (activeSubject(syntax, verb) >= 0) return dependents(syntax, verb, 'xcomp').filter(x => isNoun(syntax.words[x]))
  if (relation === 'case' && xpos === 'VBG') return [head]
  // "the men they killed": the clause lacks its object
  if (relation === 'acl:relcl' && own(syntax, verb, 'nsubj').some(s => s !== head)) return [head]
  return []
}

/** "destroyed two trucks, a bridge, and a depot": the last of the list, which the parser hung on the verb. */
const lastOfList = (syntax: Syntax, verb: number, object: number): number[] =>
  dependents(syntax, verb, 'conj').filter(c => {
    const { upos, children } = syntax.words[c]!
    return (
      c > object &&
      dependents(syntax, object, 'conj').length > 0 &&
      (upos === 'NOUN' || upos === 'PROPN') &&
      children.some(n => syntax.words[n]!.relation === 'cc') &&
      !children.some(n => /^(?:nsubj|cop|aux|case)/u.test(syntax.words[n]!.relation))
    )
  })

/**
 * "abducted nine women, the union said", "rescued 31 women held by rebels": the noun right after a verb, which the parser took for
 * the subject of the words behind it; -1 where there is none such.
 */
function lostObject(syntax: Syntax, verb: number): number {
  const { words } = syntax
  let noun = verb + 1
  while (words[noun] && /^(?:at|least|more|less|than|about|some)$/u.test(words[noun]!.lower)) noun++
  while (/^(?:DET|NUM|ADJ)$/u.test(words[noun]?.upos ?? '')) noun++
  while (/^(?:NOUN|PROPN)$/u.test(words[noun + 1]?.upos ?? '')) noun++
  const found = words[noun]
  if (!found || !isNoun(found) || found.sentence !== words[verb]!.sentence || !/^nsubj/u.test(found.relation)) return -1
  const clause = words[found.head]!
  const bare = !dependents(syntax, clause.index, 'aux', 'aux:pass', 'mark').length
  const held = clause.relation === 'ccomp' && clause.head === verb && clause.xpos === 'VBN' && bare
  const said =
    SAYING.has(clause.lemma) &&
    clause.relation === 'parataxis' &&
    words.slice(noun, clause.index).some(w => w.lower === ',')
  return held || said ? noun : -1
}
