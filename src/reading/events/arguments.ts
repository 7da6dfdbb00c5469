import { dependents, type Syntax, type Word } from '../../language/syntax.ts'

/** Slot ("subj", "obj", "against" …) → the head words that fill it, list members apart. Passives are turned round. */
export type Arguments = ReadonlyMap<string, readonly number[]>

const RELATIVE = new Set(['who', 'which', 'that', 'whom'])
const isVerb = (word: Word): boolean => word.upos === 'VERB' || word.upos === 'AUX'
const DEEP = 6
const CALENDAR =
  /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december|week|weekend|month|year|morning|night|evening|afternoon|hour|\d{4})$/u

/** What a verb governs or shares: its own arguments, and those that control, coordination and relative clauses lend it. */
export function verbArguments(syntax: Syntax, verb: number): Arguments {
  const slots = new Map<string, number[]>()
  const passive = isPassive(syntax, verb, 0)
  fill(slots, 'subj', syntax, passive ? agents(syntax, verb) : subjects(syntax, verb, 0))
  fill(slots, 'obj', syntax, passive ? subjects(syntax, verb, 0) : objects(syntax, verb))
  if (passive) fill(slots, 'obj2', syntax, own(syntax, verb, 'obj'))
  fill(slots, slots.has('obj') ? 'iobj' : 'obj', syntax, own(syntax, verb, 'iobj'))
  for (const child of syntax.words[verb]!.children) {
    const { relation, lemma } = syntax.words[child]!
    if (relation.startsWith('obl')) fillCase(slots, syntax, child)
    // "met on Monday with the envoy": what hangs on a time is the verb's
    if (relation.startsWith('obl') && CALENDAR.test(lemma)) nounPhrases(slots, syntax, child)
    // "fired rockets at the town": what stands after the object may hang on it
    if (relation === 'obj' || relation === 'nsubj:pass') nounPhrases(slots, syntax, child)
  }
  // "the shelling of the town", read as a verb
  if (!slots.has('obj') && slots.has('of') && syntax.words[verb]!.xpos === 'VBG') slots.set('obj', slots.get('of')!)
  return slots
}

/**
 * Whether a past form is one that the tagger took for a noun or adjective, as the words around it show: a noun before it and a new
 * noun phrase or another past form after it ("a gunman shot shoppers", "a man shot and killed a guard"), or a bare "was" before it.
 */
export function isMisreadVerb(syntax: Syntax, index: number): boolean {
  const { upos, text, sentence } = syntax.words[index]!
  if (upos !== 'NOUN' && upos !== 'ADJ') return false
  if (/^\p{Lu}/u.test(text)) return false
  const near = (i: number): Word | undefined => (syntax.words[i]?.sentence === sentence ? syntax.words[i] : undefined)
  const [before, after] = [near(index - 1), near(index + 1)]
  if (before && BE.has(before.lower)) return isNoun(near(index - 2)) && !isNoun(after)
  if (!isNoun(before) || !after) return false
  if (after.upos === 'CCONJ') return near(index + 2)?.xpos === 'VBD'
  if (after.lower === 'back') return true
  return (
    after.upos === 'DET' ||
    after.upos === 'NUM' ||
    after.xpos === 'NNS' ||
    after.lower === 'dead' ||
    after.xpos === 'PRP'
  )
}

const NOMINAL = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN', 'PRON'])

/** The arguments of a verb outside the tree: the noun before it and the noun phrase after it, or after the verb joined to it. */
export function flatArguments(syntax: Syntax, verb: number): Arguments {
  const { words } = syntax
  const { sentence } = words[verb]!
  if (BE.has(words[verb - 1]?.lower ?? '')) return new Map([['obj', [verb - 2]]])
  const slots = new Map([['subj', [verb - 1]]])
  const start = words[verb + 1]?.upos === 'CCONJ' ? verb + 3 : words[verb + 1]?.lower === 'dead' ? verb + 2 : verb + 1
  let last = start
  const goesOn = () => words[last + 1]?.sentence === sentence && NOMINAL.has(words[last + 1]!.upos)
  while (goesOn() && !(isNoun(words[last]) && !isNoun(words[last + 1]))) last++
  if (isNoun(words[last]) && words[last]!.sentence === sentence) slots.set('obj', [last])
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
  secondSide(slots, syntax)
  // "the town was the target of an attack"
  const { head, relation } = syntax.words[noun]!
  if (relation === 'nmod' && head >= 0 && UNDERGOING.has(syntax.words[head]!.lemma))
    fill(slots, 'on', syntax, own(syntax, head, 'nsubj'))
  return slots
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
    if (syntax.words[child]!.relation !== 'nmod') continue
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

const isNoun = (word: Word | undefined): boolean => word !== undefined && /^(?:NOUN|PROPN|PRON)$/u.test(word.upos)

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
  const others = dependents(syntax, head, 'conj').filter(c => !isVerb(syntax.words[c]!))
  return [head, ...others.flatMap(other => conjuncts(syntax, other, depth + 1))]
}

