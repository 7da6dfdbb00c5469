import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import type { Effect, Modal, ModalityLexicon, Scope } from './lexicon.ts'

/** What the words around a deed make of it, and the word that does so; null where nothing speaks against a fact. */
export type Judgement = { readonly effect: Exclude<Effect, 'real'>; readonly because: string } | null

const NEGATIVE = new Set(['no', 'nobody', 'none', 'nothing', 'neither'])
const STEPS = 12

/** The modality of the deed that `at` names: negation, plans, conditions, hedges in its own clause and above it. */
export function modalityOf(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const word = syntax.words[at]!
  const clause = conditionAbove(syntax, lexicon, at)
  if (clause) return clause
  if (!isVerb(word) && isHiddenInfinitive(syntax, at)) {
    const left = leftGovernor(syntax, lexicon, at)
    if (left?.effect === 'real') return null
    return { effect: left?.effect ?? 'planned', because: left ? `"${left.word}"` : 'an infinitive of purpose' }
  }
  return isVerb(word) ? verbModality(syntax, lexicon, at, 0) : nounModality(syntax, lexicon, at, 0)
}

/** "a campaign to defeat the group": an infinitive that the tagger took for a noun. */
const isHiddenInfinitive = ({ words }: Syntax, at: number): boolean =>
  words[at - 1]?.lower === 'to' &&
  words[at]!.xpos === 'NN' &&
  /^(?:DET|PRON|PROPN|NOUN|ADJ)$/.test(words[at + 1]?.upos ?? '')

const isVerb = (word: Word): boolean => word.upos === 'VERB' || (word.upos === 'AUX' && word.xpos !== 'MD')

function verbModality(syntax: Syntax, lexicon: ModalityLexicon, at: number, steps: number): Judgement {
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
  }
  return null
}

/** "to shell" is a plan; "to have shelled" is hearsay. */
const purposeOf = (syntax: Syntax, at: number): Judgement =>
  dependents(syntax, at, 'aux').some(i => syntax.words[i]!.lemma === 'have')
    ? { effect: 'hedged', because: 'a perfect infinitive' }
    : { effect: 'planned', because: 'an infinitive of purpose' }

