import type { Cue } from './lexicon.ts'
import type { Scene } from './scene.ts'

/** "quoted by the agency | as saying (that)". */
export function quotedBy(scene: Scene, cues: readonly Cue[], cueEnd: number): number | null {
  if (scene.words[cueEnd]?.lower !== 'by') return null
  for (let i = cueEnd + 1; i < cueEnd + 10; i++) {
    const at = asSaying(scene, cues, i)
    if (at !== null) return at
  }
  return null
}

/** "quoted as saying (that)": where the content begins. */
export function asSaying(scene: Scene, cues: readonly Cue[], at: number): number | null {
  if (!cues.some(cue => cue.forms.has('sources'))) return null
  return scene.words[at]?.lower === 'as' && scene.words[at + 1]?.xpos === 'VBG' ? at + 2 : null
}
