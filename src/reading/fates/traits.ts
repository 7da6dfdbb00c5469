import type { Syntax, Word } from '../../language/syntax.ts'
import type { ActorLexicon } from '../actors/lexicon.ts'
import { nameWords } from '../actors/person-names.ts'
import { roleAt } from '../actors/roles.ts'
import type { FigureLexicon } from '../figures/lexicon.ts'
import type { Person } from './persons.ts'

/** What phrases tell of one person, for telling persons apart; null is "not told". */
export type Traits = {
  /** Words of the name, in lower case; empty where no name is told. */
  readonly names: readonly string[]
  readonly gender: 'm' | 'f' | null
  /** "23 year", "18 month". */
  readonly age: string | null
  readonly grown: boolean | null
  /** The noun for a relative: "wife". */
  readonly kin: string | null
  /** PLOVER sector of who is more than anybody: an officer, a suspect. */
  readonly sector: string | null
  /** new: "a man"; another: "another man"; known: "the man", "he", a name. */
  readonly brings: 'new' | 'another' | 'known'
}

/** What tells persons apart: the words for people, and the names and roles. */
export type PersonLexicon = { readonly figures: FigureLexicon; readonly actors: ActorLexicon }

/** The traits that one phrase tells. */
export function traitsOf(syntax: Syntax, person: Person, lexicon: PersonLexicon): Traits {
  const { first, head } = person
  const { words } = syntax
  const names = namesIn(words, person, lexicon.actors)
  const noun = words[head]!.upos === 'NOUN' ? words[head]!.lemma : null
  const people = noun === null ? undefined : lexicon.figures.nouns.get(noun)
  const role = noun === null ? null : (roleAt(words, first, head, lexicon.actors)?.role ?? null)
  const given = names.length > 1 ? lexicon.actors.givenNames.get(names[0]!) : undefined
  const age = ageIn(syntax, person, lexicon.figures)
  return {
    names,
    gender: role?.gender ?? given ?? PRONOUNS.get(words[head]!.lower) ?? null,
    age,
    grown: age ? isGrown(age) : people?.age ? people.age === 'grown' : null,
    kin: people?.tie === 'kin' ? noun : null,
    sector: role?.sector && role.sector !== 'CVL' ? role.sector : null,
    brings: bringing(words, person, names),
  }
}

const PRONOUNS: ReadonlyMap<string, 'm' | 'f'> = new Map(
  Object.entries({ he: 'm', him: 'm', his: 'm', himself: 'm', she: 'f', her: 'f', hers: 'f', herself: 'f' }),
)

/** The words of a name, without titles. */
function namesIn(words: readonly Word[], { first, last, head }: Person, lexicon: ActorLexicon): readonly string[] {
  if (words[head]!.upos !== 'PROPN') return []
  const proper = words.slice(first, last).filter(({ upos, text }) => upos === 'PROPN' && /^\p{Lu}/u.test(text))
  return nameWords(proper.map(({ text }) => text).join(' ')).filter(
    word => !word.endsWith('.') && !lexicon.roles.get(word)?.some(role => role.title),
  )
}

const ANOTHER = /^(other|another|second|third|fourth|fifth|sixth)$/

function bringing(words: readonly Word[], { first }: Person, names: readonly string[]): Traits['brings'] {
  const opener = words[first]!.lower
  if (ANOTHER.test(opener) || ANOTHER.test(words[first + 1]?.lower ?? '')) return 'another'
  return names.length === 0 && (/^(an?|one)$/.test(opener) || /^[0-9]/.test(opener)) ? 'new' : 'known'
}

/** "a 23-year-old man", "Okello, 23,", "Okello, a 23 year old resident". */
function ageIn({ words }: Syntax, { first, last }: Person, { numbers }: FigureLexicon): string | null {
  for (let i = first; i < Math.min(last + 6, words.length - 2); i++) {
    if (words[i]!.upos !== 'NUM' || words[i]!.sentence !== words[first]!.sentence) continue
    const unit = words[i + 1]!.text === '-' ? words[i + 2]! : words[i + 1]!
    const told = i < last || /^(an?|,|\()$/.test(words[last]!.lower)
    if (told && /^(year|month|week|day)s?$/.test(unit.lower))
      return `${numbers.get(words[i]!.lower)?.value ?? words[i]!.lower} ${unit.lower.replace(/s$/, '')}`
  }
  const [mark, number, close] = [words[last], words[last + 1], words[last + 2]]
  const alone = number && /^[0-9]{1,3}$/.test(number.text) && (!close || /^([,.;)]|and|of)$/.test(close.lower))
  return alone && mark && /^[,(]$/.test(mark.text) ? `${number.lower} year` : null
}

const isGrown = (age: string): boolean => age.endsWith('year') && Number(age.split(' ')[0]) >= 18

/** All that two phrases of one person tell. */
export const together = (a: Traits, b: Traits): Traits => ({
  names: b.names.length > a.names.length ? b.names : a.names,
  gender: a.gender ?? b.gender,
  age: a.age ?? b.age,
  grown: a.age ? a.grown : b.age ? b.grown : (a.grown ?? b.grown),
  kin: a.kin ?? b.kin,
  sector: a.sector ?? b.sector,
  brings: a.brings,
})

/** Whether two may be one person by what is told of them. */
export const mayBeOne = (a: Traits, b: Traits): boolean =>
  (['gender', 'age', 'grown', 'kin', 'sector'] as const).every(
    key => a[key] === null || b[key] === null || a[key] === b[key],
  ) &&
  (a.names.length === 0 || b.names.length === 0 || sameName(a.names, b.names))

/** One surname, and no two first names. */
const sameName = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && b.length > 1 ? a.at(-1) === b.at(-1) && a[0] === b[0] : a.some(word => b.includes(word))
