import { dependents, type Syntax } from '../../language/syntax.ts'
import { adjacentModality, indefinite, noneOf } from './adjacent.ts'
import type { ModalityLexicon } from './lexicon.ts'
import { isNegative, ownModality } from './own.ts'
import { averts, isVerb, type Judgement, modalAt, modifierModality, prepositionModality } from './rows.ts'
import { truthOf } from './truth.ts'
import { STEPS, verbModality } from './verbs.ts'

/** A noun: its determiner and adjectives, the noun or verb above it, the light verb that carries it. */
export function nounModality(syntax: Syntax, lexicon: ModalityLexicon, at: number, steps: number): Judgement {
  const { words } = syntax
  if (steps > STEPS) return null
  if (dependents(syntax, at, 'cop').length) {
    const own =
      ownModality(syntax, lexicon, at) ?? (dependents(syntax, at, 'case').length ? null : truthOf(syntax, lexicon, at))
    if (own) return own
  }
  const awaited = modifierModality(syntax, lexicon, at - 1)
  if (awaited && awaited.effect !== 'hedged' && hasCome(syntax, lexicon, at)) return null
  const preposed = prepositionModality(syntax, lexicon, at) ?? adjacentModality(syntax, lexicon, at)
  if (preposed) return preposed
  for (const child of words[at]!.children) {
    const word = words[child]!
    if (child > at) continue
    const modal = lexicon.determiner.get(word.lower)?.[0]
    if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
    const modified = /^(?:amod|compound|nmod)/.test(word.relation) ? modifierModality(syntax, lexicon, child) : null
    if (modified) return modified
  }
  const held = heldModality(syntax, lexicon, at, steps) ?? neverCame(syntax, lexicon, at)
  if (held) return held
  const { head, relation } = words[at]!
  if (head < 0) return null
  const above = words[head]!
  if (/^(?:conj|compound|appos)/.test(relation) && !isVerb(above)) return nounModality(syntax, lexicon, head, steps + 1)
  if (isVerb(above) || above.upos === 'ADJ') return underVerb(syntax, lexicon, at, head, steps)
  if (relation === 'nsubj' && indefinite(syntax, at) && dependents(syntax, head, 'cop').length) {
    const predicate = modalAt(syntax, lexicon, head, ['complement'])
    if (predicate && predicate.effect !== 'real') return { effect: predicate.effect, because: `"${predicate.word}"` }
  }
  const apart = isApart(syntax, at)
  if (/^nmod|^obl/.test(relation) && !apart) {
    const modal = modalAt(syntax, lexicon, head, ['complement'])
    const none = modal ? noneOf(syntax, lexicon, head) : null
    if (none) return none
    if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
    if (modal) return nounModality(syntax, lexicon, head, steps + 1)
  }
  return null
}

/** "after the bombing", "during the raid": what else is told took its time or place from the deed, which is granted. */
const isApart = (syntax: Syntax, at: number): boolean =>
  syntax.words[at]!.children.some(
    c => c < at && /^(?:in|at|during|after|before|since|following|despite|with|by)$/.test(syntax.words[c]!.lower),
  )

/** "the feared reprisals came within hours": what was awaited, and came. */
function hasCome(syntax: Syntax, lexicon: ModalityLexicon, at: number): boolean {
  const { head, relation } = syntax.words[at]!
  const verb = syntax.words[head]
  if (relation !== 'nsubj' || verb?.xpos !== 'VBD') return false
  const comes =
    /^(?:come|begin|start|follow|arrive|unfold|erupt)$/.test(verb.lemma) ||
    modalAt(syntax, lexicon, head, ['subject']) !== undefined
  return comes && ownModality(syntax, lexicon, head) === null && !isNegative(syntax, at)
}

/** "the talks that will be held in May". */
function heldModality(syntax: Syntax, lexicon: ModalityLexicon, at: number, steps: number): Judgement {
  const clause = dependents(syntax, at, 'acl:relcl')[0]
  if (clause === undefined || !modalAt(syntax, lexicon, clause, ['light', 'subject'])) return null
  const told = verbModality(syntax, lexicon, clause, steps + 1)
  return told?.effect === 'hedged' ? null : told
}

/** "the offensive that many had feared never took place", "failed to materialise". */
function neverCame({ words, sentences }: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { last } = sentences[words[at]!.sentence]!
  for (let i = at + 1; i < Math.min(last, at + 8); i++) {
    if (words[i]!.upos === 'PUNCT') return null
    const rows =
      /^(?:never|failed)$/.test(words[i - 1]!.lower) || words[i - 2]?.lower === 'failed'
        ? lexicon.verb.get(words[i]!.lemma)
        : undefined
    const modal = rows?.find(m => m.scope === 'subject' && m.rest.every((rest, n) => words[i + 1 + n]?.lower === rest))
    if (modal) return { effect: 'denied', because: `"${modal.word}" denied` }
  }
  return null
}

function underVerb(syntax: Syntax, lexicon: ModalityLexicon, at: number, verb: number, steps: number): Judgement {
  const { words } = syntax
  const { relation } = words[at]!
  const subject = /^nsubj|^csubj/.test(relation)
  const passive = relation === 'nsubj:pass'
  const carried = modalAt(syntax, lexicon, verb, subject && !passive ? ['subject'] : ['light'])
  if (carried) return verbModality(syntax, lexicon, verb, steps + 1)
  const failed = subject
    ? dependents(syntax, verb, 'xcomp').find(i => modalAt(syntax, lexicon, i, ['subject']))
    : undefined
  if (failed !== undefined) return verbModality(syntax, lexicon, failed, steps + 1)
  if (subject && dependents(syntax, verb, 'expl').length) {
    const there = ownModality(syntax, lexicon, verb)
    if (there) return there
  }
  if (subject && !passive) {
    const told = indefinite(syntax, at) ? verbModality(syntax, lexicon, verb, steps + 1) : null
    if (told?.effect === 'hypothetical' || told?.effect === 'planned') return told
    return words[verb]!.upos === 'ADJ' ? modifierModality(syntax, lexicon, verb) : null
  }
  const governs = modalAt(syntax, lexicon, verb, indefinite(syntax, at) ? ['complement', 'indefinite'] : ['complement'])
  if (governs && averts(governs) && verbModality(syntax, lexicon, verb, steps + 1)?.effect === 'denied') return null
  const direct = /^(?:obj|nsubj:pass|obl|xcomp)/.test(relation)
  if (/^(?:obj|nsubj:pass)/.test(relation) && indefinite(syntax, at) && !(governs && direct)) {
    const told = verbModality(syntax, lexicon, verb, steps + 1)
    return told?.effect === 'hypothetical' || told?.effect === 'planned' ? told : null
  }
  if (isApart(syntax, at)) return null
  if (governs?.effect === 'planned' && passive && hadLong(syntax, verb)) return null
  if (!governs || !direct || governs.effect === 'real' || (relation === 'obl' && !governs.rest.length)) return null
  return { effect: governs.effect, because: `"${governs.word}"` }
}

/** "the kidnapping had been planned for months": so long a plan is told of what came of it. */
function hadLong(syntax: Syntax, verb: number): boolean {
  const had = dependents(syntax, verb, 'aux').some(i => syntax.words[i]!.lower === 'had')
  const after = syntax.words.slice(verb + 1, verb + 5)
  return had && after[0]?.lower === 'for' && after.some(word => /^(?:days|weeks|months|years)$/.test(word.lower))
}
