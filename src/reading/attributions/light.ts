import type { WordRange } from '../../language/syntax.ts'
import { chunkRight } from './chunks.ts'
import { cuesAt, groupOf } from './groups.ts'
import { nounContent } from './nouns.ts'
import { type Finding, isNoun, reach, type Scene } from './scene.ts'
import { subjectOf } from './sources.ts'
import { stanceOf } from './stances.ts'

/** "made the claim that …", "expressed support for …", "raised questions about …": a verb that says nothing without its noun. */
export function readLight(scene: Scene, verb: number): Finding | null {
  const { words, lexicon } = scene
  if (words[verb]!.upos !== 'VERB') return null
  for (const light of cuesAt(scene, verb, lexicon.light.get(words[verb]!.lemma))) {
    const group = groupOf(scene, verb, light.words.length - 1)
    if (group.passive || (group.infinitive && !group.chained && !/^(?:xcomp|conj)/.test(words[verb]!.relation)))
      continue
    const object = chunkRight(scene, group.range.last, reach(scene, verb).last)
    const noun = object && headed(scene, object)
    const source = noun ? subjectOf(scene, verb, group.range.first) : null
    if (!noun || !source) continue
    for (const cue of lexicon.noun.get(words[noun]!.lemma) ?? []) {
      const found = cue.forms.has('owner') ? null : nounContent(scene, noun, cue, true)
      if (!found) continue
      return {
        ...found,
        cue: { first: group.lead, last: found.cue.last },
        source,
        stance: stanceOf(scene, { ...cue, stance: cue.stance === 'hedged' ? 'states' : cue.stance }, group, source),
        because: `cue "${light.cue}" (light, with "${cue.cue}")`,
      }
    }
  }
  return null
}

/** The last noun of the object. */
const headed = ({ words }: Scene, { last }: WordRange): number | null =>
  isNoun(words[last - 1]!) && words[last - 1]!.upos === 'NOUN' ? last - 1 : null
