import { dependents, type WordRange } from '../../language/syntax.ts'
import { chunkRight } from './chunks.ts'
import { elaboratedEnd } from './elaborations.ts'
import type { Group } from './groups.ts'
import { isTime } from './known-words.ts'
import { nounRange } from './noun-phrases.ts'
import { isComma, isStop, reach, type Scene } from './scene.ts'
import { subjectOf } from './sources.ts'

/** What the passive is said of: the noun that a participle describes, or the subject. */
export function passiveSubject(scene: Scene, verb: number, group: Group): WordRange | null {
  const { words, syntax } = scene
  const within = reach(scene, verb)
  const word = words[verb]!
  if (/^(?:acl|amod)$/.test(word.relation) && word.head >= within.first && word.head < verb)
    return nounRange(scene, word.head, within.first, verb)
  const own = dependents(syntax, verb, 'nsubj', 'csubj', 'expl').filter(
    i => i < verb && i >= within.first && !isTime(words[i]!),
  )
  if (own.length) return nounRange(scene, own.at(-1)!, within.first, group.range.first)
  return subjectOf(scene, verb, group.range.first)
}

/** "accused by residents | of shelling the market": what follows is the charge. */
function beforeCharge({ words }: Scene, range: WordRange): WordRange {
  const charge = words
    .slice(range.first + 1, range.last)
    .find(w => /^(?:of|for)$/.test(w.lower) && words[w.index + 1]?.xpos === 'VBG')
  return charge ? { first: range.first, last: charge.index } : range
}

/** "reported by Ana Ruiz, | an editor of the radio.": what presents the one after "by", where it ends the sentence. */
function presented(scene: Scene, range: WordRange, limit: number): WordRange {
  const end = elaboratedEnd(scene, range, limit)
  return end === limit || isStop(scene.words[end]) ? { first: range.first, last: end } : range
}

/** Who stands after "by". */
export function agentOf(scene: Scene, verb: number, at: number): WordRange | null {
  const { words } = scene
  const { last } = reach(scene, verb)
  for (let i = at; i < Math.min(last, at + 12); i++) {
    if (words[i]!.lower !== 'by') {
      if (isComma(words[i]) || words[i]!.upos === 'VERB') return null
      continue
    }
    if (words[i + 1]?.xpos === 'VBG') return null
    const governed = words[i]!.head
    if (governed > i && governed < last && scene.words[governed]!.upos !== 'VERB')
      return presented(scene, beforeCharge(scene, nounRange(scene, governed, i + 1, last)), last)
    const chunk = chunkRight(scene, i + 1, last)
    return chunk && presented(scene, chunk, last)
  }
  return null
}
