import type { Syntax } from '../../language/syntax.ts'

/** Whether the clause around an expression tells of what was, is or will be. */
export type Tense = 'past' | 'present' | 'future'

const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'sha', 'must', 'should', 'may', 'can', 'would'])
/** Verbs and adjectives whose "to" clause lies ahead of what is told. */
const AHEAD = new Set(
  'plan expect schedule intend hope set due agree aim vow promise want prepare slate likely pledge go'.split(' '),
)
/** Verbs whose own time lies ahead: "postponed until Tuesday". */
const ARRANGED = new Set('schedule postpone slate extend delay adjourn'.split(' '))

/**
 * The tense of the clause that a word stands in, from the verb above it and its auxiliaries. Null where there is no verb and
 * where the word modifies a noun: "Wednesday's ruling" takes nothing from the verb of the clause.
 */
export function tenseAt(syntax: Syntax, index: number): Tense | null {
  let at = index
  if (/^(nmod|compound|amod|nummod)/.test(syntax.words[index]!.relation)) return null
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const word = syntax.words[at]!
    if (word.upos === 'VERB' || word.children.some(child => /^(aux|cop)/.test(syntax.words[child]!.relation))) {
      const tense = tenseOf(syntax, at)
      if (tense) return tense
    }
    at = word.head
  }
  return null
}

function tenseOf(syntax: Syntax, verb: number): Tense | null {
  const { xpos, lemma, children, head } = syntax.words[verb]!
  const helpers = children.map(child => syntax.words[child]!).filter(w => /^(aux|cop)/.test(w.relation))
  const past = helpers.some(w => w.xpos === 'VBD' || /^(was|were|had|did)$/.test(w.lower))
  if (helpers.some(w => FUTURE.has(w.lower))) return 'future'
  if (ARRANGED.has(lemma) && !past) return 'future'
  if (past) return 'past'
  const governor = syntax.words[head]
  if (governor && AHEAD.has(governor.lemma) && children.some(child => syntax.words[child]!.lower === 'to'))
    return 'future'
  if (AHEAD.has(lemma) && /^(VBN|JJ)$/.test(xpos) && helpers.some(w => /^(is|are|be)$/.test(w.lower))) return 'future'
  if (/^(VBD|VBN)$/.test(xpos)) return 'past'
  return xpos === 'VBZ' || xpos === 'VBP' || helpers.length > 0 ? 'present' : null
}
