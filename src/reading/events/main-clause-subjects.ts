import { dependents, type Syntax } from '../../language/syntax.ts'
import { type Lent, NOBODY } from './lender.ts'
import { own } from './own-arguments.ts'
import { isPassive } from './passive.ts'
import { beBefore } from './word-order.ts'
import { isVerb } from './words.ts'

/** The subject that a clause hung on the verb or noun at `head` has from it: "accused the army of bombing a village". */
export function mainClauseSubjects(syntax: Syntax, verb: number, head: number): Lent {
  const { relation, xpos } = syntax.words[verb]!
  const governor = syntax.words[head]!
  const marked = dependents(syntax, verb, 'mark', 'case').length > 0
  // "accused the army of bombing a village", "praised the troops for retaking it"
  if (CHARGING.has(governor.lemma) && marked)
    return isPassive(syntax, head, 0) ? { subjectsOf: head } : { heads: own(syntax, head, 'obj') }
  const acting = actingObject(syntax, verb, head, marked)
  if (acting.length) return { heads: acting }
  // "we are committed to defeating the rebels"
  if (WILLING.has(governor.lemma) && marked) return { heads: own(syntax, head, 'nsubj') }
  // "after one of them was injured": a clause with a subject of its own, which the parser lost
  if (relation === 'obl' || /^(?:was|were|is|are)$/u.test(syntax.words[beBefore(syntax, verb)]?.lower ?? ''))
    return NOBODY
  // "despite being captured, he was decorated by the king"
  if (xpos === 'VBN' && isPassive(syntax, verb, 0) && isVerb(governor) && isPassive(syntax, head, 0))
    return { heads: own(syntax, head, 'nsubj:pass') }
  // "the troops were sent to guard the dam"
  if (xpos === 'VB' && SENDING.has(governor.lemma) && isPassive(syntax, head, 0))
    return { heads: own(syntax, head, 'nsubj') }
  if (xpos !== 'VBG' && xpos !== 'VB' && xpos !== 'VBN') return NOBODY
  return isVerb(governor) ? { doersOf: head } : { heads: own(syntax, head, 'nsubj') }
}

/** "helped the army in defeating the rebels", "footage shows soldiers firing": the object of the main clause does what follows. */
function actingObject(syntax: Syntax, verb: number, head: number, marked: boolean): readonly number[] {
  const { lemma } = syntax.words[head]!
  const before = () => own(syntax, head, 'obj').filter(o => o < verb)
  if (HELPING.has(lemma) && marked && !isPassive(syntax, head, 0)) {
    const helped = before()
    if (helped.length) return helped.slice(0, 1)
  }
  if (syntax.words[verb]!.xpos !== 'VBG' || !SHOWING.has(lemma)) return []
  const shown = before()
  return shown.length && shown.at(-1)! >= verb - 3 ? shown : []
}

/** Verbs whose object does what follows "in", "to". */
const HELPING = new Set(['aid', 'assist', 'back', 'enable', 'encourage', 'help', 'support', 'train'])

/** Verbs whose object goes or is allowed to do something. */
const SENDING = new Set([
  'allow',
  'authorise',
  'authorize',
  'deploy',
  'dispatch',
  'give',
  'grant',
  'mobilise',
  'mobilize',
  'permit',
  'send',
  'use',
])

/** Participles that say what somebody is ready to do. */
const WILLING = new Set(['commit', 'dedicate', 'determine', 'devote', 'focus', 'prepare', 'suspect'])

/** Verbs whose object is seen to do what follows. */
const SHOWING = new Set([
  'capture',
  'catch',
  'depict',
  'film',
  'find',
  'hear',
  'record',
  'see',
  'show',
  'watch',
  'witness',
])

/** Verbs whose object is charged with what follows, or praised for it. */
const CHARGING = new Set([
  'accuse',
  'acquit',
  'blame',
  'charge',
  'commend',
  'condemn',
  'congratulate',
  'convict',
  'criticise',
  'criticize',
  'praise',
  'suspect',
  'thank',
])