/** Dependents with relative pronouns resolved; "reports that they killed two": beside a real one, "that" is none. */
function own(syntax: Syntax, verb: number, relation: string): number[] {
  const found = dependents(syntax, verb, relation)
  const bare = relation === 'nsubj' ? found.filter(child => !hasPreposition(syntax, child, verb)) : found
  const real = bare.length > 1 ? bare.filter(child => !RELATIVE.has(syntax.words[child]!.lower)) : bare
  return (real.length ? real : bare).map(child => antecedent(syntax, child, verb))
}

/** "at the government's request", "on Twitter blaming": nobody's subject, whatever the parser says. */
function hasPreposition(syntax: Syntax, noun: number, verb: number): boolean {
  if (dependents(syntax, noun, 'case').some(c => syntax.words[c]!.upos === 'ADP' && c < noun)) return true
  let first = noun
  while (first > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(syntax.words[first - 1]!.upos)) first--
  return syntax.words[verb]!.xpos === 'VBG' && WITHIN.has(syntax.words[first - 1]?.lower ?? '')
}

const WITHIN = new Set(['on', 'in', 'at', 'of', 'from', 'to'])

/** For "who", "which", "that" in a relative clause: the noun that the clause describes. */
function antecedent(syntax: Syntax, word: number, verb: number): number {
  if (!RELATIVE.has(syntax.words[word]!.lower)) return word
  for (let v = verb, deep = 0; v >= 0 && deep < DEEP; v = syntax.words[v]!.head, deep++)
    if (syntax.words[v]!.relation === 'acl:relcl') return syntax.words[v]!.head
  // outside the tree: the noun right before, "Carrie Lam, who"
  const before = syntax.words[word - 1]?.lower === ',' ? word - 2 : word - 1
  const noun = syntax.words[before]
  if (!noun || noun.sentence !== syntax.words[word]!.sentence || !/^(NOUN|PROPN)$/u.test(noun.upos)) return word
  return noun.relation === 'flat' && noun.head >= 0 ? noun.head : before
}

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

const BE = new Set([
  'be',
  'been',
  'being',
  'was',
  'were',
  'is',
  'are',
  "'s",
  '’s',
  "'re",
  '’re',
  'get',
  'got',
  'gets',
  'getting',
])

/**
 * The form of "be" that makes a participle passive, -1 where there is none: "was on Monday rammed". Only adverbs, marks and
 * prepositional phrases may stand between; so a parser's wrong arc changes nothing.
 */
