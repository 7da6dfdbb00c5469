import type { WordRange } from '../../language/syntax.ts'
import { chunkRight, isTime } from './noun-phrases.ts'
import { isComma, isFiniteVerb, reach, type Scene } from './scene.ts'

/**
 * "After saying that the camp was empty, | the mayor left": the comma after which the main clause begins, and its subject, for a
 * participle that nothing but a conjunction, a preposition or an adverb stands before. Null for any other verb.
 */
export function mainClauseOf(
  scene: Scene,
  verb: number,
): { readonly comma: number; readonly subject: WordRange } | null {
  const { words } = scene
  const { first, last } = reach(scene, verb)
  const opener = words.slice(first, verb)
  const joined = opener.some(w => w.upos === 'SCONJ' || w.upos === 'ADP') && words[verb]!.xpos === 'VBG'
  const having = words[verb]!.xpos === 'VBN' && words[verb - 1]?.lower === 'having'
  const plain = opener.every(w => /^(?:SCONJ|ADP|ADV|CCONJ)$/.test(w.upos) || isComma(w) || w.lower === 'having')
  if (!plain || !(joined || having)) return null
  for (let at = verb + 1; at < last - 2; at++) {
    if (!isComma(words[at])) continue
    const subject = chunkRight(scene, at + 1, last)
    if (!subject || isTime(words[subject.last - 1]!)) continue
    const next = words[subject.last]
    const governs =
      next && (isFiniteVerb(next) || (next.upos === 'ADV' && isFiniteVerb(words[subject.last + 1] ?? next)))
    if (governs) return { comma: at, subject }
  }
  return null
}
