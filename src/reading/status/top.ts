import { type Syntax, wordsIn } from '../../language/syntax.ts'
import type { Attribution } from '../reading.ts'
import { isVerb } from './deed-words.ts'
import type { ModalityLexicon } from './lexicon.ts'

/** Whether the deed is what the content is about, not something mentioned within it. */
export function isTop(syntax: Syntax, lexicon: ModalityLexicon, link: Attribution, at: number): boolean {
  const { words } = syntax
  const ranges = link.content.map(piece => wordsIn(syntax, piece))
  const within = (i: number) => ranges.some(({ first, last }) => first <= i && i < last)
  const verbal = isVerb(syntax, at)
  let i = at
  for (let steps = 0; steps < 12; steps++) {
    const { head, relation, xpos } = words[i]!
    if (head < 0 || !within(head)) return true
    const above = words[head]!
    if (/relcl/.test(relation) || isRelative(syntax, i, within)) return false
    if (relation === 'acl' && xpos === 'VBN' && /^(?:nmod|obl|obj|nsubj)/.test(above.relation)) return false
    if (/^advcl/.test(relation) && (xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP')) return false
    if (verbal) {
      i = head
      continue
    }
    if (!isVerb(syntax, i) && above.upos === 'VERB') {
      const carries = lexicon.verb.get(above.lemma)?.some(m => m.scope === 'light' || m.scope === 'subject')
      if (!carries) return false
    } else if (!isVerb(syntax, i) && above.upos === 'NOUN' && !/^(?:conj|compound|appos)/.test(relation)) return false
    i = head
  }
  return true
}

/** "planning to visit the mayor, | who was being treated": a clause that tells of a noun, whatever the tree hangs it on. */
export const isRelative = ({ words }: Syntax, at: number, within: (i: number) => boolean): boolean =>
  words[at]!.children.some(
    child => child < at && /^W(?:DT|P|P\$)$/.test(words[child]!.xpos) && child > 0 && within(child - 1),
  )
