import { dependents, rangeSpan, type Syntax, type WordRange, wordsIn } from '../../language/syntax.ts'
import type { Span } from '../../text/span.ts'
import type { Actor, Party } from '../reading.ts'
import { conjuncts, isStrayMember } from './arguments.ts'
import type { Known } from './known.ts'
import type { EventLexicon } from './lexicon.ts'
import type { Trigger } from './triggers.ts'
import { isNobody } from './words.ts'

/** Head words of those who act and those who undergo, and of what it was done with. */
export type Roles = {
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  readonly instrument: number | null
  /** Of the instrument: 'firearms', 'explosives' … */
  readonly instrumentMode: string | null
}

const WITH = ['with', 'by', 'in', 'using', 'from']
/** Slots that are no preposition. */
const ANYWHERE = new Set(['subj', 'obj', 'obj2', 'iobj', 'poss', 'mod', 'between', 'bearer'])
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|ure|hood|acy)s?$/u
const CANNOT_ACT = [
  'event',
  'time',
  'weapon',
  'thing',
  'aid',
  'deal',
  'talks',
  'plan',
  'ban',
  'violence',
  'claim',
  'rights',
  'asset',
]

/** Reads the parties of a trigger from its slots, as its row says. */
export function rolesOf(syntax: Syntax, trigger: Trigger, lexicon: EventLexicon, known: Known): Roles {
  const { row, slots, light } = trigger
  const { classes } = known
  const fillers = (names: readonly string[], fits: (slot: string, head: number) => boolean): number[] => [
    ...new Set(names.flatMap(slot => (slots.get(slot) ?? []).filter(head => fits(slot, head)))),
  ]
  const acts = (slot: string, head: number): boolean =>
    canAct(syntax, head, classes(head), slot) && !(row.credit && isNobody(syntax, head))
  // "On 5 November, troops began": what is done to stands after the word that names it
  const undergoes = (slot: string, head: number): boolean =>
    (head > trigger.range.first || ANYWHERE.has(slot) || syntax.words[head]!.relation.startsWith('nsubj')) &&
    (slot !== 'for' || row.type !== 'REQUEST' || canAct(syntax, head, classes(head), slot)) &&
    (canUndergo(syntax, head, classes(head), slot) ||
      (slot === 'obj' && row.list === 'verb' && head > trigger.word && classes(head).has('weapon')))
  const carrier = light ? ['subj', 'by'] : []
  // "the army's killing of a man", but "the man's killing"
  const owns = row.recipient.includes('poss') && !slots.has('of') ? 'recipient' : 'actor'
  const actorSlots = owns === 'actor' ? row.actor : row.actor.filter(slot => slot !== 'poss')
  const recipientSlots = owns === 'actor' ? row.recipient.filter(slot => slot !== 'poss') : row.recipient
  const carried = light?.subject === 'actor' ? fillers(carrier, acts) : []
  // "we express our condolences": the subject tells more than "our"
  const owners = fillers(actorSlots, acts).filter(head => !carried.length || syntax.words[head]!.upos !== 'PRON')
  const named = [...new Set([...owners, ...carried])]
  const actors =
    named.length || row.type !== 'ASSAULT' ? named : ownersOf(syntax, slots.get('subj') ?? [], classes, acts)
  const recipients = fillers(
    [...recipientSlots, ...(light?.subject === 'recipient' ? ['subj', 'obj'] : [])],
    undergoes,
  ).filter(head => !actors.includes(head))
  // "destroyed a rocket launcher": a weapon that the deed was done to
  const takesObject = row.list !== 'noun' && row.recipient.includes('obj')
  const tool = ['subj', ...(takesObject ? [] : ['obj']), ...WITH]
    .flatMap(slot => slots.get(slot) ?? [])
    .find(head => classes(head).has('weapon'))
  const used = tool ?? usedThing(syntax, trigger.word, head => classes(head).has('weapon'))
  const instrument = used !== undefined && row.type === 'ASSAULT' ? used : null
  const each = (heads: readonly number[]) => [...new Set(heads.flatMap(head => membersOf(syntax, head)))]
  return {
    actors: each(actors),
    recipients: each(recipients.filter(head => head !== instrument)),
    instrument,
    instrumentMode: instrument === null ? null : modeOf(syntax, instrument, lexicon),
  }
}

