import { dependents, type WordRange } from '../../language/syntax.ts'
import { pieces } from './pieces.ts'
import { type Finding, isComma, isStop, reach, type Scene } from './scene.ts'

/** "reportedly", "allegedly": a hidden source for the clause around the word, or for the phrase that it stands before. */
export function readAdverb(scene: Scene, at: number): Finding | null {
  const { words } = scene
  const cue = scene.lexicon.adverb.get(words[at]!.lower)?.[0]
  if (!cue) return null
  const content = pieces(scene, clauseAround(scene, at))
  if (!content.length) return null
  return {
    cue: { first: at, last: at + 1 },
    head: at,
    source: null,
    content,
    stance: cue.stance,
    because: `cue "${cue.cue}" (adverb)`,
  }
}

function clauseAround(scene: Scene, at: number): readonly WordRange[] {
  const { words, tree, syntax } = scene
  const within = reach(scene, at)
  const governor = words[at]!.head
  const end = clauseEnd(scene, at, governor, within.last)
  const right = { first: at + 1, last: end }
  const verb = governor >= within.first && governor < within.last ? words[governor]! : null
  if (!verb || (verb.upos !== 'VERB' && verb.upos !== 'AUX' && verb.upos !== 'ADJ')) {
    if (at === within.first || !verb || at > governor) return [right]
    return [{ first: at + 1, last: Math.max(tree.range(governor).last, governor + 1) }]
  }
  const subject = dependents(syntax, governor, 'nsubj', 'expl')
    .filter(i => i < at && i >= within.first)
    .at(-1)
  if (subject === undefined || governor < subject) return [right]
  return [{ first: Math.max(within.first, tree.range(subject).first), last: at }, right]
}

/** To the end of the clause: a comma and a verb of its own, a conjunction of verbs, or the sentence's end. */
function clauseEnd({ words, tree, opening }: Scene, at: number, governor: number, limit: number): number {
  for (let i = at + 1; i < limit; i++) {
    const word = words[i]!
    const quoted = opening.get(i)
    if (quoted && quoted.range.last <= limit) i = quoted.range.last - 1
    else if (word.text === ';') return i
    else if (governor >= 0 && /^(?:conj|parataxis)/.test(word.relation) && word.head === governor && i > governor) {
      let end = Math.max(at + 1, tree.range(i).first)
      while (end > at + 1 && (words[end - 1]!.upos === 'CCONJ' || isComma(words[end - 1]))) end--
      return end
    } else if (
      isComma(word) &&
      /^(?:but|while|though|although|who|which|after|and)$/.test(words[i + 1]?.lower ?? '') &&
      !isStop(words[i + 1])
    )
      return i
  }
  return limit
}
