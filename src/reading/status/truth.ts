import { dependents, type Syntax } from '../../language/syntax.ts'
import type { ModalityLexicon } from './lexicon.ts'
import { isNegative, ownModality } from './own.ts'
import { type Judgement, modalAt } from './rows.ts'

/** How many words may stand between "accusations", "the claim" and their "that". */
const APART = 6
/** Nouns that a court drops; "in charge of" keeps them from being rows of the lexicon. */
const CHARGE = /^(?:charge|count)$/

/** A clause whose truth its own sentence judges: "it is not true that …", "there is no evidence that …", "claims that … are false". */
export function truthOf(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words, sentences } = syntax
  const { first } = sentences[words[at]!.sentence]!
  const that =
    dependents(syntax, at, 'mark', 'nsubj', 'obj').find(i => words[i]!.lower === 'that') ?? thatBefore(syntax, at)
  if (that === undefined || that <= first) return null
  const apart = dependents(syntax, at, 'mark', 'advmod').some(
    i => i > that && /^(?:when|while|after|before|until)$/.test(words[i]!.lower),
  )
  if (apart) return null
  // the tree often hangs the clause elsewhere: the word before "that" judges it
  const judged = judgedTrue(syntax, lexicon, that - 1)
  if (judged) return judged.effect === 'denied' ? judged : (falseAfter(syntax, lexicon, at) ?? judged)
  for (let i = that - 1; i >= Math.max(first, that - APART); i--) {
    if (words[i]!.upos === 'PUNCT' || words[i]!.upos === 'VERB') return null
    if (words[i]!.upos !== 'NOUN') continue
    const alleged = lexicon.noun.get(words[i]!.lemma)?.some(m => m.effect === 'hedged')
    if (alleged) return rejected(syntax, lexicon, i) ?? falseAfter(syntax, lexicon, at)
    if (i === that - 1)
      return (CHARGE.test(words[i]!.lemma) ? rejected(syntax, lexicon, i) : null) ?? falseAfter(syntax, lexicon, at)
  }
  return null
}

/** "that the driver, who was last seen in May, had been killed": the "that" of the clause, with none but relative verbs between. */
function thatBefore({ words, sentences }: Syntax, at: number): number | undefined {
  const { first } = sentences[words[at]!.sentence]!
  let verbs = 0
  for (let i = at - 1; i > first; i--) {
    const { lower, xpos, head } = words[i]!
    if (lower === 'that' && /^(?:IN|WDT)$/.test(xpos)) return verbs <= 0 ? i : undefined
    if (
      /^(?:VBD|VBZ|VBP)$/.test(xpos) &&
      !/^(?:have|be)$/.test(words[i]!.lemma) &&
      head !== at &&
      words[head]?.head !== at
    )
      verbs++
    if (/^(?:who|which|whom)$/.test(lower)) verbs--
  }
  return undefined
}

/** "rejected accusations that …", "described as baseless the allegation that …", "false claims that …". */
function rejected(syntax: Syntax, lexicon: ModalityLexicon, noun: number): Judgement {
  const { words, sentences } = syntax
  const { first } = sentences[words[noun]!.sentence]!
  for (let i = noun - 1; i >= Math.max(first, noun - 3); i--) {
    const rows = words[i]!.upos === 'VERB' ? lexicon.verb.get(words[i]!.lemma) : lexicon.adjective.get(words[i]!.lower)
    const modal = rows?.find(
      m =>
        m.effect === 'denied' &&
        (m.scope === 'truth' || words[i]!.upos === 'VERB') &&
        m.rest.every((rest, n) => words[i + 1 + n]!.lower === rest),
    )
    if (modal && ownModality(syntax, lexicon, i)?.effect !== 'denied')
      return { effect: 'denied', because: `"${modal.word}"` }
    if (words[i]!.upos === 'VERB') return null
  }
  return null
}

/** "Rumours that a bus had been seized proved false", "The claim that …, often repeated, is unfounded". */
export function falseAfter(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words, sentences } = syntax
  const { last } = sentences[words[at]!.sentence]!
  for (let i = at + 1; i < last; i++) {
    if (!/^(?:ADJ|NOUN)$/.test(words[i]!.upos) || !isPredicate(syntax, i)) continue
    const judged = judgedTrue(syntax, lexicon, i)
    if (judged) return judged
  }
  return null
}

/** "are false", "proved false", "turned out to be a lie", "has proved to be untrue". */
const isPredicate = (syntax: Syntax, at: number): boolean =>
  dependents(syntax, at, 'cop').length > 0 ||
  syntax.words.slice(Math.max(0, at - 3), at).some(word => /^(?:be|prove)$/.test(word.lemma))

function judgedTrue(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const modal = modalAt(syntax, lexicon, at, ['truth'])
  if (!modal) return null
  const negated =
    isNegative(syntax, at) || ownModality(syntax, lexicon, at)?.effect === 'denied' || isForNothing(syntax, at)
  if (negated) return modal.effect === 'real' ? { effect: 'denied', because: `"${modal.word}" denied` } : null
  return modal.effect === 'real' ? null : { effect: modal.effect, because: `"${modal.word}"` }
}

/** "nothing to suggest that", "no grounds to believe that", "did nothing to stop". */
export const isForNothing = ({ words }: Syntax, at: number): boolean =>
  words[at - 1]?.lower === 'to' &&
  words[at - 2]?.lower !== 'but' &&
  words.slice(Math.max(0, at - 4), at - 1).some(word => /^(?:nothing|no|little)$/.test(word.lower))
