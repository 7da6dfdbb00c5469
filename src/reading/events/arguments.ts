import { dependents, type Syntax } from '../../language/syntax.ts'
import { objects } from './objects.ts'
import { own } from './own-arguments.ts'
import { agents, isPassive } from './passive.ts'
import { subjects } from './subjects.ts'
import { activeSubject } from './word-order.ts'
import { CALENDAR, DEEP, isNoun, isVerb, NOMINAL } from './words.ts'

/** Slot ("subj", "obj", "against" …) → the head words that fill it, list members apart. Passives are turned round. */
export type Arguments = ReadonlyMap<string, readonly number[]>

/** What a verb governs or shares: its own arguments, and those that control, coordination and relative clauses lend it. */
export function verbArguments(syntax: Syntax, verb: number): Arguments {
  const slots = new Map<string, number[]>()
  const passive = isPassive(syntax, verb, 0)
  fill(slots, 'subj', syntax, passive ? agents(syntax, verb) : subjects(syntax, verb))
  fill(slots, 'obj', syntax, passive ? subjects(syntax, verb) : objects(syntax, verb))
  if (passive) fill(slots, 'obj2', syntax, own(syntax, verb, 'obj'))
  fill(slots, slots.has('obj') ? 'iobj' : 'obj', syntax, own(syntax, verb, 'iobj'))
  for (const child of syntax.words[verb]!.children) {
    const { relation, lemma } = syntax.words[child]!
    if (relation.startsWith('obl')) fillCase(slots, syntax, child)
    // "an assault on rebel-held Douma", read as a clause
    if (relation === 'advcl' && syntax.words[child - 1]?.xpos === 'HYPH') fillHeld(slots, syntax, child)
    // "met on Monday with the envoy": what hangs on a time is the verb's
    if (relation.startsWith('obl') && CALENDAR.test(lemma)) nounPhrases(slots, syntax, child)
    // "fired rockets at the town": what stands after the object may hang on it
    if (relation === 'obj' || relation === 'nsubj:pass') nounPhrases(slots, syntax, child)
  }
  const { head, relation: link } = syntax.words[verb]!
  // "police in response fired tear gas at them", read as gas that was fired
  if (link === 'amod' && slots.get('obj')?.includes(head)) {
    const mark = syntax.words[head + 1]
    if (mark?.relation === 'case' && mark.head > head) fill(slots, mark.lower, syntax, [mark.head])
  }
  // "the shelling of the town", read as a verb
  if (!slots.has('obj') && slots.has('of') && syntax.words[verb]!.xpos === 'VBG') slots.set('obj', slots.get('of')!)
  return slots
}

/** What a noun governs: "the army's", "between X and Y", "US" in "US airstrikes", and its prepositional phrases. */
export function nounArguments(syntax: Syntax, noun: number, firstWord: number): Arguments {
  const slots = new Map<string, number[]>()
  for (const child of syntax.words[noun]!.children) {
    const { relation } = syntax.words[child]!
    if (relation === 'nmod:poss') fill(slots, 'poss', syntax, [child])
    else if (child < firstWord && /^(compound|amod|nmod|nmod:desc)$/u.test(relation))
      fill(slots, 'mod', syntax, [child])
  }
  nounPhrases(slots, syntax, noun)
  nestedPhrases(slots, syntax, noun, 0)
  const { head, relation } = syntax.words[noun]!
  const breaking = slots.has('between') ? -1 : breakingOut(syntax, noun)
  if (breaking >= 0)
    for (const child of dependents(syntax, breaking, 'obl'))
      if (dependents(syntax, child, 'case').some(c => syntax.words[c]!.lower === 'between'))
        fill(slots, 'between', syntax, [child])
  secondSide(slots, syntax)
  // "suspects in custody", "two men were in custody", "two men remained in custody"
  if (head >= 0 && relation === 'nmod') fill(slots, 'bearer', syntax, [head])
  else fill(slots, 'bearer', syntax, own(syntax, relation === 'obl' ? head : noun, 'nsubj'))
  // "the report details the destruction of the shrine by rebels": hung on a verb that has its doer
  if (relation === 'obj' && head >= 0 && !slots.has('by') && syntax.words[head]!.xpos !== 'VBN')
    for (const child of dependents(syntax, head, 'obl'))
      if (child > noun && dependents(syntax, child, 'case').some(c => syntax.words[c]!.lower === 'by'))
        fill(slots, 'by', syntax, [child])
  // "the town was the target of an attack"
  if (relation === 'nmod' && head >= 0 && UNDERGOING.has(syntax.words[head]!.lemma))
    fill(slots, 'on', syntax, own(syntax, head, 'nsubj'))
  return slots
}

/** "Clashes broke out between the army and rebels": the verb that only says that they were; -1 where none is the noun's. */
function breakingOut(syntax: Syntax, noun: number): number {
  const { head, relation, children } = syntax.words[noun]!
  if (head > noun && /^(?:nsubj|csubj|aux:pass)/u.test(relation))
    return BREAKING.has(syntax.words[head]!.lemma) ? head : -1
  return (
    children.find(c => c > noun && BREAKING.has(syntax.words[c]!.lemma) && syntax.words[c]!.relation === 'acl') ?? -1
  )
}

/** A noun in -ing with its verb's frame: "the army's targeting of civilians". */
export function gerundArguments(syntax: Syntax, noun: number): Arguments {
  const slots = new Map(nounArguments(syntax, noun, noun))
  const move = (from: string, to: string) => {
    const fillers = slots.get(from)
    if (fillers) slots.set(to, fillers)
  }
  move('by', 'subj')
  move('poss', 'subj')
  move('of', 'obj')
  return slots
}

