import type { Word, WordRange } from '../../language/syntax.ts'
import { isComma, isDash, isFiniteVerb, isStop, type Scene } from './scene.ts'

/**
 * Whether an aside begins after the comma before `at` that runs to the end of the content, so that nobody knows whether it
 * was said: then it is the report's own. "…, which borders Chad", "…, a step that neighbours fear", and after an object
 * "…, calling it a lie", "…, although he had signed it". One that the clause goes on after
 * ("the port, which was mined, is shut") stays.
 */
export function asideAt(scene: Scene, at: number, limit: number, phrase: boolean): boolean {
  const { words } = scene
  const word = words[at]
  if (!word || at >= limit) return false
  const range = { first: at, last: limit }
  if (RELATIVES.has(word.lower)) return !isTold(scene, range) && isLast(scene, range)
  if (word.lower === 'a' || word.lower === 'an') return sumsUp(words, range) && isLast(scene, range)
  const saying = word.lower === 'as' && words[at + 1]?.xpos === 'VBG'
  if (phrase && BESIDE.has(word.lower) && !saying && word.upos !== 'ADP' && words[at + 1]?.upos !== 'ADP')
    return words.slice(at + 1, Math.min(limit, at + 12)).some(isFiniteVerb)
  return phrase && word.xpos === 'VBG' && word.relation === 'advcl' && !NAMED.has(word.lower)
}

/** Signs that the clause was said: "which means", the tense of reported speech ("who had fled"), a toll ("which killed 12"). */
function isTold({ words }: Scene, { first, last }: WordRange): boolean {
  let verb = first + 1
  while (verb < last - 1 && !isFiniteVerb(words[verb]!)) verb++
  const next = words.slice(verb + 1, Math.min(last, verb + 4))
  if (words[verb]!.lower === 'means') return true
  if (words[verb]!.xpos !== 'VBD') return false
  return words[verb]!.lower === 'had' ? next.some(w => w.xpos === 'VBN') : next.some(w => w.upos === 'NUM')
}

const RELATIVES = new Set(['which', 'who', 'whom', 'whose'])
const BESIDE = new Set('while when even though although as after because whereas but so'.split(' '))
const NAMED = new Set(['including', 'according', 'following', 'regarding', 'concerning'])

/** Nouns that take up the clause before them: "a move that …", "a rise of a third". */
const SUMMARIES = new Set(
  'acknowledgment approach attempt blow change charge claim concession contrast decision decline departure development drop effort fact feat feeling figure force gesture goal idea increase jump level measure message milestone move nod number plan point policy position practice process prospect proportion proposal rate reference remark reminder reversal rise role shift sign stance statement step strategy sum swipe tactic target task theme threat total trend view warning'.split(
    ' ',
  ),
)

function sumsUp(words: readonly Word[], { first, last }: WordRange): boolean {
  let at = first + 1
  while (at < last && /^(?:ADJ|ADV|NOUN|PROPN|NUM)$/.test(words[at]!.upos) && words[at + 1]?.upos === 'NOUN') at++
  return SUMMARIES.has(words[at]?.lemma ?? '')
}

/** Whether no comma within the range hands back to the clause around it. */
function isLast({ words, opening }: Scene, { first, last }: WordRange): boolean {
  for (let i = first + 1; i < last - 1; i++) {
    if (!isComma(words[i]) || isStop(words[i + 1])) continue
    const next = words[opening.has(i + 1) ? i + 2 : i + 1]!
    if (isFiniteVerb(next) || next.upos === 'AUX' || next.upos === 'PART' || next.upos === 'SCONJ') return false
    if (isDash(words[first - 1]) && isDash(words[i])) return false
  }
  return true
}

/** "called it “a trap,” | adding …": after the comma within a closing mark begins what the speaker did beside. */
export const afterMarkAt = ({ words }: Scene, at: number, limit: number): boolean =>
  at < limit && words[at]!.xpos === 'VBG' && !REFERRING.has(words[at]!.lower)
const REFERRING = new Set(['including', 'referencing'])
