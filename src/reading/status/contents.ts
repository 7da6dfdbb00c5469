import { type Syntax, wordsIn } from '../../language/syntax.ts'
import type { Attribution } from '../reading.ts'

/** Whether a content holds a finite verb of its own. */
export function isClause(syntax: Syntax, link: Attribution): boolean {
  return link.content.some(piece => {
    const { first, last } = wordsIn(syntax, piece)
    for (let i = first; i < Math.min(last, first + 80); i++) {
      const { xpos, relation } = syntax.words[i]!
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos) && relation !== 'acl:relcl') return true
    }
    return false
  })
}

const firstLower = (syntax: Syntax, link: Attribution): string => {
  const piece = link.content.at(-1)
  return piece ? (syntax.words[wordsIn(syntax, piece).first]?.lower ?? '') : ''
}
/** "unclear whether they shot him" */
export const opensWithQuestion = (syntax: Syntax, link: Attribution): boolean =>
  OPEN_QUESTION.has(firstLower(syntax, link))
/** "why they shot him", "(refused) to say why they shot him" */
export function asksHow(syntax: Syntax, link: Attribution): boolean {
  const piece = link.content.at(-1)
  if (!piece) return false
  const { words } = syntax
  let { first } = wordsIn(syntax, piece)
  while (words[first]?.upos === 'PUNCT') first++
  return WH.test(words[first]?.lower ?? '') || (words[first]?.lower === 'to' && WH.test(words[first + 2]?.lower ?? ''))
}
const WH = /^(?:who|whom|whose|what|when|where|why|how|which)$/

const OPEN_QUESTION = new Set(['whether', 'if'])
