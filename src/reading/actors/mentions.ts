import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import type { ActorKind, ActorLexicon, NamedActor, Role } from './lexicon.ts'
import type { KnownName } from './names.ts'
import { personName } from './person-names.ts'
import { basePhrases, isCapital, type Phrase } from './phrases.ts'
import { type PronounKind, pronounAt } from './pronouns.ts'
import { roleAt } from './roles.ts'

/** A noun phrase or pronoun that denotes an actor; half-open range of words. */
export type Mention = {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly form: 'name' | 'role' | 'adjective' | 'number' | 'pronoun'
  /** The name alone, without titles; null for roles and pronouns. */
  readonly name: string | null
  readonly known: NamedActor | null
  readonly kind: ActorKind | null
  readonly sector: string | null
  readonly country: string | null
  /** The word of lexicon/en/roles.tsv that heads the phrase, or that stands before the name as its title. */
  readonly role: Role | null
  readonly plural: boolean
  readonly gender: 'm' | 'f' | null
  readonly determiner: 'definite' | 'indefinite' | 'bare' | 'possessive'
  /** Words that tell this one from others of its role, in lower case. */
  readonly modifiers: readonly string[]
  readonly pronoun: PronounKind | null
  readonly sentence: number
  readonly because: string
}

const DEFINITE = /^(the|this|that|these|those|both|such|said)$/u
const PARTITIVE =
  /^(some|many|several|most|all|both|one|none|few|others|each|half|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|scores|thousands|members|any)$/u

/** All mentions of a text, in order of their heads; a phrase within a phrase is a mention of its own. */
export function findMentions(syntax: Syntax, names: readonly KnownName[], lexicon: ActorLexicon): readonly Mention[] {
  const surnames = new Set<string>()
  const out: Mention[] = []
  let at = 0
  for (const sentence of syntax.sentences) {
    while (at < names.length && names[at]!.last <= sentence.first) at++
    let end = at
    while (end < names.length && names[end]!.first < sentence.last) end++
    const inSentence = names.slice(at, end)
    const phrases = basePhrases(syntax, sentence)
    const built: Mention[] = []
    for (let i = phrases.length - 1; i >= 0; i--) {
      const mention = ofPhrase(syntax, phrases[i]!, inSentence, lexicon, surnames)
      if (mention) built.unshift(extended(syntax, mention, built))
    }
    const nested = inSentence.map(name => modifierMention(syntax, name, phrases, lexicon)).filter(m => m !== null)
    const pronouns: Mention[] = []
    for (let i = sentence.first; i < sentence.last; i++) {
      const pronoun = pronounAt(syntax.words, i)
      if (pronoun) pronouns.push(pronoun)
    }
    const all = [...withoutSwallowed(built), ...nested, ...pronouns]
    out.push(...all.sort((a, b) => a.head - b.head || a.first - b.first))
  }
  return out
}

