import type { Syntax } from '../../language/syntax.ts'
import type { ModalityLexicon } from './lexicon.ts'
import { ownModality } from './own.ts'
import { type Judgement, modifierModality } from './rows.ts'
import { falseAfter } from './truth.ts'

/** "a strike could kill": with no article, or an indefinite one, the noun is as uncertain as its verb. */
export function indefinite({ words }: Syntax, at: number): boolean {
  const determiners = words[at]!.children.filter(c => c < at && /^(?:det|nmod:poss)/.test(words[c]!.relation))
  return determiners.every(c => /^(?:a|an|any|another|such|every)$/.test(words[c]!.lower))
}

/** "no trace of a massacre", "no reports of casualties", "reports of a clash proved false". */
export function noneOf(syntax: Syntax, lexicon: ModalityLexicon, noun: number): Judgement {
  const no = syntax.words[noun]!.children.find(c => c < noun && syntax.words[c]!.lower === 'no')
  if (no !== undefined) return { effect: 'denied', because: '"no"' }
  return /^nsubj/.test(syntax.words[noun]!.relation) ? falseAfter(syntax, lexicon, noun) : null
}

/** "The crew escaped abduction": a verb right before the deed that the tree made something else of. */
function avertedBy(syntax: Syntax, lexicon: ModalityLexicon, verb: number, at: number): Judgement {
  const word = syntax.words[verb]
  const before = syntax.words[verb - 1]
  if (
    !word ||
    !/^VB[DN]$/.test(word.xpos) ||
    /^(?:DET|ADJ|ADP)$/.test(before?.upos ?? '') ||
    word.index === syntax.words[at]!.head
  )
    return null
  const modal = lexicon.verb
    .get(word.lemma)
    ?.find(m => m.effect === 'denied' && m.rest.length === 0 && /^(?:complement|indefinite)$/.test(m.scope))
  if (!modal || ownModality(syntax, lexicon, verb)) return null
  return { effect: 'denied', because: `"${modal.word}"` }
}

/** Prepositions that join a deed to any noun that governs it; others only where the lexicon names them ("ban on"). */
const OPEN: ReadonlySet<string> = new Set(['of', 'for', 'about'])

/** "impending offensive", "in the event of an attack": told by the words right before, whatever the tree makes of them. */
export function adjacentModality(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
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
