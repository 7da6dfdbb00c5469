import type { Syntax, Word } from '../../language/syntax.ts'
import type { ActorKind, ActorLexicon, Role } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import { isCapital } from './name-words.ts'
import type { KnownName } from './names.ts'
import type { Phrase } from './phrases.ts'
import { roleAt } from './roles.ts'

/** What every mention of a phrase has, whatever it denotes. */
export type Frame = Pick<
  Mention,
  'first' | 'last' | 'head' | 'plural' | 'determiner' | 'modifiers' | 'pronoun' | 'sentence'
>
/** A phrase with all that tells what it denotes. */
export type Scene = {
  readonly syntax: Syntax
  readonly phrase: Phrase
  /** The first word after the possessor. */
  readonly start: number
  readonly inside: readonly KnownName[]
  readonly lexicon: ActorLexicon
  readonly frame: Frame
}

export const determinerOf = (words: readonly Word[], phrase: Phrase, start: number): Mention['determiner'] => {
  if (phrase.possessor || words[start]!.xpos === 'PRP$') return 'possessive'
  const first = words[start]!
  if (DEFINITE.has(first.lower)) return 'definite'
  if (INDEFINITE.has(first.lower)) return 'indefinite'
  for (let i = start; i < phrase.head; i++) if (words[i]!.upos === 'NUM') return 'indefinite'
  return 'bare'
}
const DEFINITE: ReadonlySet<string> = new Set('the this that these those both such said'.split(' '))
const INDEFINITE: ReadonlySet<string> = new Set('a an another some several many other few'.split(' '))

export const modifiersOf = (
  words: readonly Word[],
  phrase: Phrase,
  start: number,
  inside: readonly KnownName[],
): readonly string[] => {
  const out: string[] = []
  for (let i = start; i < phrase.last; i++) {
    const { upos, lower, xpos } = words[i]!
    if (
      i === phrase.head ||
      xpos === 'PRP$' ||
      (inside.length > 0 && inside.some(n => n.first <= i && i < n.last && n.actor?.kind === 'state'))
    )
      continue
    if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM') out.push(lower)
  }
  if (phrase.possessor && !inside.some(n => n.last === phrase.possessor!.last && n.actor?.kind === 'state'))
    out.push(words[phrase.possessor.head]!.lower)
  return out
}

export const kindOf = (role: Role, plural: boolean): ActorKind =>
  role.kind !== 'person' || !plural
    ? role.kind
    : role.sector === null || /^(MIL|COP|REB|UAF|CRM|GOV|SPY|LEG)$/u.test(role.sector)
      ? 'group'
      : 'people'

/** The country told before `end`: "Syrian" in "Syrian soldiers", but not "US" in "US-backed soldiers". */
export const countryBefore = ({ syntax, inside }: Scene, end: number): string | null => {
  const { words } = syntax
  const name = inside.findLast(
    n =>
      n.actor?.kind === 'state' &&
      n.last <= end &&
      !(words[n.last]?.text === '-' && words[n.last]!.start === words[n.last - 1]!.end),
  )
  return name?.country ?? null
}

/** "rebel commander", "Taliban spokesman": the sector of a name before the role, else of the nearest word. */
export function modifierSector({ syntax, start, inside, lexicon }: Scene, last: number): string | null {
  const { words } = syntax
  const name = inside.find(n => n.form === 'name' && n.last <= last && n.actor?.sector && words[n.last]?.text !== '-')
  if (name) return name.actor!.sector
  for (let i = last - 1; i >= start; i--) {
    const role = words[i]!.upos === 'VERB' ? null : roleAt(words, start, i, lexicon)
    if (role?.role.sector && role.role.kind !== 'object') return role.role.sector
  }
  return null
}

export function titleBefore(words: readonly Word[], first: number, name: number, lexicon: ActorLexicon): Role | null {
  for (let i = name - 1; i >= first; i--) {
    const found = roleAt(words, first, i, lexicon)
    if (found && found.role.kind === 'person') return found.role
  }
  return null
}

export const properRun = (syntax: Syntax, start: number, head: number): string => {
  let first = head
  while (
    first > start &&
    (isCapital(syntax.words[first - 1]!) || syntax.words[first - 1]!.text === '-') &&
    syntax.words[first - 1]!.upos !== 'DET'
  )
    first--
  return syntax.text.slice(syntax.words[first]!.start, syntax.words[head]!.end)
}

export const LOCATIVE =
  /^(in|at|on|near|from|into|across|through|inside|outside|around|throughout|along|by|towards?|to|over|within|of)$/u
const GROUND = /^(in|near|from|into|across|through|inside|outside|around|throughout|within|at|over)$/u

export const wordBefore = (syntax: Syntax, first: number): string => (first > 0 ? syntax.words[first - 1]!.lower : '')
export const opensSentence = (syntax: Syntax, first: number): boolean =>
  first === 0 ||
  syntax.words[first - 1]!.sentence !== syntax.words[first]!.sentence ||
  /^["“‘]$/u.test(syntax.words[first - 1]!.text)

/** A state as the ground of a happening: "in Syria", "near Iran". */
export const isGround = ({ syntax, phrase }: Scene, name: KnownName): boolean =>
  name.actor?.kind === 'state' && !opensSentence(syntax, phrase.first) && GROUND.test(wordBefore(syntax, phrase.first))
