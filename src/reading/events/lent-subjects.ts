import { dependents, type Syntax } from '../../language/syntax.ts'
import { askedOf } from './asked-doers.ts'
import { governorOf } from './governor.ts'
import { firstOfJoined } from './joint-subjects.ts'
import { type Lent, NOBODY } from './lender.ts'
import { mainClauseSubjects } from './main-clause-subjects.ts'
import { objects } from './objects.ts'
import { own } from './own-arguments.ts'
import { isPassive } from './passive.ts'
import { PLANS, planner } from './planner.ts'
import { activeSubject } from './word-order.ts'
import { isVerb, SAYING } from './words.ts'

/** The subject that a verb without one of its own has from what governs it. */
export function lentSubjects(syntax: Syntax, verb: number): Lent {
  const { relation, xpos } = syntax.words[verb]!
  const head = governorOf(syntax, verb)
  if (head < 0) return NOBODY
  const asked = askedOf(syntax, head, relation)
  if (asked.length) return { heads: asked }
  const governor = syntax.words[head]!
  switch (relation) {
    case 'conj':
      return ofJoined(syntax, verb, head)
    case 'acl:relcl':
      return objects(syntax, verb).length || xpos === 'VBG' ? { heads: [head] } : NOBODY
    case 'acl':
      if (xpos === 'VBD') return { heads: [firstOfJoined(syntax, head)] }
      return xpos === 'VBG' || xpos === 'VBN' || !PLANS.has(governor.lemma) ? { heads: [head] } : planner(syntax, head)
    case 'xcomp':
    case 'ccomp':
      if (relation === 'ccomp' && xpos !== 'VB' && xpos !== 'VBG') return NOBODY
      if (!isVerb(governor)) return { heads: own(syntax, head, 'nsubj') }
      if (dependents(syntax, head, 'obj', 'iobj').length)
        return { heads: [...own(syntax, head, 'obj'), ...own(syntax, head, 'iobj')].slice(0, 1) }
      return { subjectsOf: head }
    case 'case': // "a coalition fighting the rebels", read as a preposition
      return xpos === 'VBG' && governor.relation === 'nmod' ? { heads: [governor.head] } : NOBODY
    case 'advcl':
    case 'obl':
      return mainClauseSubjects(syntax, verb, head)
    case 'parataxis':
      return FINITE.has(xpos) && syntax.words[verb - 1]?.lower === ',' ? listed(syntax, verb) : NOBODY
    default:
      return NOBODY
  }
}

function ofJoined(syntax: Syntax, verb: number, head: number): Lent {
  const governor = syntax.words[head]!
  // "residents said gunmen shot a teacher and abducted two children"
  if (SAYING.has(governor.lemma)) {
    const said = dependents(syntax, head, 'ccomp').find(c => c > head && c < verb)
    if (said !== undefined) return { subjectsOf: said }
  }
  if (isVerb(governor))
    return isPassive(syntax, head, 0) && !isPassive(syntax, verb, 0)
      ? NOBODY // "was seized and …" lends its subject only to what was also done to it
      : { subjectsOf: head }
  // "police sealed off the district and arrested two": both hung on the noun, as the parser took the first for a participle
  if (dependents(syntax, head, 'acl').some(a => a < verb && activeSubject(syntax, a) === head)) return { heads: [head] }
  return { heads: own(syntax, head, 'nsubj') }
}

/** "until it reassesses its position, ends the siege": the subject of the finite verb before, in the same form. */
function listed(syntax: Syntax, verb: number): Lent {
  const { first } = syntax.sentences[syntax.words[verb]!.sentence]!
  const before = syntax.words
    .slice(first, verb)
    .findLast(w => isVerb(w) && FINITE.has(w.xpos) && !/^aux|^cop/u.test(w.relation))
  return before && before.xpos === syntax.words[verb]!.xpos ? { subjectsOf: before.index } : NOBODY
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])
