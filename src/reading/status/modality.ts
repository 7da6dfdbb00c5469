import type { Syntax } from '../../language/syntax.ts'
import { judgedBefore } from './before.ts'
import type { ModalityLexicon } from './lexicon.ts'
import { nounModality } from './nouns.ts'
import { isVerb, type Judgement, modifierModality } from './rows.ts'
import { leftGovernor, STEPS, verbModality } from './verbs.ts'

export type { Judgement } from './rows.ts'

/** The modality of the deed that `at` names: negation, plans, conditions, hedges in its own clause and above it. */
export function modalityOf(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const word = syntax.words[at]!
  const clause = conditionAbove(syntax, lexicon, at)
  if (clause) return clause
  const before = judgedBefore(syntax, lexicon, at)
  if (before) return before
  if (!isVerb(word) && isHiddenInfinitive(syntax, at)) {
    const left = leftGovernor(syntax, lexicon, at)
    if (left?.effect === 'real') return null
    return { effect: left?.effect ?? 'planned', because: left ? `"${left.word}"` : 'an infinitive of purpose' }
  }
  // "the alleged raid", where the tagger took the raid for a verb
  const last = syntax.words[at - 1]
  const modified =
    isVerb(word) && last?.head === at && last.relation === 'amod' ? modifierModality(syntax, lexicon, at - 1) : null
  if (modified) return modified
  return isVerb(word) ? verbModality(syntax, lexicon, at, 0) : nounModality(syntax, lexicon, at, 0)
}

/** "a campaign to defeat the group": an infinitive that the tagger took for a noun. */
const isHiddenInfinitive = ({ words }: Syntax, at: number): boolean =>
  words[at - 1]?.lower === 'to' &&
  words[at]!.xpos === 'NN' &&
  /^(?:DET|PRON|PROPN|NOUN|ADJ)$/.test(words[at + 1]?.upos ?? '')

/** "if", "unless", "whether" at the head of this clause or of one above it. */
function conditionAbove(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const opener = openingCondition(syntax, lexicon, at)
  if (opener) return opener
  for (let i = at, steps = 0; i >= 0 && steps < STEPS; i = syntax.words[i]!.head, steps++) {
    for (const child of syntax.words[i]!.children) {
      if (!/^(?:mark|advmod|case)/.test(syntax.words[child]!.relation) || child > at) continue
      if (syntax.words.slice(child, at).some(word => word.text === ';')) continue
      const modal = lexicon.conjunction.get(syntax.words[child]!.lower)?.[0]
      if (modal && modal.effect !== 'real') return { effect: modal.effect, because: `"${modal.word}"` }
    }
  }
  return null
}

/** "Unless the army …,": everything up to the first comma stands under the condition, whatever the tree makes of it. */
function openingCondition({ words, sentences }: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { first } = sentences[words[at]!.sentence]!
  const modal = lexicon.conjunction.get(words[first]!.lower)?.[0]
  if (!modal || modal.effect === 'real') return null
  for (let i = first; i < at; i++) if (words[i]!.text === ',') return null
  return { effect: modal.effect, because: `"${modal.word}"` }
}
