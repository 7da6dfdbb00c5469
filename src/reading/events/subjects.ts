import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import { firstOfJoined, withFirstOfTwo } from './joint-subjects.ts'
import { activeSubject, beBefore, beforeAside, nounBefore, possessor } from './word-order.ts'
import { CALENDAR, DEEP, isNoun, isVerb, SAYING, STOPPING } from './words.ts'

const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/** Dependents with relative pronouns resolved; "reports that they killed two": beside a real one, "that" is none. */
export function own(syntax: Syntax, verb: number, relation: string): number[] {
  const found = dependents(syntax, verb, relation)
  const able = (child: number) => !hasPreposition(syntax, child, verb) && !CALENDAR.test(syntax.words[child]!.lemma)
  const bare = relation === 'nsubj' ? found.filter(able) : found
  // "the network RTHK withdrew": one phrase, read as two subjects
  if (bare.length === 2 && bare[0]! + 1 === bare[1] && syntax.words[bare[1]!]!.upos === 'PROPN') return [bare[1]!]
  const real = bare.length > 1 ? bare.filter(child => !RELATIVE.has(syntax.words[child]!.lower)) : bare
  const left = real.length ? real : bare
  // "the methods the army is using": of two subjects the nearer is the verb's
  const before = relation === 'nsubj' && left.length > 1 ? left.filter(child => child < verb).slice(-1) : []
  return (before.length ? before : left).map(child => antecedent(syntax, child, verb))
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

/** What stands in the subject's position, its own or lent. */
export function subjects(syntax: Syntax, verb: number, depth: number): number[] {
  const aside = besideAside(syntax, verb, depth)
  if (aside) return aside
  const direct = own(syntax, verb, 'nsubj')
  if (direct.length) return withFirstOfTwo(syntax, verb, direct)
  const actor = activeSubject(syntax, verb)
  if (actor >= 0) return [actor]
  const wished = wishedFor(syntax, verb)
  if (wished >= 0) return [wished]
  const owner = possessor(syntax, verb)
  if (owner >= 0) return [owner]
  const before = nounBefore(syntax, verb)
  if (before >= 0) return [before]
  const { relation, xpos } = syntax.words[verb]!
  const head = governorOf(syntax, verb)
  if (head < 0 || depth > DEEP) return []
  const asked = askedOf(syntax, head, relation)
  if (asked.length) return asked
  const governor = syntax.words[head]!
  const above = () => (isVerb(governor) ? acting(syntax, head, depth + 1) : own(syntax, head, 'nsubj'))
  switch (relation) {
    case 'conj':
      // "residents said gunmen shot a teacher and abducted two children"
      if (SAYING.has(governor.lemma)) {
        const said = dependents(syntax, head, 'ccomp').find(c => c > head && c < verb)
        if (said !== undefined) return subjects(syntax, said, depth + 1)
      }
      if (isVerb(governor))
        return isPassive(syntax, head, 0) && !isPassive(syntax, verb, 0)
          ? [] // "was seized and …" lends its subject only to what was also done to it
          : subjects(syntax, head, depth + 1)
      // "police sealed off the district and arrested two": both hung on the noun, as the parser took the first for a participle
      if (dependents(syntax, head, 'acl').some(a => a < verb && activeSubject(syntax, a) === head)) return [head]
      return own(syntax, head, 'nsubj')
    case 'acl:relcl':
      return objects(syntax, verb).length || xpos === 'VBG' ? [head] : []
    case 'acl':
      if (xpos === 'VBD') return [firstOfJoined(syntax, head)]
      return xpos === 'VBG' || xpos === 'VBN' || !PLANS.has(governor.lemma) ? [head] : planner(syntax, head, depth)
    case 'xcomp':
    case 'ccomp':
      if (relation === 'ccomp' && xpos !== 'VB' && xpos !== 'VBG') return []
      if (!isVerb(governor)) return own(syntax, head, 'nsubj')
      if (dependents(syntax, head, 'obj', 'iobj').length)
        return [...own(syntax, head, 'obj'), ...own(syntax, head, 'iobj')].slice(0, 1)
      return subjects(syntax, head, depth + 1)
    case 'case': // "a coalition fighting the rebels", read as a preposition
      return xpos === 'VBG' && governor.relation === 'nmod' ? [governor.head] : []
    case 'advcl':
    case 'obl':
      // "accused the army of bombing a village", "praised the troops for retaking it"
      if (CHARGING.has(governor.lemma) && dependents(syntax, verb, 'mark', 'case').length)
        return isPassive(syntax, head, 0) ? subjects(syntax, head, depth + 1) : own(syntax, head, 'obj')
      // "helped the army in defeating the rebels": those who are helped do it
      if (
        HELPING.has(governor.lemma) &&
        !isPassive(syntax, head, 0) &&
        dependents(syntax, verb, 'mark', 'case').length
      ) {
        const helped = own(syntax, head, 'obj').filter(o => o < verb)
        if (helped.length) return helped.slice(0, 1)
      }
      // "we are committed to defeating the rebels"
      if (WILLING.has(governor.lemma) && dependents(syntax, verb, 'mark', 'case').length)
        return own(syntax, head, 'nsubj')
      // "footage shows soldiers firing"
      if (xpos === 'VBG' && SHOWING.has(governor.lemma)) {
        const shown = own(syntax, head, 'obj').filter(o => o < verb)
        if (shown.length && shown.at(-1)! >= verb - 3) return shown
      }
      // "after one of them was injured": a clause with a subject of its own, which the parser lost
      if (relation === 'obl' || /^(?:was|were|is|are)$/u.test(syntax.words[beBefore(syntax, verb)]?.lower ?? ''))
        return []
      // "despite being captured, he was decorated by the king"
      if (xpos === 'VBN' && isPassive(syntax, verb, 0) && isVerb(governor) && isPassive(syntax, head, 0))
        return own(syntax, head, 'nsubj:pass')
      // "the troops were sent to guard the dam"
      if (xpos === 'VB' && SENDING.has(governor.lemma) && isPassive(syntax, head, 0)) return own(syntax, head, 'nsubj')
      return xpos === 'VBG' || xpos === 'VB' || xpos === 'VBN' ? above() : []
    case 'parataxis':
      return FINITE.has(xpos) && syntax.words[verb - 1]?.lower === ',' ? listed(syntax, verb, depth) : []
    default:
      return []
  }
}

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

/** "called on both sides to stop", "appealed to the rebels to leave": they would do it, not who asks. */
function askedOf(syntax: Syntax, governor: number, relation: string): number[] {
  if (!ASKING.has(syntax.words[governor]!.lemma) || !/^(?:xcomp|ccomp|advcl|acl)/u.test(relation)) return []
  return syntax.words[governor]!.children.filter(
    c =>
      syntax.words[c]!.relation.startsWith('obl') &&
      dependents(syntax, c, 'case').some(m => /^(?:on|upon|to|with)$/u.test(syntax.words[m]!.lower)),
  )
}

const ASKING = new Set(['appeal', 'beg', 'call', 'plead'])

/**
 * The word that governs a clause. A participle after a comma and a clause of time belongs to the main clause: "the army bombed the
 * market after the rebels had left, killing nine".
 */
export function governorOf(syntax: Syntax, verb: number): number {
  const { head, relation, xpos } = syntax.words[verb]!
  if (head < 0 || relation !== 'advcl' || xpos !== 'VBG' || head > verb) return head
  const above = syntax.words[head]!
  const timed = above.relation === 'advcl' && dependents(syntax, head, 'mark').length > 0
  return timed && above.head >= 0 && syntax.words[verb - 1]?.lower === ',' ? above.head : head
}

/** "pressed for the army to leave", "the need for both sides to talk": who stands between "for" and "to"; -1 where nobody does. */
function wishedFor(syntax: Syntax, verb: number): number {
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

/** Who acts in the governing clause: the agent of a passive, else the subject. */
function acting(syntax: Syntax, verb: number, depth: number): number[] {
  return isPassive(syntax, verb, 0) ? agents(syntax, verb) : subjects(syntax, verb, depth)
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

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/** "until it reassesses its position, ends the siege": the subject of the finite verb before, in the same form. */
function listed(syntax: Syntax, verb: number, depth: number): number[] {
  const { first } = syntax.sentences[syntax.words[verb]!.sentence]!
  const before = syntax.words
    .slice(first, verb)
    .findLast(w => isVerb(w) && FINITE.has(w.xpos) && !/^aux|^cop/u.test(w.relation))
  return before && before.xpos === syntax.words[verb]!.xpos && depth < DEEP
    ? subjects(syntax, before.index, depth + 1)
    : []
}

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
  // "the police foiled an attempt to bomb": not theirs
  if (head >= 0 && STOPPING.has(syntax.words[head]!.lemma)) return []
  return head >= 0 && isVerb(syntax.words[head]!) && (relation === 'obj' || relation.startsWith('obl'))
    ? acting(syntax, head, depth + 1)
    : []
}

const OWNING = new Set(['DET', 'PRON'])

export function objects(syntax: Syntax, verb: number): number[] {
  const direct = own(syntax, verb, 'obj')
  if (direct.length) return [...direct, ...lastOfList(syntax, verb, direct.at(-1)!)]
  const shared = sharingVerb(syntax, verb)
  if (shared >= 0) return own(syntax, shared, 'obj')
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

/** "abducted and killed two men": the other of two verbs joined by "and", on which the parser hung the object of both; -1 where none is. */
function sharingVerb(syntax: Syntax, verb: number): number {
  if (isPassive(syntax, verb, 0)) return -1
  const { relation, head } = syntax.words[verb]!
  const joined = dependents(syntax, verb, 'conj').find(c => isVerb(syntax.words[c]!))
  if (joined !== undefined) return standTogether(syntax, verb, joined) ? joined : -1
  const shares =
    relation === 'conj' &&
    head >= 0 &&
    isVerb(syntax.words[head]!) &&
    standTogether(syntax, head, verb) &&
    dependents(syntax, head, 'obj').some(o => o > verb)
  return shares ? head : -1
}

/** Only "and" and adverbs between two verbs. */
const standTogether = (syntax: Syntax, a: number, b: number): boolean =>
  b - a < 5 && syntax.words.slice(a + 1, b).every(w => /^(?:CCONJ|ADV|PART|PUNCT)$/u.test(w.upos))