/** "Countries that struck the town include X and Y": those who are meant, where the clause lists them. */
function membersOf(syntax: Syntax, head: number): readonly number[] {
  const { head: verb, relation } = syntax.words[head]!
  if (verb < 0 || !relation.startsWith('nsubj') || syntax.words[verb]!.lemma !== 'include') return [head]
  const [first] = dependents(syntax, verb, 'obj')
  return first === undefined || first < verb ? [head] : conjuncts(syntax, first)
}

/** "the drones of the army bombed the town", "the army's jets": who acts with what the text makes the subject. */
function ownersOf(
  syntax: Syntax,
  tools: readonly number[],
  classes: (head: number) => ReadonlySet<string>,
  acts: (slot: string, head: number) => boolean,
): number[] {
  return tools
    .filter(tool => classes(tool).has('weapon'))
    .flatMap(tool =>
      syntax.words[tool]!.children.filter(c => {
        const { relation, children } = syntax.words[c]!
        const of = relation === 'nmod' && children.some(m => syntax.words[m]!.lower === 'of')
        const country = relation === 'amod' && acts('mod', c)
        return country || ((of || relation === 'nmod:poss') && acts('poss', c))
      }),
    )
}

/** "attacked a group, using a knife" */
function usedThing(syntax: Syntax, verb: number, isWeapon: (head: number) => boolean): number | undefined {
  for (const child of syntax.words[verb]!.children) {
    const word = syntax.words[child]!
    if (word.lemma !== 'use' || word.relation !== 'advcl') continue
    return word.children.find(c => syntax.words[c]!.relation === 'obj' && isWeapon(c))
  }
  return undefined
}

function modeOf(syntax: Syntax, head: number, lexicon: EventLexicon): string | null {
  const { lemma } = syntax.words[head]!
  const before = syntax.words[head - 1]?.lemma
  return lexicon.weapons.get(`${before} ${lemma}`) ?? lexicon.weapons.get(lemma) ?? null
}

function canAct(syntax: Syntax, head: number, classes: ReadonlySet<string>, slot: string): boolean {
  const word = syntax.words[head]!
  const able = ['person', 'force', 'body', 'state'].some(name => classes.has(name))
  if (slot === 'mod')
    return able
      ? word.upos === 'PROPN' || classes.has('force') || classes.has('body')
      : word.upos === 'ADJ' && isCapital(word.text) && !/^(?:anti|pro)/iu.test(word.text)
  if (classes.has('time')) return false
  if (able) return !classes.has('event')
  // "the British left"
  if (word.upos === 'ADJ' && isCapital(word.text) && syntax.words[head - 1]?.lower === 'the') return true
  if (classes.has('name')) return slot === 'subj' || slot === 'poss' || slot === 'by' || !classes.has('territory')
  if (CANNOT_ACT.some(name => classes.has(name)) || classes.has('pronoun')) return false
  if (classes.has('facility') || classes.has('territory') || classes.has('vehicle')) return false
  return false
}