function ofPhrase(
  syntax: Syntax,
  phrase: Phrase,
  names: readonly KnownName[],
  lexicon: ActorLexicon,
  surnames: Set<string>,
): Mention | null {
  const { words } = syntax
  const { head } = phrase
  const inside = names.filter(n => n.first >= phrase.first && n.last <= phrase.last)
  const known = inside.find(n => n.first <= head && head < n.last)
  const start = phrase.possessor ? phrase.possessor.last + 1 : phrase.first
  const base = {
    first: phrase.first,
    last: phrase.last,
    head,
    plural: words[head]!.xpos === 'NNS' || words[head]!.xpos === 'NNPS',
    determiner: determinerOf(words, phrase, start),
    modifiers: modifiersOf(words, phrase, start),
    pronoun: null,
    sentence: words[head]!.sentence,
  }
  if (known?.actor && known.form === 'name') {
    const title = titleBefore(words, start, known.first, lexicon)
    if (isPlainPlace(syntax, known, phrase)) return null
    if (known.actor.kind === 'person') surnames.add(surnameOf(words, known.first, known.last))
    return {
      ...base,
      form: 'name',
      name: syntax.text.slice(words[known.first]!.start, words[known.last - 1]!.end),
      known: known.actor,
      kind: known.actor.kind,
      sector: (known.actor.kind === 'person' && title?.sector) || known.actor.sector,
      country: known.actor.country,
      role: title,
      gender:
        known.actor.kind === 'person'
          ? (lexicon.givenNames.get(words[known.first]!.lower) ?? title?.gender ?? null)
          : null,
      because: `${known.actor.row} names it`,
    }
  }
  if (
    known?.form === 'people' ||
    (known?.form === 'adjective' && base.determiner === 'definite' && known.last === phrase.last)
  )
    return {
      ...base,
      form: 'role',
      name: null,
      known: null,
      kind: 'people',
      sector: 'CVL',
      country: known.country,
      role: null,
      plural: true,
      gender: null,
      because: `${known.actor!.row}: its people`,
    }
  const found = roleAt(words, start, head, lexicon)
  const country = inside.find(n => n.form !== 'place' && n.actor?.kind === 'state' && n.last <= head)?.country ?? null
  if (found && (!isCapital(words[head]!) || !found.role.title || head === phrase.last - 1)) {
    const noun = words[head]!
    if (found.role.kind === 'object' && isLocation(syntax, phrase.first)) return null
    if (
      (noun.upos === 'ADJ' || noun.upos === 'VERB') &&
      !(found.role.kind === 'people' && base.determiner === 'definite')
    )
      return null
    const group = modifierSector(words, start, found.first, inside, lexicon)
    const proper = isCapital(noun) && found.role.kind !== 'person' && head > start && isCapital(words[head - 1]!)
    return {
      ...base,
      form: proper ? 'name' : 'role',
      name: proper ? properRun(syntax, start, head) : null,
      known: null,
      kind: kindOf(found.role, base.plural),
      sector:
        found.role.sector === null || /^(UAF|CVL)$/u.test(found.role.sector)
          ? (group ?? found.role.sector)
          : found.role.sector,
      country,
      role: found.role,
      plural:
        base.plural || /^(people|group)$/u.test(found.role.kind) ? base.plural || found.role.kind === 'people' : false,
      gender: base.plural ? null : found.role.gender,
      because: `lexicon/en/roles.tsv "${found.role.word}"`,
    }
  }
  if (known?.form === 'place') return null
  const person = personName(syntax, start, head, inside, lexicon, surnames)
  if (person) {
    surnames.add(surnameOf(words, person.first, head + 1))
    return {
      ...base,
      form: 'name',
      name: syntax.text.slice(words[person.first]!.start, words[phrase.last - 1]!.end),
      known: null,
      kind: 'person',
      sector: person.title?.sector ?? modifierSector(words, start, person.first, inside, lexicon),
      country: inside.find(n => n.actor?.kind === 'state' && n.last <= person.first)?.country ?? null,
      role: person.title,
      plural: false,
      gender: person.gender ?? person.title?.gender ?? null,
      because: person.because,
    }
  }
  if (
    /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(words[head]!.text) &&
    !/\d.*\d/u.test(words[head]!.text) &&
    isParty(syntax, phrase) &&
    words[head]!.upos === 'PROPN'
  )
    return {
      ...base,
      form: 'name',
      name: words[head]!.text,
      known: null,
      kind: 'organisation',
      sector: null,
      country,
      role: null,
      gender: null,
      because: 'an acronym that acts',
    }
  if (words[head]!.upos === 'NUM' && /^nsubj/u.test(words[head]!.relation) && !/^(19|20)\d\d$/u.test(words[head]!.text))
    return {
      ...base,
      form: 'number',
      name: null,
      known: null,
      kind: 'people',
      sector: null,
      country: null,
      role: null,
      plural: words[head]!.lower !== 'one',
      gender: null,
      because: 'a number that acts or suffers',
    }
  return null
}

