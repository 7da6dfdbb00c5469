import type { Syntax } from '../../language/syntax.ts'
import type { Effect, Modal, ModalityLexicon } from './lexicon.ts'
import type { Judgement } from './rows.ts'

const NEGATIVE = new Set(['no', 'nobody', 'none', 'nothing', 'neither'])

/** Auxiliaries, adverbs, negative subjects and objects of a verb: "did not", "will", "no one was", "killed nobody". */
export function ownModality(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words } = syntax
  let found: Judgement = null
  let perfect = false
  for (const child of words[at]!.children) {
    const word = words[child]!
    if (word.lemma === 'have' && /^aux/.test(word.relation)) perfect = true
    if (/^(?:advmod|neg|aux|cc|discourse)/.test(word.relation) && child < at + 4 && !isNotOnly(syntax, child)) {
      const modal =
        lexicon.adverb.get(word.lower)?.[0] ??
        (word.relation.startsWith('aux') ? lexicon.auxiliary.get(word.lower)?.[0] : undefined)
      if (modal && modal.effect !== 'real') found = stronger(found, modal)
    }
    if (
      /^(?:nsubj|obj|obl|iobj|nmod)/.test(word.relation) &&
      isNegative(syntax, child) &&
      (word.relation !== 'obl' || child > at)
    )
      return { effect: 'denied', because: `"${negativeWord(syntax, child)}"` }
  }
  const before = words[at - 1]
  if (
    !found &&
    before &&
    !isNotOnly(syntax, at - 1) &&
    (before.lower === 'not' || before.lower === "n't" || before.lower === 'never')
  )
    found = { effect: 'denied', because: `"${before.lower}"` }
  if (found?.effect === 'hypothetical' && perfect && /could|may|might/.test(found.because))
    return { effect: 'hedged', because: found.because }
  if (found?.because === '"would"' && (perfect || conditional(syntax, at)))
    return { effect: 'hypothetical', because: '"would" under a condition' }
  return found
}

/** "not only looted the clinic but …" */
const isNotOnly = ({ words }: Syntax, at: number): boolean =>
  words[at]!.lower === 'not' && /^(?:only|just|merely)$/.test(words[at + 1]?.lower ?? '')

const ORDER: readonly Effect[] = ['denied', 'planned', 'hypothetical', 'unclear', 'hedged']
const stronger = (found: Judgement, modal: Modal): Judgement =>
  found && ORDER.indexOf(found.effect) <= ORDER.indexOf(modal.effect)
    ? found
    : { effect: modal.effect as Exclude<Effect, 'real'>, because: `"${modal.word}"` }

export function isNegative(syntax: Syntax, noun: number): boolean {
  return negativeWord(syntax, noun) !== null
}
function negativeWord(syntax: Syntax, noun: number): string | null {
  const { words } = syntax
  if (NEGATIVE.has(words[noun]!.lower)) return words[noun]!.lower
  const child = words[noun]!.children.find(
    c =>
      c < noun &&
      (NEGATIVE.has(words[c]!.lower) ||
        (words[c]!.lower === 'not' && /^(?:a|an|one|any)$/.test(words[c + 1]?.lower ?? ''))),
  )
  return child === undefined ? null : words[child]!.lower
}

/** Whether the sentence of a verb holds a condition. */
function conditional({ words, sentences }: Syntax, at: number): boolean {
  const { first, last } = sentences[words[at]!.sentence]!
  for (let i = Math.max(first, at - 60); i < Math.min(last, at + 60); i++)
    if (words[i]!.lower === 'if' || words[i]!.lower === 'unless') return true
  return false
}