function canUndergo(syntax: Syntax, head: number, classes: ReadonlySet<string>, slot: string): boolean {
  const word = syntax.words[head]!
  if (classes.has('time')) return false
  const touchable = ['person', 'force', 'body', 'state', 'facility', 'vehicle', 'territory', 'infrastructure', 'name']
  const able = touchable.some(name => classes.has(name))
  if (slot === 'mod')
    return word.upos === 'NOUN' && (classes.has('person') || classes.has('facility') || classes.has('vehicle'))
  if (able) return !(classes.has('event') && !classes.has('person') && !classes.has('force'))
  if (classes.has('event') || classes.has('violence') || classes.has('weapon')) return false
  if (slot !== 'obj' && slot !== 'subj' && slot !== 'of') return word.xpos === 'NNS' && !ABSTRACT.test(word.lower)
  return (word.upos === 'NOUN' || word.upos === 'ADJ') && (classes.has('thing') || !ABSTRACT.test(word.lower))
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

/** What belongs to the phrase of a party; what else hangs on its head tells of it, or is a parser's slip. */
const INSIDE = new Set([
  'det',
  'det:predet',
  'amod',
  'compound',
  'flat',
  'nummod',
  'nmod:poss',
  'appos',
  'nmod:desc',
  'fixed',
  'goeswith',
  'nmod:unmarked',
  'advmod',
])
const KEPT = new Set(['of', 'from', 'for', 'like'])

function belongs(syntax: Syntax, child: number, head: number): boolean {
  const { relation } = syntax.words[child]!
  if (relation === 'nmod') return syntax.words[child]!.children.some(c => KEPT.has(syntax.words[c]!.lower) && c < child)
  if (relation === 'advmod') return child < head
  return INSIDE.has(relation) && !isStrayMember(syntax, child)
}

const LONGEST = 16

const NONE: ReadonlySet<number> = new Set()

/** The phrase of a party: its head with determiners, titles, modifiers, "of" and "from" phrases and apposition; not the words of a verb. */
export function partyOf(syntax: Syntax, head: number, known: Known, verbs: ReadonlySet<number> = NONE): Party {
  let [first, last] = [head, head + 1]
  for (const child of syntax.words[head]!.children) {
    if (!belongs(syntax, child, head)) continue
    const range = within(syntax, child, 0)
    if (Math.max(last, range.last) - Math.min(first, range.first) > LONGEST) continue
    first = Math.min(first, range.first)
    last = Math.max(last, range.last)
  }
  const isMark = (i: number) => syntax.words[i]!.upos === 'PUNCT' && !/[’'"”)\]]/u.test(syntax.words[i]!.text)
  while (last - 1 > head && isMark(last - 1)) last--
  for (let i = first; i < head; i++) if (verbs.has(i)) first = i + 1
  first = behindOpening(syntax, first, head)
  while (first < head && /^[,;:.–—-]$/u.test(syntax.words[first]!.text)) first++
  const actor = known.actors.get(head) ?? null
  const named = actor && syntax.words[head]!.upos === 'PRON' ? nameOf(syntax, actor, head) : null
  return { span: named ?? rangeSpan(syntax, { first, last }), actor: actor?.id ?? null }
}

/** "on 14 October, at about 11 a.m., | armed terrorists": what opens the clause is no part of the phrase. */
function behindOpening(syntax: Syntax, first: number, head: number): number {
  if (syntax.words[first]!.upos !== 'ADP' || first === head) return first
  const comma = syntax.words.slice(first, head).findLastIndex(({ text }) => text === ',')
  return comma < 0 ? first : first + comma + 1
}

/** "it", "his": the words nearest before, else first after, that say who is meant; null where only pronouns do. */
function nameOf(syntax: Syntax, { mentions }: Actor, pronoun: number): Span | null {
  const telling = mentions.filter(span => {
    const { first, last } = wordsIn(syntax, span)
    return last - first > 1 || syntax.words[first]!.upos !== 'PRON'
  })
  return telling.findLast(span => wordsIn(syntax, span).last <= pronoun) ?? telling[0] ?? null
}

/** The range of a part of a phrase, without clauses and lists that hang on it. */
function within(syntax: Syntax, index: number, depth: number): WordRange {
  let [first, last] = [index, index + 1]
  if (depth < DEEPEST)
    for (const child of syntax.words[index]!.children) {
      if (CLAUSE.test(syntax.words[child]!.relation) || (depth === 0 && isAside(syntax, child))) continue
      const below = within(syntax, child, depth + 1)
      first = Math.min(first, below.first)
      last = Math.max(last, below.last)
    }
  return { first, last }
}

/** "pupils on Wednesday", "a commander south of Jilib": what only says where or when. */
const isAside = (syntax: Syntax, child: number): boolean =>
  syntax.words[child]!.relation === 'nmod' &&
  syntax.words[child]!.children.some(c => /^(?:on|during|after|before|since|near)$/u.test(syntax.words[c]!.lower))

const CLAUSE = /^(?:acl|parataxis|conj|cc|advcl|nsubj|aux|cop)/u
const DEEPEST = 8
