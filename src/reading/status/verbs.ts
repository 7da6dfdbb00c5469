import { dependents, type Syntax } from '../../language/syntax.ts'
import type { Effect, Modal, ModalityLexicon, Scope } from './lexicon.ts'
import { isVerb, type Judgement, modalAt, prepositionModality } from './rows.ts'

const NEGATIVE = new Set(['no', 'nobody', 'none', 'nothing', 'neither'])
export const STEPS = 12

/** The modality of a verb: its own words, those of the verb it is joined to, and what governs its infinitive or gerund. */
export function verbModality(syntax: Syntax, lexicon: ModalityLexicon, at: number, steps: number): Judgement {
  const { words } = syntax
  const word = words[at]!
  if (steps > STEPS) return null
  const own = ownModality(syntax, lexicon, at) ?? isTo(syntax, at)
  if (own) return own
  const { head, relation } = word
  if (head < 0) return null
  const above = words[head]!
  const shares = relation === 'conj' && isVerb(above) && !hasSubject(syntax, at) && sharesForm(syntax, at, head)
  if (shares) return verbModality(syntax, lexicon, head, steps + 1)
  const preposed = prepositionModality(syntax, lexicon, at)
  if (preposed) return preposed
  const infinitive = hasInfinitive(syntax, at)
  if (infinitive || word.xpos === 'VBG' || (word.xpos === 'VB' && relation === 'ccomp')) {
    if (/^(?:xcomp|ccomp|advcl|acl|obl|nmod|obj|nsubj|csubj|dep|conj)/.test(relation)) {
      const governed = governedBy(syntax, lexicon, at, head, infinitive, steps)
      if (governed !== undefined) return governed
    }
    const left = infinitive ? leftGovernor(syntax, lexicon, at) : undefined
    if (left) return left.effect === 'real' ? null : { effect: left.effect, because: `"${left.word}"` }
    if (infinitive) return purposeOf(syntax, at)
    return null
  }
  return truthOf(syntax, lexicon, at)
}

/** A clause whose truth its own sentence judges: "it is not true that …", "there is no evidence that …", "claims that … are false". */
function truthOf(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words, sentences } = syntax
  const that = dependents(syntax, at, 'mark', 'nsubj', 'obj').find(i => words[i]!.lower === 'that')
  if (that === undefined) return null
  // the tree often hangs the clause elsewhere: the word before "that" judges it
  const judged = that > sentences[words[at]!.sentence]!.first ? judgedTrue(syntax, lexicon, that - 1) : null
  if (judged) return judged
  if (words[that - 1]?.upos !== 'NOUN') return null
  // "Claims that soldiers killed civilians are false": the tree takes "civilians are false" for a clause
  const { last } = sentences[words[at]!.sentence]!
  for (let i = at + 1; i < last; i++)
    if (words[i]!.upos === 'ADJ' && dependents(syntax, i, 'cop').length) return judgedTrue(syntax, lexicon, i)
  return null
}

function judgedTrue(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const modal = modalAt(syntax, lexicon, at, ['truth'])
  if (!modal) return null
  if (isNegative(syntax, at) || ownModality(syntax, lexicon, at)?.effect === 'denied')
    return modal.effect === 'real' ? { effect: 'denied', because: `"${modal.word}" denied` } : null
  return modal.effect === 'real' ? null : { effect: modal.effect, because: `"${modal.word}"` }
}

/** "to shell" is a plan; "to have shelled" is hearsay. */
const purposeOf = (syntax: Syntax, at: number): Judgement =>
  dependents(syntax, at, 'aux').some(i => syntax.words[i]!.lemma === 'have')
    ? { effect: 'hedged', because: 'a perfect infinitive' }
    : { effect: 'planned', because: 'an infinitive of purpose' }

/** The nearest word left of "to" that the lexicon knows to take an infinitive, where the tree does not lead to it. */
export function leftGovernor(syntax: Syntax, lexicon: ModalityLexicon, at: number): Modal | undefined {
  const { words, sentences } = syntax
  const { first } = sentences[words[at]!.sentence]!
  let to = at
  while (to > first && words[to]!.lower !== 'to') to--
  for (let i = to - 1; i >= Math.max(first, to - 7); i--) {
    const word = words[i]!
    if (word.upos === 'PUNCT' || word.upos === 'CCONJ') return undefined
    const [verbs, nouns] = [lexicon.verb.get(word.lemma) ?? [], lexicon.noun.get(word.lemma) ?? []]
    const rows = [
      ...(word.upos === 'NOUN' ? [...nouns, ...verbs] : [...verbs, ...nouns]),
      ...(lexicon.adjective.get(word.lower) ?? []),
      ...(lexicon.auxiliary.get(word.lower) ?? []),
    ]
    const modal = rows.find(
      m =>
        (m.scope === 'complement' || (m.scope === 'own' && i === to - 1)) &&
        m.rest.every((rest, k) => words[i + 1 + k]?.lower === rest),
    )
    if (modal) return modal
  }
  return undefined
}

