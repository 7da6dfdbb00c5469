import { isTime } from './known-words.ts'
import type { Cue } from './lexicon.ts'
import { isFiniteVerb, reach, type Scene } from './scene.ts'

/** The prepositions that join a content to its noun. */
export const JOINED = ['of', 'for', 'about', 'on', 'over', 'in', 'against', 'at', 'with'] as const

/** The form that the content after a noun takes. */
export type NounForm = 'that' | 'to' | 'to-np' | 'copula' | 'wh' | (typeof JOINED)[number]

/** The form that the row of a noun allows and the words after it have, or null. */
export function formAt(scene: Scene, at: number, cue: Cue): NounForm | null {
  const { words } = scene
  const next = words[at + 1]!
  if (cue.forms.has('that') && next.lower === 'that' && words[at + 2] && !isFiniteVerb(words[at + 2]!)) return 'that'
  if (next.lower === 'to' && cue.forms.has('to') && words[at + 2]?.xpos === 'VB') return 'to'
  if (next.lower === 'to' && cue.forms.has('to-np')) return 'to-np'
  const joined = JOINED.find(word => word === next.lower && cue.forms.has(word))
  if (joined && !(words[at + 2] && isTime(words[at + 2]!))) return joined
  if (cue.forms.has('wh') && /^(?:whether|how|why|who|what|where|when)$/.test(next.lower)) return 'wh'
  if (cue.forms.has('copula') && copulaEnd(scene, at, reach(scene, at).last) > at) return 'copula'
  return null
}

/** Past "is", "have included": "Their demands | have included | dissolving …". */
export function copulaEnd({ words }: Scene, at: number, limit: number): number {
  let i = at + 1
  let seen = false
  while (i < limit && (words[i]!.upos === 'AUX' || words[i]!.lemma === 'include')) {
    if (words[i]!.lemma === 'be' || words[i]!.lemma === 'include') seen = true
    i++
  }
  return seen ? i : at
}