/** The nearest word left of "to" that the lexicon knows to take an infinitive, where the tree does not lead to it. */
function leftGovernor(syntax: Syntax, lexicon: ModalityLexicon, at: number): Modal | undefined {
  const { words, sentences } = syntax
  const { first } = sentences[words[at]!.sentence]!
  let to = at
  while (to > first && words[to]!.lower !== 'to') to--
  for (let i = to - 1; i >= Math.max(first, to - 7); i--) {
    const word = words[i]!
    if (word.upos === 'PUNCT' || word.upos === 'CCONJ') return undefined
    const rows = [
      ...(lexicon.verb.get(word.lemma) ?? []),
      ...(lexicon.noun.get(word.lemma) ?? []),
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
  const outer = isVerb(above) ? verbModality(syntax, lexicon, head, steps + 1) : null
  if (modal.effect === 'real') return outer
  if (outer?.effect === 'denied' && modal.effect !== 'denied') return outer
  return { effect: modal.effect, because: `"${modal.word}"` }
}

/** "is to withdraw". */
function isTo(syntax: Syntax, at: number): Judgement {
  const be = dependents(syntax, at, 'cop', 'aux').find(i => syntax.words[i]!.lemma === 'be')
  return be !== undefined && syntax.words[be + 1]?.lower === 'to' ? { effect: 'planned', because: '"is to"' } : null
}

/** Auxiliaries, adverbs, negative subjects and objects of a verb: "did not", "will", "no one was", "killed nobody". */
function ownModality(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
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

/** A noun: its determiner and adjectives, the noun or verb above it, the light verb that carries it. */
function nounModality(syntax: Syntax, lexicon: ModalityLexicon, at: number, steps: number): Judgement {
  const { words } = syntax
  if (steps > STEPS) return null
  if (dependents(syntax, at, 'cop').length) {
    const own = ownModality(syntax, lexicon, at)
    if (own) return own
  }
  const preposed = prepositionModality(syntax, lexicon, at) ?? adjacentModality(syntax, lexicon, at)
  if (preposed) return preposed
  for (const child of words[at]!.children) {
    const word = words[child]!
    if (child > at) continue
    const modal =
      lexicon.determiner.get(word.lower)?.[0] ??
      (/^(?:amod|compound|nmod)/.test(word.relation)
        ? lexicon.adjective.get(word.lower)?.find(m => m.scope === 'modifier')
        : undefined)
    if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
  }
  const held = heldModality(syntax, lexicon, at, steps)
  if (held) return held
  const { head, relation } = words[at]!
  if (head < 0) return null
  const above = words[head]!
  if (/^(?:conj|compound|appos)/.test(relation) && !isVerb(above)) return nounModality(syntax, lexicon, head, steps + 1)
  if (isVerb(above) || above.upos === 'ADJ') return underVerb(syntax, lexicon, at, head, steps)
  const apart = dependents(syntax, at, 'case').some(c =>
    /^(?:in|at|during|after|before|with|by)$/.test(words[c]!.lower),
  )
  if (/^nmod|^obl/.test(relation) && !apart) {
    const modal = modalAt(syntax, lexicon, head, ['complement'])
    if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
    if (modal) return nounModality(syntax, lexicon, head, steps + 1)
  }
  return null
}

/** "the talks that will be held in May". */
function heldModality(syntax: Syntax, lexicon: ModalityLexicon, at: number, steps: number): Judgement {
  const clause = dependents(syntax, at, 'acl:relcl')[0]
  if (clause === undefined || !modalAt(syntax, lexicon, clause, ['light', 'subject'])) return null
  const told = verbModality(syntax, lexicon, clause, steps + 1)
  return told?.effect === 'hedged' ? null : told
}

function underVerb(syntax: Syntax, lexicon: ModalityLexicon, at: number, verb: number, steps: number): Judgement {
  const { words } = syntax
  const { relation } = words[at]!
  const subject = /^nsubj|^csubj/.test(relation)
  const passive = relation === 'nsubj:pass'
  const carried = modalAt(syntax, lexicon, verb, subject && !passive ? ['subject'] : ['light'])
  if (carried) return verbModality(syntax, lexicon, verb, steps + 1)
  if (subject && !passive) {
    const told = indefinite(syntax, at) ? verbModality(syntax, lexicon, verb, steps + 1) : null
    if (told?.effect === 'hypothetical' || told?.effect === 'planned') return told
    const planned =
      words[verb]!.upos === 'ADJ'
        ? lexicon.adjective.get(words[verb]!.lower)?.find(m => m.scope === 'modifier')
        : undefined
    return planned && planned.effect !== 'real' ? { effect: planned.effect, because: `"${planned.word}"` } : null
  }
  const governs = modalAt(syntax, lexicon, verb, ['complement'])
  const direct = /^(?:obj|nsubj:pass|obl)/.test(relation)
  if (/^(?:obj|nsubj:pass)/.test(relation) && indefinite(syntax, at) && !(governs && direct)) {
    const told = verbModality(syntax, lexicon, verb, steps + 1)
    return told?.effect === 'hypothetical' || told?.effect === 'planned' ? told : null
  }
  if (!governs || !direct || governs.effect === 'real' || (relation === 'obl' && !governs.rest.length)) return null
  return { effect: governs.effect, because: `"${governs.word}"` }
}

/** "a strike could kill": with no article, or an indefinite one, the noun is as uncertain as its verb. */
function indefinite({ words }: Syntax, at: number): boolean {
  const determiners = words[at]!.children.filter(c => c < at && /^(?:det|nmod:poss)/.test(words[c]!.relation))
  return determiners.every(c => /^(?:a|an|any|another|such|every)$/.test(words[c]!.lower))
}

/** "impending offensive", "in the event of an attack": told by the words right before, whatever the tree makes of them. */
function adjacentModality({ words }: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const modifier = lexicon.adjective.get(words[at - 1]?.lower ?? '')?.find(m => m.scope === 'modifier')
  if (modifier && modifier.effect !== 'real') return { effect: modifier.effect, because: `"${modifier.word}"` }
  let start = at
  while (start > 0 && /^(?:DET|ADJ|NUM)$/.test(words[start - 1]!.upos)) start--
  const holder = /^(?:of|for|about)$/.test(words[start - 1]?.lower ?? '') ? words[start - 2] : undefined
  const governs = holder?.upos === 'NOUN' && lexicon.noun.get(holder.lemma)?.find(m => m.scope === 'complement')
  if (governs && governs.effect !== 'real') return { effect: governs.effect, because: `"${governs.word}"` }
  for (let from = start - 1; from >= Math.max(0, start - 5); from--) {
    const modal = lexicon.preposition
      .get(words[from]!.lower)
      ?.find(m => m.rest.length === start - from - 1 && m.rest.every((word, i) => words[from + 1 + i]?.lower === word))
    if (modal && modal.rest.length && modal.effect !== 'real')
      return { effect: modal.effect, because: `"${modal.word}"` }
  }
  return null
}

/** "without shelling", "instead of attacking". */
function prepositionModality(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  for (const child of dependents(syntax, at, 'mark', 'case', 'advmod', 'cc')) {
    const list = lexicon.preposition.get(syntax.words[child]!.lower)
    const modal = list?.find(m => m.rest.every((word, i) => syntax.words[child + 1 + i]?.lower === word))
    if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
  }
  return null
}

/** "if", "unless", "whether" at the head of this clause or of one above it. */
function conditionAbove(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const opener = openingCondition(syntax, lexicon, at)
  if (opener) return opener
  for (let i = at, steps = 0; i >= 0 && steps < STEPS; i = syntax.words[i]!.head, steps++) {
    for (const child of syntax.words[i]!.children) {
      if (!/^(?:mark|advmod|case)/.test(syntax.words[child]!.relation) || child > at) continue
      const modal = lexicon.conjunction.get(syntax.words[child]!.lower)?.[0]
      if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
    }
  }
  return null
}

/** Whether the sentence of a verb holds a condition. */
function conditional({ words, sentences }: Syntax, at: number): boolean {
  const { first, last } = sentences[words[at]!.sentence]!
  for (let i = Math.max(first, at - 60); i < Math.min(last, at + 60); i++)
    if (words[i]!.lower === 'if' || words[i]!.lower === 'unless') return true
  return false
}

/** The row of a word that governs, with the words that must follow it. */
function modalAt({ words }: Syntax, lexicon: ModalityLexicon, at: number, scopes: readonly Scope[]): Modal | undefined {
  const word = words[at]!
  const list =
    word.upos === 'VERB'
      ? (lexicon.verb.get(word.lemma) ?? lexicon.adjective.get(word.lower))
      : word.upos === 'NOUN'
        ? lexicon.noun.get(word.lemma)
        : word.upos === 'ADJ'
          ? lexicon.adjective.get(word.lower)
          : undefined
  return list?.find(m => scopes.includes(m.scope) && m.rest.every((rest, i) => words[at + 1 + i]?.lower === rest))
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

/** "Unless the army …,": everything up to the first comma stands under the condition, whatever the tree makes of it. */
function openingCondition({ words, sentences }: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { first } = sentences[words[at]!.sentence]!
  const modal = lexicon.conjunction.get(words[first]!.lower)?.[0]
  if (!modal || modal.effect === 'real') return null
  for (let i = first; i < at; i++) if (words[i]!.text === ',') return null
  return { effect: modal.effect, because: `"${modal.word}"` }
}
