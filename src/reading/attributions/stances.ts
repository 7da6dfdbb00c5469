import type { WordRange } from '../../language/syntax.ts'
import type { Group } from './groups.ts'
import type { Cue } from './lexicon.ts'
import type { Scene } from './scene.ts'

/** A negated saying is no content ("did not say"); a passive without a source keeps its distance. */
export function stanceOf(scene: Scene, cue: Cue, group: Group, source: WordRange | null): Cue['stance'] {
  const nobody = source && /^(?:no|none|nobody|neither)$/.test(scene.words[source.first]!.lower)
  if ((group.negated || nobody) && SAYING.has(cue.stance)) return 'unknown'
  return cue.stance
}
const SAYING = new Set(['states', 'claims', 'confirms', 'denies'])