/** Verbs that say of fighting that it began, goes on or ends. */
export const BREAKING = new Set([
  'break',
  'continue',
  'ensue',
  'erupt',
  'escalate',
  'flare',
  'intensify',
  'occur',
  'rage',
  'resume',
  'subside',
])

const UNDERGOING = new Set(['target', 'victim', 'object'])

function nounPhrases(slots: Map<string, number[]>, syntax: Syntax, noun: number): void {
  for (const child of syntax.words[noun]!.children) {
    const { relation } = syntax.words[child]!
    if (relation === 'nmod' || relation.startsWith('obl')) fillCase(slots, syntax, child)
  }
}

/** "the bombing of the hotel by the rebels": what stands deeper, hung on the nearest noun, may be the trigger's. */
function nestedPhrases(slots: Map<string, number[]>, syntax: Syntax, noun: number, depth: number): void {
  if (depth > 2) return
  for (const child of syntax.words[noun]!.children) {
    const { relation, xpos } = syntax.words[child]!
    // "strikes using drones against the depot"
    if (relation !== 'nmod' && !(relation === 'acl' && xpos === 'VBG')) continue
    for (const below of dependents(syntax, child, 'nmod', 'obl')) {
      const [mark] = dependents(syntax, below, 'case')
      const slot = mark === undefined ? '' : syntax.words[mark]!.lower
      if (STRAYING.has(slot) && !slots.has(slot)) fill(slots, slot, syntax, [below])
    }
    nestedPhrases(slots, syntax, child, depth + 1)
  }
}

const STRAYING = new Set(['by', 'against', 'on', 'with'])

/** "between the army and the rebels": where the tree lost the second side, the noun phrase after "and" is it. */
function secondSide(slots: Map<string, number[]>, syntax: Syntax): void {
  const [first, second] = slots.get('between') ?? []
  if (first === undefined || second !== undefined) return
  const words = syntax.words
  let i = first + 1
  while (i < first + DEEP && NOMINAL.has(words[i]?.upos ?? '')) i++
  if (words[i]?.lower !== 'and' || words[i]!.sentence !== words[first]!.sentence) return
  let last = i
  while (NOMINAL.has(words[last + 1]?.upos ?? '') && words[last + 1]!.sentence === words[first]!.sentence) last++
  if (isNoun(words[last])) slots.set('between', [first, last])
}

function fillHeld(slots: Map<string, number[]>, syntax: Syntax, participle: number): void {
  for (const mark of dependents(syntax, participle, 'case'))
    fill(slots, syntax.words[mark]!.lower, syntax, own(syntax, participle, 'obj'))
}

function fillCase(slots: Map<string, number[]>, syntax: Syntax, noun: number): void {
  for (const mark of dependents(syntax, noun, 'case')) fill(slots, syntax.words[mark]!.lower, syntax, [noun])
}

function fill(slots: Map<string, number[]>, slot: string, syntax: Syntax, heads: readonly number[]): void {
  if (heads.length === 0) return
  const members = heads.flatMap(head => conjuncts(syntax, head))
  const before = slots.get(slot)
  slots.set(slot, before ? [...before, ...members.filter(m => !before.includes(m))] : members)
}

/** A noun with the other members of its list: "soldiers, police and a guard". */
export function conjuncts(syntax: Syntax, head: number, depth = 0): number[] {
  if (depth > DEEP) return [head]
  const others = dependents(syntax, head, 'conj').filter(
    // "a convoy and not the market", "the rebels, according to officials"
    c =>
      !isVerb(syntax.words[c]!) &&
      !opensClause(syntax, c) &&
      !syntax.words[c]!.children.some(n => syntax.words[n]!.lower === 'not') &&
      !syntax.words.slice(Math.max(0, c - 4), c).some(w => w.lower === 'according'),
  )
  const members = [...others, ...dependents(syntax, head, 'appos').filter(aside => isStrayMember(syntax, aside))]
  return [head, ...members.flatMap(other => conjuncts(syntax, other, depth + 1))]
}

/**
 * "four positions, two vehicles, a building and a launcher", "Pedro Ruiz, Luis Mora and Ana Paz", "the rector, the engineer and the nurse": a member read as what explains
 * the first, amid its list.
 */
export function isStrayMember(syntax: Syntax, noun: number): boolean {
  const { relation, head } = syntax.words[noun]!
  if (relation !== 'appos') return false
  const others = dependents(syntax, noun, 'conj')
  if (!others.length) return false
  return dependents(syntax, head, 'conj').some(member => member < noun) || areAlike(syntax, [head, noun, ...others])
}

/** Whether what a comma parts are all names, or all have "the": then none explains another. */
function areAlike(syntax: Syntax, heads: readonly number[]): boolean {
  if (!syntax.words.slice(heads[0], heads[1]).some(({ lower }) => lower === ',')) return false
  const isName = (head: number): boolean =>
    syntax.words[head]!.upos === 'PROPN' && !dependents(syntax, head, 'det', 'nmod:poss', 'nmod', 'acl:relcl').length
  const isDefinite = (head: number): boolean =>
    syntax.words[head]!.upos === 'NOUN' && dependents(syntax, head, 'det').some(d => syntax.words[d]!.lower === 'the')
  return heads.every(isName) || heads.every(isDefinite)
}

/** "to storm parliament, police fired": the next clause's subject, which no "and" joins. */
const opensClause = (syntax: Syntax, noun: number): boolean => {
  if (syntax.words[noun - 1]?.lower !== ',') return false
  for (let verb = noun + 1; verb < noun + DEEP && verb < syntax.words.length; verb++)
    if (activeSubject(syntax, verb) === noun) return true
  return false
}
