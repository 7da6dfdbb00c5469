import type { Mention } from './mentions.ts'
import type { Scene } from './phrase-scene.ts'

/** What a mention has that no list names. */
export const UNNAMED = { name: null, known: null, role: null, gender: null, sector: null, country: null } as const

/** What states do and towns do not. */
const OF_STATE = new Set(
  'say announce warn deny insist claim argue reply threaten accuse reject condemn agree demand vow urge recall expel summon retaliate veto impose pledge promise signal blame deplore'.split(
    ' ',
  ),
)

/** "Damascus threatened": a capital that does what only states do stands for its state. */
export function ofCapital({ syntax, phrase, start, lexicon, frame }: Scene): Mention | null {
  const { words, text } = syntax
  const word = words[phrase.head]!
  const verb = words[word.head]
  if (!verb || !word.relation.startsWith('nsubj') || !OF_STATE.has(verb.lemma)) return null
  const name = text.slice(words[start]!.start, words[phrase.last - 1]!.end)
  const state = lexicon.capitals.get(name.toLowerCase())
  if (!state) return null
  return {
    ...frame,
    ...UNNAMED,
    form: 'name',
    name,
    known: state,
    kind: 'state',
    country: state.country,
    because: `the capital of ${state.row}, doing what a state does`,
  }
}

/** Capitals that name no body. */
const NO_BODY =
  /^(DC|UTC|GMT|BST|EST|EDT|PST|PDT|CET|CEST|AM|PM|TV|ID|PR|HIV|AIDS|DNA|GPS|IED|SUV|COVID|GDP|USD|EUR|GBP|CEO|II|III|IV)$/u

/** "(SDF)", "RTHK said": capitals in brackets, or that act or suffer. */
export function ofAcronym({ syntax, phrase, frame }: Scene): Mention | null {
  const word = syntax.words[phrase.head]!
  if (word.upos !== 'PROPN' || !/^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(word.text) || /\d.*\d/u.test(word.text)) return null
  if (NO_BODY.test(word.text)) return null
  const bracketed = syntax.words[phrase.first - 1]?.text === '(' && syntax.words[phrase.last]?.text === ')'
  if (!bracketed && !/^(nsubj|obl:agent|obj|nmod:poss|appos|conj)/u.test(word.relation)) return null
  return {
    ...frame,
    ...UNNAMED,
    form: 'name',
    // "DDG 70" and "DDG 72" are two
    name: syntax.text.slice(word.start, syntax.words[phrase.last - 1]!.end),
    kind: 'organisation',
    because: bracketed ? 'an acronym in brackets' : 'an acronym that acts',
  }
}

/** "Three were killed": a number that acts or suffers. */
export function ofNumber({ syntax, phrase, frame }: Scene): Mention | null {
  const word = syntax.words[phrase.head]!
  const counts = word.upos === 'NUM' || /^(dozens|scores|hundreds|thousands)$/u.test(word.lower)
  if (!counts || !word.relation.startsWith('nsubj') || /^(19|20)\d\d$/u.test(word.text)) return null
  return {
    ...frame,
    ...UNNAMED,
    form: 'number',
    kind: 'people',
    plural: word.lower !== 'one',
    because: 'a number that acts or suffers',
  }
}