const determinerOf = (words: readonly Word[], phrase: Phrase, start: number): Mention['determiner'] => {
  if (phrase.possessor || words[start]!.xpos === 'PRP$') return 'possessive'
  const first = words[start]!
  if (DEFINITE.test(first.lower)) return 'definite'
  if (/^(an?|another|some|several|many|other|any|no|one|few)$/u.test(first.lower) || first.upos === 'NUM')
    return 'indefinite'
  return 'bare'
}

const modifiersOf = (words: readonly Word[], phrase: Phrase, start: number): readonly string[] => {
  const out: string[] = []
  for (let i = start; i < phrase.last; i++) {
    const { upos, lower, xpos } = words[i]!
    if (
      i !== phrase.head &&
      (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM') &&
      xpos !== 'PRP$'
    )
      out.push(lower)
  }
  if (phrase.possessor) out.push(words[phrase.possessor.head]!.lower)
  return out
}

const kindOf = (role: Role, plural: boolean): ActorKind =>
  role.kind !== 'person' || !plural
    ? role.kind
    : role.sector === null || /^(MIL|COP|REB|UAF|CRM|GOV|SPY|LEG)$/u.test(role.sector)
      ? 'group'
      : 'people'

/** "rebel commander", "Taliban spokesman": the sector of the words before the role, nearest first. */
function modifierSector(
  words: readonly Word[],
  first: number,
  last: number,
  names: readonly KnownName[],
  lexicon: ActorLexicon,
): string | null {
  for (let i = last - 1; i >= first; i--) {
    const name = names.find(n => n.first <= i && i < n.last && n.form === 'name')
    if (name?.actor?.sector) return name.actor.sector
    const role = words[i]!.upos === 'VERB' ? null : roleAt(words, first, i, lexicon)
    if (role?.role.sector && role.role.kind !== 'object') return role.role.sector
  }
  return null
}

function titleBefore(words: readonly Word[], first: number, name: number, lexicon: ActorLexicon): Role | null {
  for (let i = name - 1; i >= first; i--) {
    const found = roleAt(words, first, i, lexicon)
    if (found && found.role.kind === 'person') return found.role
  }
  return null
}

const properRun = (syntax: Syntax, start: number, head: number): string => {
  let first = head
  while (
    first > start &&
    (isCapital(syntax.words[first - 1]!) || syntax.words[first - 1]!.text === '-') &&
    syntax.words[first - 1]!.upos !== 'DET'
  )
    first--
  return syntax.text.slice(syntax.words[first]!.start, syntax.words[head]!.end)
}

const surnameOf = (words: readonly Word[], first: number, last: number): string => {
  let start = last - 1
  while (start - 2 >= first && words[start - 1]!.text === '-') start -= 2
  return words
    .slice(start, last)
    .map(w => w.lower)
    .join('')
}

const LOCATIVE =
  /^(in|at|on|near|from|into|across|through|inside|outside|around|throughout|along|by|towards?|to|over|within|of)$/u
const isLocation = (syntax: Syntax, first: number): boolean =>
  first > 0 && LOCATIVE.test(syntax.words[first - 1]!.lower)

/** A state as the ground of a happening: "in Syria", "near Iran". */
function isPlainPlace(syntax: Syntax, name: KnownName, phrase: Phrase): boolean {
  if (name.actor?.kind !== 'state' || phrase.first === 0) return false
  const before = syntax.words[phrase.first - 1]!
  return (
    before.sentence === syntax.words[name.first]!.sentence &&
    /^(in|near|from|into|across|through|inside|outside|around|throughout|within|at|over)$/u.test(before.lower)
  )
}

const isParty = (syntax: Syntax, phrase: Phrase): boolean => {
  const { relation } = syntax.words[phrase.head]!
  return /^(nsubj|obl:agent|obj|nmod:poss|appos|conj)/u.test(relation)
}

/** Lengthens a phrase by the "of" and "for" phrases that follow it: "members of the council", "minister for the interior". */
function extended(syntax: Syntax, mention: Mention, after: readonly Mention[]): Mention {
  const { words } = syntax
  const link = words[mention.last]
  if (!link || link.sentence !== mention.sentence || mention.form === 'pronoun') return mention
  const ownsFor =
    mention.role?.title || /^(spokes\w+|lawyer|candidate|aide|secretary|envoy)$/u.test(words[mention.head]!.lower)
  if (!(link.lower === 'of' || (link.lower === 'for' && ownsFor))) return mention
  const next =
    after.find(m => m.first === mention.last + 1) ??
    after.find(m => m.first > mention.last && m.first <= mention.last + 2 && m.head > mention.last)
  if (next && titleOfWhatFollows(syntax, mention, next)) {
    return {
      ...next,
      first: mention.first,
      role: mention.role ?? next.role,
      sector: mention.sector ?? next.sector,
      country: mention.country ?? next.country,
    }
  }
  const end = next && next.first <= mention.last + 2 ? next.last : plainEnd(words, mention.last + 1)
  return end > mention.last + 1 ? { ...mention, last: end } : mention
}

/** "Minister for the Middle East Tobias Ellwood": the title, its field and the person are one phrase. */
const titleOfWhatFollows = (syntax: Syntax, title: Mention, person: Mention): boolean => {
  if (
    title.role?.kind !== 'person' ||
    title.plural ||
    person.kind !== 'person' ||
    person.name === null ||
    person.first > title.last + 1
  )
    return false
  const nameStart = person.name.length
  const before =
    syntax.text.slice(syntax.words[person.first]!.start, syntax.words[person.last - 1]!.end).length - nameStart
  return before > 1 && person.role === null
}

/** The end of the noun phrase that begins at `first`, by tags alone. */
const plainEnd = (words: readonly Word[], first: number): number => {
  let i = first
  while (
    i < words.length &&
    i < first + 8 &&
    words[i]!.sentence === words[first]!.sentence &&
    /^(DET|ADJ|NOUN|PROPN|NUM)$/u.test(words[i]!.upos)
  )
    i++
  return i
}

/** A title swallowed by the person it belongs to is no mention of its own. */
const withoutSwallowed = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter((m, i) => {
    const before = mentions[i - 1]
    return !(before && before.head > m.head && before.first <= m.first)
  })

/** Names within a phrase that another word heads: "Syrian" in "Syrian forces", "Taliban" in "Taliban spokesman". */
function modifierMention(
  syntax: Syntax,
  name: KnownName,
  phrases: readonly Phrase[],
  lexicon: ActorLexicon,
): Mention | null {
  const { words } = syntax
  const phrase = phrases.find(
    p => p.first <= name.first && name.last <= p.last && !(name.first <= p.head && p.head < name.last),
  )
  if (!phrase || phrases.some(p => name.first <= p.head && p.head < name.last)) return null
  if (name.form === 'place') {
    const after = roleAt(words, name.last, phrase.head, lexicon)
    const leads = words
      .slice(name.last, phrase.last)
      .some((_, k) => roleAt(words, name.last, name.last + k, lexicon)?.role.title)
    if (!leads && !after?.role.title) return null
  }
  const adjective = name.form === 'adjective'
  return {
    first: name.first,
    last: name.last,
    head: name.last - 1,
    form: adjective ? 'adjective' : 'name',
    name: syntax.text.slice(words[name.first]!.start, words[name.last - 1]!.end),
    known: name.form === 'people' ? null : name.actor,
    kind: name.form === 'people' ? 'people' : (name.actor?.kind ?? 'organisation'),
    sector: name.actor?.sector ?? (name.form === 'place' ? 'GOV' : null),
    country: name.country,
    role: null,
    plural: name.form === 'people',
    gender: null,
    determiner: 'bare',
    modifiers: [],
    pronoun: null,
    sentence: words[name.first]!.sentence,
    because: name.actor ? `${name.actor.row} names it` : 'a place that somebody governs',
  }
}

export { dependents, PARTITIVE }
