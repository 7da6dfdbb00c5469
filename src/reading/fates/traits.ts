import type { Syntax, WordRange } from '../../language/syntax.ts'
import type { ActorLexicon } from '../actors/lexicon.ts'
import { nameWords } from '../actors/person-names.ts'
import { roleAt } from '../actors/roles.ts'

/** What phrases tell of one person, for telling persons apart; null is "not told". */
export type Traits = {
  /** Words of the name, in lower case; empty where no name is told. */
  readonly names: readonly string[]
  readonly gender: 'm' | 'f' | null
  /** "23 year", "18 month". */
  readonly age: string | null
  /** The noun that heads the phrase: "officer"; null for names and pronouns. */
  readonly noun: string | null
  /** "a man", "another", as against "the man": may bring in somebody new. */
  readonly brings: 'new' | 'another' | 'known'
}

/** The traits that one phrase tells. */
export function traitsOf(
  syntax: Syntax,
  { first, last, head }: WordRange & { readonly head: number },
  lexicon: ActorLexicon,
): Traits {
  const { words } = syntax
  const named = words.slice(first, last).filter(({ upos, text }) => upos === 'PROPN' && /^\p{Lu}/u.test(text))
  const names = words[head]!.upos === 'PROPN' ? nameWords(named.map(({ text }) => text).join(' ')) : []
  const noun = words[head]!.upos === 'NOUN' ? words[head]!.lemma : null
  const given = names.length > 1 ? lexicon.givenNames.get(names[0]!) : undefined
  const pronoun = /^(he|him|his|himself)$/.test(words[head]!.lower)
    ? 'm'
    : /^(she|her|hers|herself)$/.test(words[head]!.lower)
      ? 'f'
      : null
  const opener = words[first]!.lower
  return {
    names,
    gender: (noun === null ? null : roleAt(words, first, head, lexicon)?.role.gender) ?? given ?? pronoun,
    age: ageIn(syntax, first, last),
    noun,
    brings:
      /^(another|second|third|fourth|fifth)$/.test(opener) ||
      /^(other|another|second|third|fourth)$/.test(words[first + 1]?.lower ?? '')
        ? 'another'
        : /^(an?|one)$/.test(opener) || (/^[0-9]/.test(opener) && names.length === 0)
          ? 'new'
          : 'known',
  }
}

/** "a 23-year-old man", "Okello, 23,", "Okello, a 23 year old resident". */
function ageIn({ words }: Syntax, first: number, last: number): string | null {
  for (let i = first; i < Math.min(last + 6, words.length - 2); i++) {
    if (words[i]!.upos !== 'NUM' || words[i]!.sentence !== words[first]!.sentence) continue
    const unit = words[i + 1]!.text === '-' ? words[i + 2]! : words[i + 1]!
    if (
      /^(year|years|month|months|week|weeks|day|days)$/.test(unit.lower) &&
      (i < last || /^(an?|,|\()$/.test(words[last]!.lower))
    )
      return `${words[i]!.lower} ${unit.lower.replace(/s$/, '')}`
  }
  const [mark, number, close] = [words[last], words[last + 1], words[last + 2]]
  return mark &&
    /^[,(]$/.test(mark.text) &&
    number &&
    /^[0-9]{1,3}$/.test(number.text) &&
    (!close || /^[,.;)]$|^(and|of)$/.test(close.lower))
    ? `${number.lower} year`
    : null
}

/** All that two phrases of one person tell. */
export const together = (a: Traits, b: Traits): Traits => ({
  names: b.names.length > a.names.length ? b.names : a.names,
  gender: a.gender ?? b.gender,
  age: a.age ?? b.age,
  noun: a.noun ?? b.noun,
  brings: a.brings,
})

/** Nouns that fit anybody who was harmed. */
const ANYBODY = /^(person|victim|patient|individual|man|woman|boy|girl|male|female|adult|youth|resident|old)$/

/** Whether two may be one person by what is told of them. */
export function mayBeOne(a: Traits, b: Traits): boolean {
  if (a.gender && b.gender && a.gender !== b.gender) return false
  if (a.age && b.age && a.age !== b.age) return false
  if (a.names.length && b.names.length) return sameName(a.names, b.names)
  if (a.noun && b.noun && a.noun !== b.noun) return ANYBODY.test(a.noun) || ANYBODY.test(b.noun)
  return true
}

/** One surname, and no two first names. */
const sameName = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && b.length > 1 ? a.at(-1) === b.at(-1) && a[0] === b[0] : a.some(word => b.includes(word))
