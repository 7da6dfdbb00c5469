import { dependents, type Syntax } from '../../language/syntax.ts'
import type { Modal, ModalityLexicon, Scope } from './lexicon.ts'
import { ownModality } from './own.ts'
import { averts, isVerb, type Judgement, modalAt, prepositionModality } from './rows.ts'
import { isForNothing, truthOf } from './truth.ts'

export const STEPS = 12

/** The modality of a verb: its own words, those of the verb it is joined to, and what governs its infinitive or gerund. */
export function verbModality(syntax: Syntax, lexicon: ModalityLexicon, at: number, steps: number): Judgement {
  const { words } = syntax
  const word = words[at]!
  if (steps > STEPS) return null
  const own = ownModality(syntax, lexicon, at) ?? isTo(syntax, at)
  if (own) return own
  const { head, relation } = word
  if (head < 0) return hasInfinitive(syntax, at) ? purposeOf(syntax, at) : null
  const above = words[head]!
  const shares = relation === 'conj' && isVerb(above) && !hasSubject(syntax, at) && sharesForm(syntax, at, head)
  if (shares) return verbModality(syntax, lexicon, head, steps + 1)
  const preposed = prepositionModality(syntax, lexicon, at)
  if (preposed) return preposed
  const infinitive = hasInfinitive(syntax, at)
  if (infinitive && isForNothing(syntax, at)) return { effect: 'denied', because: '"nothing to"' }
  if (infinitive || word.xpos === 'VBG' || (word.xpos === 'VB' && /^[cx]comp$/.test(relation))) {
    if (/^(?:xcomp|ccomp|advcl|acl|obl|nmod|obj|nsubj|csubj|dep|conj)/.test(relation)) {
      const governed = governedBy(syntax, lexicon, at, head, infinitive, steps)
      if (governed !== undefined) return governed
    }
    const left = infinitive ? leftGovernor(syntax, lexicon, at) : undefined
    if (left) return left.effect === 'real' ? null : { effect: left.effect, because: `"${left.word}"` }
    if (infinitive) return isOrdinal(syntax, head) ? null : purposeOf(syntax, at)
    return null
  }
  return truthOf(syntax, lexicon, at)
}

/** "the first to be attacked" was attacked. */
const isOrdinal = ({ words }: Syntax, at: number): boolean =>
  /^(?:first|second|third|last|latest)$/.test(words[at]!.lower)

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
    if (modal) return isCarriedOut(syntax, i) ? { ...modal, effect: 'real' } : modal
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
  if (syntax.words[at]!.children.some(c => c < at && /^(?:why|how)$/.test(syntax.words[c]!.lower))) return undefined
  if (isLeftOpen(syntax, head)) return { effect: 'unclear', because: '"neither confirmed nor denied"' }
  const scopes: readonly Scope[] = infinitive ? ['complement'] : ['complement', 'indefinite', 'gerund', 'from']
  const modal = modalAt(syntax, lexicon, head, scopes)
  if (!modal) return undefined
  if (isCarriedOut(syntax, head)) return null
  if (modal.scope === 'from' && !dependents(syntax, at, 'mark', 'case').some(i => syntax.words[i]!.lower === 'from'))
    return undefined
  // "will be tried for bombing the court": the reason, a fact
  const reason = dependents(syntax, at, 'mark', 'case').some(
    i => syntax.words[i]!.lower === 'for' && syntax.words[i - 1]?.upos === 'VERB',
  )
  // "prevented a raid by killing the gunman": the means, a fact
  const means = dependents(syntax, at, 'mark', 'case').some(i =>
    /^(?:by|after|while|when)$/.test(syntax.words[i]!.lower),
  )
  if (means && !infinitive && averts(modal)) return undefined
  if (reason && !infinitive && !modal.rest.length && isVerb(above)) return undefined
  if (
    syntax.words[at]!.relation.startsWith('advcl') &&
    !infinitive &&
    !modal.rest.length &&
    syntax.words[at]!.xpos === 'VBG' &&
    at !== head + 1 &&
    !dependents(syntax, at, 'mark', 'case').length
  )
    return undefined
  const outer = isVerb(above) ? verbModality(syntax, lexicon, head, steps + 1) : heldBy(syntax, lexicon, head)
  if (modal.effect === 'real') return outer
  if (outer?.effect === 'denied') return averts(modal) ? null : outer
  return { effect: modal.effect, because: `"${modal.word}"` }
}

/** "carried out its threat to bomb the dam": it was done. */
export function isCarriedOut(syntax: Syntax, noun: number): boolean {
  const { head, relation, upos } = syntax.words[noun]!
  if (upos !== 'NOUN' || relation !== 'obj') return false
  const { lemma, xpos } = syntax.words[head]!
  const done =
    lemma === 'carry' ? syntax.words[head + 1]?.lower === 'out' : /^(?:fulfil|fulfill|execute|implement)$/.test(lemma)
  return done && xpos === 'VBD'
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
  const { head, relation, children } = syntax.words[noun]!
  const determiner = children.find(c => c < noun && /^(?:no|any)$/.test(syntax.words[c]!.lower))
  const modal = determiner === undefined ? undefined : lexicon.determiner.get(syntax.words[determiner]!.lower)?.[0]
  if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
  if (head < 0 || !/^(?:obj|nsubj:pass)/.test(relation)) return null
  const governs = modalAt(syntax, lexicon, head, ['complement'])
  return governs && governs.effect !== 'real' ? { effect: governs.effect, because: `"${governs.word}"` } : null
}

/** "is to withdraw". */
function isTo(syntax: Syntax, at: number): Judgement {
  const be = dependents(syntax, at, 'cop', 'aux').find(i => syntax.words[i]!.lemma === 'be')
  return be !== undefined && syntax.words[be + 1]?.lower === 'to' ? { effect: 'planned', because: '"is to"' } : null
}

const hasSubject = (syntax: Syntax, at: number): boolean => dependents(syntax, at, 'nsubj', 'expl').length > 0
/** "pleaded guilty to torturing" has no infinitive; "devoted to defeating" is no fact either. */
const hasInfinitive = (syntax: Syntax, at: number): boolean =>
  !(
    syntax.words[at]!.xpos === 'VBG' &&
    syntax.words[at - 1]?.lower === 'to' &&
    /^(?:guilty|admit|confess|addition)$/.test(syntax.words[at - 2]?.lemma ?? '')
  ) && dependents(syntax, at, 'mark', 'aux').some(i => syntax.words[i]!.lower === 'to')

/** "will attack and destroy" share the auxiliary; "did not attack but burned" do not. */
function sharesForm(syntax: Syntax, at: number, head: number): boolean {
  const [a, b] = [syntax.words[at]!.xpos, syntax.words[head]!.xpos]
  if (a === b) return a === 'VB' || a === 'VBN' || a === 'VBG' || dependents(syntax, at, 'aux').length === 0
  return a === 'VB'
}
