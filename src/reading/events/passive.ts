import { dependents, type Syntax } from '../../language/syntax.ts'
import { standTogether } from './joined-verbs.ts'
import { activeSubject, beBefore } from './word-order.ts'
import { DEEP, isVerb } from './words.ts'

/** Whether what stands in subject position underwent the deed. */
export function isPassive(syntax: Syntax, verb: number, depth: number): boolean {
  const word = syntax.words[verb]!
  if (beBefore(syntax, verb) >= 0) return true
  if (activeSubject(syntax, verb) >= 0) return false
  for (const child of word.children) {
    const { relation } = syntax.words[child]!
    if (relation === 'nsubj:pass' || relation === 'aux:pass' || relation === 'csubj:pass') return true
    if (relation === 'nsubj') return false
  }
  if (word.xpos !== 'VBN') return false
  if (word.relation === 'acl' || word.relation === 'amod') return true
  if (word.relation === 'advcl' || word.relation === 'xcomp') return dependents(syntax, verb, 'obj', 'aux').length === 0
  if (word.relation === 'conj' && word.head >= 0 && depth < DEEP && dependents(syntax, verb, 'aux').length === 0)
    return isPassive(syntax, word.head, depth + 1)
  return false
}

/** "by the army" of a passive; "by noon", "by car" are sorted out by what the words stand for. */
export function agents(syntax: Syntax, verb: number): number[] {
  const here = agentsBelow(syntax, verb)
  if (here.length) return here
  // "was seized and killed by rebels": the agent hangs on one of two verbs
  const { head, relation } = syntax.words[verb]!
  if (relation === 'conj' && head >= 0 && isVerb(syntax.words[head]!) && standTogether(syntax, head, verb))
    return agentsBelow(syntax, head).filter(agent => agent > verb)
  const shared = dependents(syntax, verb, 'conj').find(
    c => syntax.words[c]!.xpos === 'VBN' && dependents(syntax, c, 'nsubj').length === 0,
  )
  return shared === undefined ? [] : agents(syntax, shared)
}

const agentsBelow = (syntax: Syntax, verb: number): number[] =>
  syntax.words[verb]!.children.filter(
    child =>
      syntax.words[child]!.relation.startsWith('obl') &&
      dependents(syntax, child, 'case').some(mark => syntax.words[mark]!.lower === 'by'),
  )