function beBefore(syntax: Syntax, verb: number): number {
  const { xpos, sentence } = syntax.words[verb]!
  if (xpos !== 'VBN' && xpos !== 'VBD') return -1
  let inPhrase = false
  for (let i = verb - 1; i >= verb - DEEP && i >= 0 && syntax.words[i]!.sentence === sentence; i--) {
    const { upos, lower } = syntax.words[i]!
    if (BE.has(lower)) return inPhrase ? -1 : i
    if (upos === 'ADP' || lower === 'to') inPhrase = false
    else if (upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM' || upos === 'DET' || upos === 'ADJ') inPhrase = true
    else if (upos !== 'ADV' && upos !== 'PART' && lower !== ',') return -1
  }
  return -1
}

/**
 * The subject of a past form that the parser took for a participle hung on the noun before it, where an object follows at once:
 * "a coalition ousted the president", "the movement claimed responsibility"; -1 where it is none such.
 */
function activeSubject(syntax: Syntax, verb: number): number {
  const { xpos, relation, sentence } = syntax.words[verb]!
  if (xpos !== 'VBN' || (relation !== 'acl' && relation !== 'amod')) return -1
  const [before, after] = [syntax.words[verb - 1], syntax.words[verb + 1]]
  if (before?.sentence !== sentence || after?.sentence !== sentence || !isNoun(before)) return -1
  const goesOn = after.xpos === 'NNS' || (relation === 'amod' && after.upos === 'NOUN')
  if (!/^(?:DET|NUM|PRON|PROPN)$/u.test(after.upos) && !goesOn) return -1
  const noun = relation === 'acl' ? syntax.words[verb]!.head : verb - 1
  const { head, lemma, relation: link } = syntax.words[noun]!
  // "the coalition in the last 24 hours conducted": the parser hung it on the hours
  if (CALENDAR.test(lemma) && head >= 0 && isNoun(syntax.words[head])) return head
  return link === 'flat' && head >= 0 ? head : noun
}

/** "by the army" of a passive; "by noon", "by car" are sorted out by what the words stand for. */
function agents(syntax: Syntax, verb: number): number[] {
  const here = syntax.words[verb]!.children.filter(
    child =>
      syntax.words[child]!.relation.startsWith('obl') &&
      dependents(syntax, child, 'case').some(mark => syntax.words[mark]!.lower === 'by'),
  )
  if (here.length) return here
  // "was seized and killed by rebels": the agent stands with one of two verbs
  const shared = dependents(syntax, verb, 'conj').find(
    c => syntax.words[c]!.xpos === 'VBN' && dependents(syntax, c, 'nsubj').length === 0,
  )
  return shared === undefined ? [] : agents(syntax, shared)
}

/** What stands in the subject's position, its own or lent. */
export function subjects(syntax: Syntax, verb: number, depth: number): number[] {
  const direct = own(syntax, verb, 'nsubj')
  if (direct.length) return direct
  const actor = activeSubject(syntax, verb)
  if (actor >= 0) return [actor]
  const owner = possessor(syntax, verb)
  if (owner >= 0) return [owner]
  const before = nounBefore(syntax, verb)
  if (before >= 0) return [before]
  const { head, relation, xpos } = syntax.words[verb]!
  if (head < 0 || depth > DEEP) return []
  const governor = syntax.words[head]!
  const above = () => (isVerb(governor) ? acting(syntax, head, depth + 1) : own(syntax, head, 'nsubj'))
  switch (relation) {
    case 'conj':
      if (isVerb(governor))
        return isPassive(syntax, head, 0) && !isPassive(syntax, verb, 0)
          ? [] // "was seized and …" lends its subject only to what was also done to it
          : subjects(syntax, head, depth + 1)
      return own(syntax, head, 'nsubj')
    case 'acl:relcl':
      return objects(syntax, verb).length || xpos === 'VBG' ? [head] : []
    case 'acl':
      return xpos === 'VBG' || xpos === 'VBN' || !PLANS.has(governor.lemma) ? [head] : planner(syntax, head, depth)
    case 'xcomp':
    case 'ccomp':
      if (relation === 'ccomp' && xpos !== 'VB' && xpos !== 'VBG') return []
      if (!isVerb(governor)) return own(syntax, head, 'nsubj')
      if (dependents(syntax, head, 'obj', 'iobj').length) return own(syntax, head, 'obj').slice(0, 1)
      return subjects(syntax, head, depth + 1)
    case 'case': // "a coalition fighting the rebels", read as a preposition
      return xpos === 'VBG' && governor.relation === 'nmod' ? [governor.head] : []
    case 'advcl':
      return xpos === 'VBG' || xpos === 'VB' || xpos === 'VBN' ? above() : []
    default:
      return []
  }
}

/** "the army's killing of two men", read as a verb; -1 where nobody owns it. */
function possessor(syntax: Syntax, verb: number): number {
  if (syntax.words[verb]!.xpos !== 'VBG' || syntax.words[verb - 1]?.xpos !== 'POS') return -1
  const { head, relation } = syntax.words[verb - 2] ?? { head: -1, relation: '' }
  return relation === 'flat' && head >= 0 ? head : verb - 2
}

const OPENS = new Set([
  'as',
  'when',
  'after',
  'while',
  'before',
  'because',
  'since',
  'where',
  'that',
  'but',
  'although',
  'though',
  ':',
  '“',
  '"',
])
const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/**
 * The noun right before a finite verb that the parser left without a subject, where a conjunction opens the clause:
 * "as government forces stormed a camp"; -1 where there is none.
 */
function nounBefore(syntax: Syntax, verb: number): number {
  const { xpos, sentence } = syntax.words[verb]!
  const be = xpos === 'VBG' || xpos === 'VBN' ? auxiliary(syntax, verb) : beBefore(syntax, verb)
  if (!FINITE.has(xpos) && be < 0) return -1
  let noun = (be >= 0 ? be : verb) - 1
  while (noun >= 0 && syntax.words[noun]!.upos === 'ADV') noun--
  const isNominal = (i: number) =>
    /^(NOUN|PROPN|PRON)$/u.test(syntax.words[i]?.upos ?? '') && syntax.words[i]!.sentence === sentence
  if (!isNominal(noun) || RELATIVE.has(syntax.words[noun]!.lower)) return -1
  let first = noun
  while (
    first > 0 &&
    syntax.words[first - 1]!.sentence === sentence &&
    /^(NOUN|PROPN|DET|ADJ|NUM)$/u.test(syntax.words[first - 1]!.upos)
  )
    first--
  const opens =
    first === 0 || syntax.words[first - 1]!.sentence !== sentence || OPENS.has(syntax.words[first - 1]!.lower)
  const saying = be >= 0 && syntax.words[first - 1]?.upos === 'VERB'
  if (!opens && !saying) return -1
  const { head, relation } = syntax.words[noun]!
  return relation === 'flat' && head >= first ? head : noun
}

/** The auxiliary of a participle: "are hiding", "have attacked", "was on Monday rammed"; -1 where there is none. */
function auxiliary(syntax: Syntax, verb: number): number {
  const passive = beBefore(syntax, verb)
  if (passive >= 0) return passive
  let i = verb - 1
  while (i > verb - 4 && (syntax.words[i]?.upos === 'ADV' || syntax.words[i]?.upos === 'PUNCT')) i--
  const { lower, sentence } = syntax.words[i] ?? { lower: '', sentence: -1 }
  const fits = syntax.words[verb]!.xpos === 'VBG' ? BE.has(lower) : HAVE.has(lower)
  return fits && sentence === syntax.words[verb]!.sentence ? i : -1
}

const HAVE = new Set(['have', 'has', 'had', "'ve", '’ve'])

/** Who acts in the governing clause: the agent of a passive, else the subject. */
function acting(syntax: Syntax, verb: number, depth: number): number[] {
  return isPassive(syntax, verb, 0) ? agents(syntax, verb) : subjects(syntax, verb, depth)
}

const PLANS = new Set(
  (
    'ability action aim ambition attempt authority battle bid call campaign capacity chance commitment decision desire drive duty effort fight ' +
    'goal intent intention mandate measure mission move offensive operation opportunity order pledge plan plot power promise push readiness ' +
    'resolution right step strategy struggle threat vow war way'
  ).split(' '),
)

/** "the rebels' plan to attack", "announced a plan to attack": whose plan it is. */
function planner(syntax: Syntax, noun: number, depth: number): number[] {
  const owner = dependents(syntax, noun, 'nmod:poss')
  if (owner.length) return owner
  // "efforts by the government to …"
  const maker = dependents(syntax, noun, 'nmod').filter(n =>
    dependents(syntax, n, 'case').some(c => syntax.words[c]!.lower === 'by'),
  )
  if (maker.length) return maker
  const { head, relation } = syntax.words[noun]!
  return head >= 0 && isVerb(syntax.words[head]!) && (relation === 'obj' || relation.startsWith('obl'))
    ? acting(syntax, head, depth + 1)
    : []
}

const OWNING = new Set(['DET', 'PRON'])

function objects(syntax: Syntax, verb: number): number[] {
  const direct = own(syntax, verb, 'obj')
  if (direct.length) return direct
  const { relation, head, xpos } = syntax.words[verb]!
  // "suspended its offensive", read as an adjective
  const owned = dependents(syntax, verb, 'xcomp').filter(x => OWNING.has(syntax.words[x - 1]?.upos ?? ''))
  if (owned.length) return owned
  if (activeSubject(syntax, verb) >= 0) return dependents(syntax, verb, 'xcomp').filter(x => isNoun(syntax.words[x]))
  if (relation === 'case' && xpos === 'VBG') return [head]
  // "the men they killed": the clause lacks its object
  if (relation === 'acl:relcl' && own(syntax, verb, 'nsubj').some(s => s !== head)) return [head]
  return []
}