/** What the word above makes of an infinitive, gerund or noun; undefined where the lexicon has nothing to say. */
function governedBy(
  syntax: Syntax,
  lexicon: ModalityLexicon,
  at: number,
  head: number,
  infinitive: boolean,
  steps: number,
): Judgement | undefined {
  const above = syntax.words[head]!
  if (isLeftOpen(syntax, head)) return { effect: 'unclear', because: '"neither confirmed nor denied"' }
  const scopes: readonly Scope[] = infinitive ? ['complement'] : ['complement', 'gerund', 'from']
  const modal = modalAt(syntax, lexicon, head, scopes)
  if (!modal) return undefined
  if (modal.scope === 'from' && !dependents(syntax, at, 'mark', 'case').some(i => syntax.words[i]!.lower === 'from'))
    return undefined
  if (
    syntax.words[at]!.relation.startsWith('advcl') &&
    !infinitive &&
    !modal.rest.length &&
    syntax.words[at]!.xpos === 'VBG' &&
    !dependents(syntax, at, 'mark', 'case').length
  )
    return undefined
  const outer = isVerb(above) ? verbModality(syntax, lexicon, head, steps + 1) : heldBy(syntax, lexicon, head)
  if (modal.effect === 'real') return outer
  if (outer?.effect === 'denied' && modal.effect !== 'denied') return outer
  return { effect: modal.effect, because: `"${modal.word}"` }
}

/** "neither confirmed nor denied shelling the town", "would not confirm or deny carrying out the strike" */
function isLeftOpen(syntax: Syntax, verb: number): boolean {
  const { head, relation } = syntax.words[verb]!
  const first = relation === 'conj' && head >= 0 ? head : verb
  const lemmas = [first, ...dependents(syntax, first, 'conj')].map(i => syntax.words[i]!.lemma)
  return lemmas.includes('confirm') && lemmas.includes('deny')
}

/** "foiled an attempt to bomb": what the verb makes of the noun that the infinitive hangs on. */
function heldBy(syntax: Syntax, lexicon: ModalityLexicon, noun: number): Judgement {
  const { head, relation } = syntax.words[noun]!
  if (head < 0 || !/^(?:obj|nsubj:pass)/.test(relation)) return null
  const modal = modalAt(syntax, lexicon, head, ['complement'])
  return modal && modal.effect !== 'real' ? { effect: modal.effect, because: `"${modal.word}"` } : null
}

/** "is to withdraw". */
function isTo(syntax: Syntax, at: number): Judgement {
  const be = dependents(syntax, at, 'cop', 'aux').find(i => syntax.words[i]!.lemma === 'be')
  return be !== undefined && syntax.words[be + 1]?.lower === 'to' ? { effect: 'planned', because: '"is to"' } : null
}

/** Auxiliaries, adverbs, negative subjects and objects of a verb: "did not", "will", "no one was", "killed nobody". */
export function ownModality(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words } = syntax
  let found: Judgement = null
  let perfect = false
  for (const child of words[at]!.children) {
    const word = words[child]!
    if (word.lemma === 'have' && /^aux/.test(word.relation)) perfect = true
    if (/^(?:advmod|neg|aux|cc|discourse)/.test(word.relation) && child < at + 4) {
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
  if (!found && before && (before.lower === 'not' || before.lower === "n't" || before.lower === 'never'))
    found = { effect: 'denied', because: `"${before.lower}"` }
  if (found?.effect === 'hypothetical' && perfect && /could|may|might/.test(found.because))
    return { effect: 'hedged', because: found.because }
  if (found?.because === '"would"' && (perfect || conditional(syntax, at)))
    return { effect: 'hypothetical', because: '"would" under a condition' }
  return found
}

const ORDER: readonly Effect[] = ['denied', 'planned', 'hypothetical', 'unclear', 'hedged']
const stronger = (found: Judgement, modal: Modal): Judgement =>
  found && ORDER.indexOf(found.effect) <= ORDER.indexOf(modal.effect)
    ? found
    : { effect: modal.effect as Exclude<Effect, 'real'>, because: `"${modal.word}"` }

function isNegative(syntax: Syntax, noun: number): boolean {
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

const hasSubject = (syntax: Syntax, at: number): boolean => dependents(syntax, at, 'nsubj', 'expl').length > 0
const hasInfinitive = (syntax: Syntax, at: number): boolean =>
  dependents(syntax, at, 'mark', 'aux').some(i => syntax.words[i]!.lower === 'to')

/** "will attack and destroy" share the auxiliary; "did not attack but burned" do not. */
function sharesForm(syntax: Syntax, at: number, head: number): boolean {
  const [a, b] = [syntax.words[at]!.xpos, syntax.words[head]!.xpos]
  if (a === b) return a === 'VB' || a === 'VBN' || a === 'VBG' || dependents(syntax, at, 'aux').length === 0
  return a === 'VB'
}
