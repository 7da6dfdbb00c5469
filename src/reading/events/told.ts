import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import type { Mention } from './profile.ts'
import { isNobody, STOPPING } from './words.ts'

const NOT = new Set(['not', "n't", 'n’t', 'never'])
const MODAL = new Set(['will', 'would', 'could', 'may', 'might', 'should', 'must', 'shall', 'can', '’ll', "'ll"])

/** Done, planned ("to strike back", "will attack") or not done ("did not attack"), by the verb or the verb that carries the noun. */
export function toldAs(syntax: Syntax, { trigger, roles }: Mention): 'done' | 'planned' | 'not done' {
  if (roles.recipients.some(head => isNobody(syntax, head)) || isStopped(syntax, trigger.light?.verb ?? trigger.word))
    return 'not done'
  const noun = trigger.row.list === 'noun'
  if (noun && !trigger.light) return 'done'
  const marks = auxiliariesOf(syntax, noun ? trigger.light!.verb : trigger.word)
  if (marks.some(m => m.relation === 'advmod' && NOT.has(m.lower))) return 'not done'
  if (marks.some(m => /^nsubj/u.test(m.relation) && isNobody(syntax, m.index))) return 'not done'
  // "was reported to have killed"
  if (marks.some(m => m.relation === 'aux' && m.lower === 'have')) return 'done'
  const planned = marks.some(
    m => (m.relation === 'mark' && m.lower === 'to') || (m.relation === 'aux' && MODAL.has(m.lower)),
  )
  return planned ? 'planned' : 'done'
}

/** What stands around a verb, or the one it is joined to: "to degrade and defeat", "will seize and hold". */
function auxiliariesOf(syntax: Syntax, verb: number): readonly Word[] {
  const { head, relation, xpos, children } = syntax.words[verb]!
  const near = children.map(c => syntax.words[c]!)
  const alone = xpos === 'VB' && relation === 'conj' && !near.some(w => /^(?:aux|mark|nsubj)/u.test(w.relation))
  return alone && head >= 0 && syntax.words[head]!.xpos === 'VB'
    ? syntax.words[head]!.children.map(c => syntax.words[c]!)
    : near
}

/** "denied killing civilians", "neither confirmed nor denied carrying out the strike", "foiled an attempt to bomb the station" */
function isStopped(syntax: Syntax, word: number): boolean {
  let { head, relation } = syntax.words[word]!
  if (head >= 0 && relation === 'acl') ({ head, relation } = syntax.words[head]!)
  if (head < 0 || !/^(?:obj|xcomp|ccomp|advcl|nsubj:pass)$/u.test(relation)) return false
  return [head, ...dependents(syntax, head, 'conj')].some(i => STOPPING.has(syntax.words[i]!.lemma))
}
