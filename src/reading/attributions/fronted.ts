import { dependents, type WordRange } from '../../language/syntax.ts'
import { chunkRight } from './chunks.ts'
import { isTime } from './known-words.ts'
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

/** "In a note that called it a lie, | the mayor resigned": where the clause begins that a cue stands in front of, by the tree; Infinity where it stands in none. */
export function mainClauseAt({ words, tree, syntax }: Scene, verb: number, from: number): number {
  const led = words[verb]!.children.some(i => i < verb && words[i]!.upos === 'SCONJ')
  if (isFiniteVerb(words[verb]!) && !led) return Number.POSITIVE_INFINITY
  for (let at = words[verb]!.head, steps = 0; at >= 0 && steps < 8; at = words[at]!.head, steps++) {
    if (at < from) continue
    const subject = dependents(syntax, at, 'nsubj').find(i => i > from)
    if (subject === undefined) continue
    const { first } = tree.range(subject)
    return first > from + 1 && isComma(words[first - 1]) ? first - 1 : Number.POSITIVE_INFINITY
  }
  return Number.POSITIVE_INFINITY
}
