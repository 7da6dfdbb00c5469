import type { WordRange } from '../../language/syntax.ts'
import { contentEnd } from './contents.ts'
import { ownSubjects } from './own-subjects.ts'
import { isComma, isFiniteVerb, type Scene, verbCues } from './scene.ts'
import { antecedent, stretched } from './stretched-sources.ts'

/** "The radio cited | Awa Togo, the mayor, | as saying …": who is cited speaks. */
export function citedAs(scene: Scene, saying: number, from: number): WordRange | null {
  const { words, lexicon } = scene
  if (words[saying - 1]?.lower !== 'as') return null
  for (let i = saying - 2; i >= Math.max(from, saying - 30); i--) {
    const active = words[i]!.upos === 'VERB' && words[i - 1]?.lemma !== 'be'
    if (!active || !lexicon.verb.get(words[i]!.lemma)?.some(cue => cue.forms.has('sources'))) continue
    let last = saying - 1
    while (last > i + 1 && isComma(words[last - 1])) last--
    return last > i + 1 && words[i + 1]!.lower !== 'by' ? { first: i + 1, last } : null
  }
  return null
}

/** "Officials reported that the raid killed 13, and | considered it a success": the one whose content ended at the "and". */
export function spokeOn(scene: Scene, at: number, from: number): WordRange | null {
  const { words, lexicon } = scene
  if (words[at - 1]?.upos !== 'CCONJ') return null
  const edge = isComma(words[at - 2]) ? at - 2 : at - 1
  for (let i = edge - 1; i >= Math.max(from, at - 60); i--) {
    const speaks = isFiniteVerb(words[i]!) && verbCues({ words, lexicon }, i).some(cue => cue.forms.has('that'))
    if (!speaks || scene.around(i) !== scene.around(at)) continue
    const own = contentEnd(scene, i, i + 1) === edge ? ownSubjects(scene, i, i).at(-1) : undefined
    if (own !== undefined) return stretched(scene, antecedent(scene, own, from, i), from, i)
  }
  return null
}
