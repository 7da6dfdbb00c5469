import type { Syntax } from '../../language/syntax.ts'

export type Tense = 'past' | 'present' | 'future'

const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'sha'])
const MODAL = new Set(['would', 'could', 'should', 'might', 'may', 'must', 'can'])
/** Verbs and adjectives whose "to" clause lies ahead of what is told. */
const AHEAD = new Set([
  'plan',
  'expect',
  'schedule',
  'intend',
  'hope',
  'set',
  'due',
  'agree',
  'aim',
  'vow',
  'promise',
  'want',
  'prepare',
  'slate',
  'likely',
  'pledge',
  'go',
])

/** The tense of the clause that a word stands in, from the verb above it and its auxiliaries; null where there is no verb. */
export function tenseAt(syntax: Syntax, index: number): Tense | null {
  let at = index
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const word = syntax.words[at]!
    if (
      word.upos === 'VERB' ||
      word.children.some(
        child => syntax.words[child]!.relation.startsWith('aux') || syntax.words[child]!.relation === 'cop',
      )
    ) {
      const tense = tenseOf(syntax, at)
      if (tense) return tense
    }
    at = word.head
  }
  return null
}

function tenseOf(syntax: Syntax, verb: number): Tense | null {
  const { xpos, children, head } = syntax.words[verb]!
  const helpers = children.map(child => syntax.words[child]!).filter(w => /^(aux|cop)/.test(w.relation))
  if (helpers.some(w => FUTURE.has(w.lower))) return 'future'
  const governor = syntax.words[head]
  if (governor && AHEAD.has(governor.lemma) && children.some(child => syntax.words[child]!.lower === 'to'))
    return 'future'
  if (
    AHEAD.has(syntax.words[verb]!.lemma) &&
    /^(VBN|JJ)$/.test(xpos) &&
    helpers.some(w => /^(is|are|be)$/.test(w.lower))
  )
    return 'future'
  if (helpers.some(w => MODAL.has(w.lower))) return 'future'
  if (xpos === 'VBD' || helpers.some(w => w.xpos === 'VBD' || /^(was|were|had|did)$/.test(w.lower))) return 'past'
  if (helpers.some(w => /^(has|have|['’]ve)$/.test(w.lower))) return 'past'
  if (xpos === 'VBZ' || xpos === 'VBP' || helpers.length > 0) return 'present'
  return null
}
