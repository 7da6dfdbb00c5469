import { dependents, type Syntax } from '../../language/syntax.ts'
import type { ModalityLexicon } from './lexicon.ts'
import { isNegative, ownModality } from './own.ts'
import { averts, isVerb, type Judgement, modalAt, modifierModality, prepositionModality } from './rows.ts'
import { falseAfter, truthOf } from './truth.ts'
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

/** "a strike could kill": with no article, or an indefinite one, the noun is as uncertain as its verb. */
function indefinite({ words }: Syntax, at: number): boolean {
  const determiners = words[at]!.children.filter(c => c < at && /^(?:det|nmod:poss)/.test(words[c]!.relation))
  return determiners.every(c => /^(?:a|an|any|another|such|every)$/.test(words[c]!.lower))
}

/** "no trace of a massacre", "no reports of casualties", "reports of a clash proved false". */
function noneOf(syntax: Syntax, lexicon: ModalityLexicon, noun: number): Judgement {
  const no = syntax.words[noun]!.children.find(c => c < noun && syntax.words[c]!.lower === 'no')
  if (no !== undefined) return { effect: 'denied', because: '"no"' }
  return /^nsubj/.test(syntax.words[noun]!.relation) ? falseAfter(syntax, lexicon, noun) : null
}

/** "The crew escaped abduction": a verb right before the deed that the tree made something else of. */
function avertedBy(syntax: Syntax, lexicon: ModalityLexicon, verb: number, at: number): Judgement {
  const word = syntax.words[verb]
  if (!word || !/^VB[DN]$/.test(word.xpos) || word.index === syntax.words[at]!.head) return null
  const modal = lexicon.verb
    .get(word.lemma)
    ?.find(m => m.effect === 'denied' && m.rest.length === 0 && /^(?:complement|indefinite)$/.test(m.scope))
  if (!modal || ownModality(syntax, lexicon, verb)) return null
  return { effect: 'denied', because: `"${modal.word}"` }
}

/** Prepositions that join a deed to any noun that governs it; others only where the lexicon names them ("ban on"). */
const OPEN: ReadonlySet<string> = new Set(['of', 'for', 'about'])

/** "impending offensive", "in the event of an attack": told by the words right before, whatever the tree makes of them. */
function adjacentModality(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words } = syntax
  const modifier = modifierModality(syntax, lexicon, at - 1)
  if (modifier) return modifier
  let start = at
  const within = (i: number) => words[i]!.upos === 'NOUN' && words[i]!.relation === 'compound' && words[i]!.head === at
  while (start > 0 && (/^(?:DET|ADJ|NUM)$/.test(words[start - 1]!.upos) || within(start - 1))) start--
  const joint = words[start - 1]?.lower ?? ''
  const holder = /^(?:of|for|about|on|against|to|over)$/.test(joint) ? words[start - 2] : undefined
  const governs =
    holder?.upos === 'NOUN'
      ? lexicon.noun
          .get(holder.lemma)
          ?.find(m => m.scope === 'complement' && (m.rest.length ? m.rest.join() === joint : OPEN.has(joint)))
      : undefined
  const none = governs && holder ? noneOf(syntax, lexicon, holder.index) : null
  if (none) return none
  if (governs && governs.effect !== 'real') return { effect: governs.effect, because: `"${governs.word}"` }
  const averted = indefinite(syntax, at) ? avertedBy(syntax, lexicon, start - 1, at) : null
  if (averted) return averted
  for (let from = start - 1; from >= Math.max(0, start - 5); from--) {
    const modal = lexicon.preposition
      .get(words[from]!.lower)
      ?.find(m => m.rest.length === start - from - 1 && m.rest.every((word, i) => words[from + 1 + i]?.lower === word))
    if (modal?.rest.length && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
  }
  return null
}
