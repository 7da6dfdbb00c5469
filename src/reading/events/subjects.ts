import type { Syntax, Word } from '../../language/syntax.ts'
import { wishedFor } from './asked-doers.ts'
import { withFirstOnes } from './joint-subjects.ts'
import { lentSubjects } from './lent-subjects.ts'
import { own } from './own-arguments.ts'
import { agents, isPassive } from './passive.ts'
import { activeSubject, beforeAside, nounBefore, possessor } from './word-order.ts'
import { DEEP, isNoun } from './words.ts'

/** What stands in the subject's position, its own or lent. */
export function subjects(syntax: Syntax, verb: number, depth = 0): number[] {
  const aside = besideAside(syntax, verb, depth)
  if (aside) return aside
  const direct = own(syntax, verb, 'nsubj')
  if (direct.length) return withFirstOnes(syntax, verb, direct)
  for (const find of [activeSubject, wishedFor, possessor, nounBefore]) {
    const found = find(syntax, verb)
    if (found >= 0) return [found]
  }
  if (depth > DEEP) return []
  const lent = lentSubjects(syntax, verb)
  if ('heads' in lent) return [...lent.heads]
  return 'subjectsOf' in lent ? subjects(syntax, lent.subjectsOf, depth + 1) : doers(syntax, lent.doersOf, depth + 1)
}

/** Who acts in a clause: the agent of a passive, else the subject. */
const doers = (syntax: Syntax, verb: number, depth: number): number[] =>
  isPassive(syntax, verb, 0) ? agents(syntax, verb) : subjects(syntax, verb, depth)

/** The subject that an aside parts from its verb, or that the verb before it has: "attacked, then, officials said, fled". */
function besideAside(syntax: Syntax, verb: number, depth: number): number[] | null {
  const before = beforeAside(syntax, verb)
  if (before < 0) return null
  const { words } = syntax
  if (isNoun(words[before])) {
    let noun = before
    for (let deep = 0; deep < DEEP && /^(?:nmod|flat|appos|compound|conj)/u.test(words[noun]!.relation); deep++) {
      const { head } = words[noun]!
      if (head < 0 || head > before || !isNoun(words[head])) break
      noun = head
    }
    return [noun]
  }
  if (words[before]!.upos !== 'ADV' && words[before]!.upos !== 'CCONJ') return null
  const { first } = syntax.sentences[words[verb]!.sentence]!
  let earlier = before - 1
  // "attacked him after he left his home, then, officials said, fled"
  const leads = ({ xpos, relation }: Word) => /^VB[DZP]$/u.test(xpos) && !/^(?:advcl|acl)/u.test(relation)
  while (earlier >= first && !leads(words[earlier]!)) earlier--
  return earlier >= first && depth < DEEP ? subjects(syntax, earlier, depth + 1) : null
}
