import type { Syntax, Word } from '../../language/syntax.ts'
import { describePhrase } from './describe-phrase.ts'
import type { ActorKind, ActorLexicon, NamedActor, Role } from './lexicon.ts'
import { isCapital } from './name-words.ts'
import type { KnownName } from './names.ts'
import { withOfPhrases } from './of-phrases.ts'
import { basePhrases, type Phrase } from './phrases.ts'
import { type PronounKind, pronounAt } from './pronouns.ts'
import { roleAt } from './roles.ts'

/** A noun phrase or pronoun that denotes an actor; half-open range of words. */
export type Mention = {
  readonly first: number
  readonly last: number
  /** The word that the tree hangs the phrase on. */
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
  /** Words that tell this one from others of its role, in lower case; a country's name is in `country` instead. */
  readonly modifiers: readonly string[]
  readonly pronoun: PronounKind | null
  readonly sentence: number
  readonly because: string
}

/** All mentions of a text, in order of their heads; a phrase within a phrase is a mention of its own. */
export function findMentions(syntax: Syntax, names: readonly KnownName[], lexicon: ActorLexicon): readonly Mention[] {
  const surnames = new Set<string>()
  const named = new Uint8Array(syntax.words.length)
  for (const name of names) if (name.form === 'name' || name.form === 'place') named.fill(1, name.first, name.last)
  const out: Mention[] = []
  let at = 0
  for (const sentence of syntax.sentences) {
    while (at < names.length && names[at]!.last <= sentence.first) at++
    let end = at
    while (end < names.length && names[end]!.first < sentence.last) end++
    const phrases = basePhrases(syntax, sentence, named, lexicon)
    const inside = namesByPhrase(names.slice(at, end), phrases)
    const described = phrases.map((phrase, i) => describePhrase(syntax, phrase, inside[i]!, lexicon, surnames))
    const found: Mention[] = [...withOfPhrases(syntax, phrases, described, lexicon)]
    phrases.forEach((phrase, i) => {
      // a possessor's names are told with the phrase that it opens
      if (inside[i]!.length === 0 || phrases[i + 1]?.possessor === phrase) return
      for (const name of inside[i]!) {
        const mention = modifierMention(syntax, name, phrases, i, lexicon)
        if (mention) found.push(mention)
      }
    })
    phrases.forEach((phrase, i) => {
      const whole = described[i]
      const actor = whole
        ? bodyBeforeTitle(syntax, phrase, whole, inside[i]!, lexicon)
        : actingModifier(syntax, phrase, lexicon)
      if (actor) found.push(actor)
    })
    for (let i = sentence.first; i < sentence.last; i++) {
      const pronoun = pronounAt(syntax.words, i)
      if (pronoun) found.push(pronoun)
    }
    found.sort((a, b) => a.head - b.head || a.first - b.first)
    for (const mention of found) out.push(mention)
  }
  return out
}

/** For each phrase the names within it, those of its possessors with them. Both lists in order of text. */
function namesByPhrase(names: readonly KnownName[], phrases: readonly Phrase[]): readonly (readonly KnownName[])[] {
  let at = 0
  return phrases.map((phrase, i) => {
    // a phrase with a possessor begins where the possessor does: step back to its names
    if (i > 0 && phrase.first <= phrases[i - 1]!.first) while (at > 0 && names[at - 1]!.first >= phrase.first) at--
    while (at < names.length && names[at]!.first < phrase.first) at++
    let end = at
    while (end < names.length && names[end]!.last <= phrase.last) end++
    const inside = names.slice(at, end)
    at = end
    return inside
  })
}

/** A name within phrase `i` that another word heads: "Syrian" in "Syrian forces", "Taliban" in "Taliban spokesman". */
function modifierMention(
  syntax: Syntax,
  name: KnownName,
  phrases: readonly Phrase[],
  i: number,
  lexicon: ActorLexicon,
): Mention | null {
  const { words } = syntax
  let heads = false
  for (let k = i; k >= 0 && phrases[k]!.last > name.first; k--)
    heads ||= name.first <= phrases[k]!.head && phrases[k]!.head < name.last
  if (name.form === 'place' ? !isGoverned(syntax, name, phrases, i, lexicon) : heads) return null
  return {
    first: name.first,
    last: name.last,
    head: name.last - 1,
    form: name.form === 'adjective' ? 'adjective' : 'name',
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

/** "El Paso mayor Dee Margo", "Chelyabinsk's governor", "the mayor of London": a place with somebody over it. */
function isGoverned(
  { words }: Syntax,
  name: KnownName,
  phrases: readonly Phrase[],
  i: number,
  lexicon: ActorLexicon,
): boolean {
  const isTitle = (first: number, head: number): boolean => roleAt(words, first, head, lexicon)?.role.title === true
  const { head } = phrases[i]!
  for (let k = name.last; k <= head; k++) if (isTitle(name.last, k)) return true
  const before = phrases[i - 1]
  return words[name.first - 1]?.lower === 'of' && before?.last === name.first - 1 && isTitle(before.first, before.head)
}

/** "a police raid", "rebel attacks": the body or the men before a noun that denotes no actor. */
function actingModifier({ words }: Syntax, phrase: Phrase, lexicon: ActorLexicon): Mention | null {
  for (let i = phrase.head - 1; i >= phrase.first; i--) {
    const word = words[i]!
    if (word.upos !== 'NOUN' || isCapital(word)) continue
    const role = roleAt(words, i, i, lexicon)?.role
    if (!role?.sector || !/^(MIL|COP|REB|UAF|GOV|CRM)$/u.test(role.sector) || role.title || role.kind === 'object')
      continue
    return ofOneWord(word, role)
  }
  return null
}

/** "Police director Daniel Karam", "El Paso's police chief": the body before the title of a person named, or of its head. */
function bodyBeforeTitle(
  { words }: Syntax,
  phrase: Phrase,
  whole: Mention,
  names: readonly KnownName[],
  lexicon: ActorLexicon,
): Mention | null {
  if (whole.kind !== 'person' || whole.plural || whole.role === null) return null
  if (whole.name === null && !/ (chief|commander)$/u.test(whole.role.word)) return null
  const start = phrase.possessor ? phrase.possessor.last + 1 : phrase.first
  for (let i = start; i < phrase.head; i++) {
    const word = words[i]!
    if (names.some(n => n.form === 'name' && n.first <= i && i < n.last)) return null
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue
    const role = roleAt(words, start, i, lexicon)?.role
    if (role?.kind === 'person') return null
    if (!role?.sector || (role.kind !== 'group' && role.kind !== 'organisation')) continue
    const body = ofOneWord(word, role)
    if (phrase.possessor) return { ...body, first: phrase.first, determiner: 'possessive', country: whole.country }
    const of = names.find(n => n.last === i)
    return of ? { ...body, first: of.first, determiner: 'definite', country: of.country } : body
  }
  return null
}

/** The body or the men that one word names. */
const ofOneWord = (word: Word, role: Role): Mention => ({
  first: word.index,
  last: word.index + 1,
  head: word.index,
  form: 'role',
  name: null,
  known: null,
  kind: role.kind === 'person' ? 'group' : role.kind,
  sector: role.sector,
  country: null,
  role,
  plural: role.kind === 'person',
  gender: null,
  determiner: 'bare',
  modifiers: [],
  pronoun: null,
  sentence: word.sentence,
  because: `lexicon/en/roles.tsv "${role.word}"`,
})
