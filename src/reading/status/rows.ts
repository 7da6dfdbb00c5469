import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import type { Effect, Modal, ModalityLexicon, Scope } from './lexicon.ts'

/** What the words around a deed make of it, and the word that does so; null where nothing speaks against a fact. */
export type Judgement = { readonly effect: Exclude<Effect, 'real'>; readonly because: string } | null

export const isVerb = (word: Word): boolean => word.upos === 'VERB' || (word.upos === 'AUX' && word.xpos !== 'MD')

/** The row of a word that governs, with the words that must follow it, or its "itself". */
export function modalAt(
  { words }: Syntax,
  lexicon: ModalityLexicon,
  at: number,
  scopes: readonly Scope[],
): Modal | undefined {
  const word = words[at]!
  const list =
    word.upos === 'VERB'
      ? (lexicon.verb.get(word.lemma) ?? lexicon.adjective.get(word.lower))
      : word.upos === 'NOUN'
        ? lexicon.noun.get(word.lemma)
        : word.upos === 'ADJ'
          ? lexicon.adjective.get(word.lower)
          : undefined
  const after = /^(?:it|them|him|her|our)sel(?:f|ves)$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1
  return list?.find(m => scopes.includes(m.scope) && m.rest.every((rest, i) => words[after + i]?.lower === rest))
}

/** What a row makes of a deed; null where it hands on the status of the word itself. */
export const judgement = (modal: Modal): Judgement =>
  modal.effect === 'real' ? null : { effect: modal.effect as Exclude<Effect, 'real'>, because: `"${modal.word}"` }

/** Verbs that keep a deed from being done: where they are denied themselves ("failed to prevent"), it was done. */
const AVERTING =
  /^(?:prevent|stop|avert|halt|deter|thwart|foil|forestall|pre-empt|frustrate|scupper|dissuade|discourage|keep|block|(?:head|ward|fend|stave) off)$/
export const averts = (modal: Modal): boolean => modal.effect === 'denied' || AVERTING.test(modal.word)

/** "planned", "possible" before a noun; "the strongest possible terms", "as soon as possible" tell only the degree. */
export function modifierModality({ words }: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const modal = lexicon.adjective.get(compoundAt(words, at))?.find(m => m.scope === 'modifier')
  if (!modal || modal.effect === 'real') return null
  const before = words[at - 1]
  if (modal.word === 'possible' && before && (/^(?:JJS|RBS)$/.test(before.xpos) || before.lower === 'as')) return null
  return { effect: modal.effect, because: `"${modal.word}"` }
}

/** A word, or the compound that it ends: "would-be". */
function compoundAt(words: readonly Word[], at: number): string {
  const [first, hyphen, last] = [words[at - 2], words[at - 1], words[at]]
  const joined = first && last && hyphen?.text === '-' && first.end === hyphen.start && hyphen.end === last.start
  return joined ? `${first.lower}-${last.lower}` : (last?.lower ?? '')
}

/** "without shelling", "instead of attacking". */
export function prepositionModality(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  for (const child of dependents(syntax, at, 'mark', 'case', 'advmod', 'cc')) {
    const list = lexicon.preposition.get(syntax.words[child]!.lower)
    const modal = list?.find(m => m.rest.every((word, i) => syntax.words[child + 1 + i]?.lower === word))
    if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
  }
  return null
}
