import type { Syntax } from '../../language/syntax.ts'
import { BE, CALENDAR, DEEP, isNoun, NOMINAL, SAYING } from './words.ts'

const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/**
 * The form of "be" that makes a participle passive, -1 where there is none: "was on Monday rammed". Only adverbs, marks and
 * prepositional phrases may stand between; so a parser's wrong arc changes nothing.
 */
export function beBefore(syntax: Syntax, verb: number): number {
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
export function activeSubject(syntax: Syntax, verb: number): number {
  const { xpos, relation, sentence } = syntax.words[verb]!
  if (xpos !== 'VBN' || (relation !== 'acl' && relation !== 'amod')) return -1
  const second = syntax.words[verb + 1]?.upos === 'CCONJ' && /^VB[ND]$/u.test(syntax.words[verb + 2]?.xpos ?? '')
  // "police sealed off the district"
  const particle = PARTICLES.has(syntax.words[verb + 1]?.lower ?? '') && syntax.words[verb + 2]?.upos === 'DET'
  // "rebels seized and killed two farmers": what follows the second verb follows both
  const [before, after] = [syntax.words[verb - 1], syntax.words[verb + (second ? 3 : particle ? 2 : 1)]]
  if (before?.sentence !== sentence || after?.sentence !== sentence || !isNoun(before)) return -1
  const goesOn =
    after.xpos === 'NNS' || /^(?:al|el)$/u.test(after.lower) || (relation === 'amod' && after.upos === 'NOUN')
  if (!/^(?:DET|NUM|PRON|PROPN)$/u.test(after.upos) && !goesOn && !governsNext(syntax, verb)) return -1
  const noun = relation === 'acl' ? syntax.words[verb]!.head : beforePhrase(syntax, verb - 1)
  const { head, lemma, relation: link } = syntax.words[noun]!
  // "the coalition in the last 24 hours conducted": the parser hung it on the hours
  if (CALENDAR.test(lemma) && head >= 0 && isNoun(syntax.words[head])) return head
  return link === 'flat' && head >= 0 ? head : noun
}

/** "men set fire to a clinic", "troops torched more than 40 houses": an object, and nothing but its own words before it. */
function governsNext(syntax: Syntax, verb: number): boolean {
  const { relation, children, lemma } = syntax.words[verb]!
  const object = children.find(c => c > verb && syntax.words[c]!.relation === 'obj')
  if (relation !== 'acl' || object === undefined || GIVING.has(lemma)) return false
  return syntax.words
    .slice(verb + 1, object)
    .every(
      ({ upos, lower, relation: link }) =>
        NOMINAL.has(upos) ||
        link === 'compound:prt' ||
        /^(?:more|less|fewer|than|at|least|about|some|nearly)$/u.test(lower),
    )
}

/** Verbs whose passive may keep an object: "troops given leave", "men called rebels". */
const GIVING = new Set(
  'award call deny elect give grant hand have name offer owe pay promise send show teach tell'.split(' '),
)

const PARTICLES = new Set(['off', 'out', 'up'])

/** "police in response fired tear gas": the noun before the prepositional phrase, else the noun itself. */
function beforePhrase(syntax: Syntax, noun: number): number {
  let first = noun
  while (first > 0 && NOMINAL.has(syntax.words[first - 1]!.upos)) first--
  const before = syntax.words[first - 2]
  return syntax.words[first - 1]?.upos === 'ADP' && before?.sentence === syntax.words[noun]!.sentence && isNoun(before)
    ? first - 2
    : noun
}

const LONGEST_ASIDE = 14

/**
 * Who stands before words between commas that only say who tells it: "the rebels, the police said, attacked", "then, according to
 * officials, fled"; -1 where no such words stand before the verb.
 */
export function beforeAside(syntax: Syntax, verb: number): number {
  const { words } = syntax
  const { sentence, xpos } = words[verb]!
  const inside = (i: number) => words[i]?.sentence === sentence
  if (!FINITE.has(xpos) && xpos !== 'VBN') return -1
  let close = verb - 1
  while (inside(close) && /^(?:ADV|AUX)$/u.test(words[close]!.upos)) close--
  if (!inside(close) || words[close]!.lower !== ',') return -1
  let open = close - 1
  while (open > close - LONGEST_ASIDE && inside(open) && words[open]!.lower !== ',') open--
  if (!inside(open - 1) || words[open]!.lower !== ',') return -1
  const told =
    words[open + 1]!.lower === 'according' ||
    words
      .slice(open + 2, close)
      .some(w => SAYING.has(w.lemma) && FINITE.has(w.xpos) && !RELATIVE.has(words[open + 1]!.lower))
  return told ? open - 1 : -1
}

/** "the army's killing of two men", read as a verb; -1 where nobody owns it. */
export function possessor(syntax: Syntax, verb: number): number {
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
export function nounBefore(syntax: Syntax, verb: number): number {
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
  // "one of them was injured"
  const part = syntax.words[first - 2]
  if (be >= 0 && syntax.words[first - 1]?.lower === 'of' && part && /^(?:NUM|PRON|DET)$/u.test(part.upos))
    return first - 2
  // before "was" stands the subject, if no preposition opens its phrase: not "the man in the car was"
  if (!opens && (be < 0 || syntax.words[first - 1]?.upos === 'ADP')) return -1
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
