import { contentEnd } from './contents.ts'
import type { NounForm } from './noun-forms.ts'
import { isNominal } from './opened-sources.ts'
import { isComma, isDash, isFiniteVerb, isStop, reach, type Scene } from './scene.ts'

/** As far as the noun's own phrase goes in the tree. */
export function nounEnd(scene: Scene, at: number, start: number, form: NounForm): number {
  const { last } = scene.tree.range(at)
  const end = contentEnd(scene, at, start)
  const reached = last > start ? Math.min(Math.max(last, start + 1), Math.max(end, start + 1)) : end
  if (form !== 'that') return listEnd(scene, beforeVerb(scene, start, reached, form === 'copula' ? 2 : 1))
  const limit = reach(scene, at).last
  let comma = start
  while (comma < limit && !isComma(scene.words[comma]) && !/^[;:.!?]$/.test(scene.words[comma]!.text)) comma++
  return beforeVerb(scene, start, Math.max(reached, comma), 2)
}

/** "reports of the murder of nurses, | the abuse of women and the recruitment of children": a list to the end of the sentence, where the tree has lost it. */
function listEnd(scene: Scene, end: number): number {
  const { words } = scene
  const { last } = reach(scene, end - 1)
  if (!isComma(words[end]) || isDash(words[end]) || end >= last) return end
  let joined = false
  for (let i = end + 1; i < last; i++) {
    if (isStop(words[i])) return joined ? i : end
    if (words[i]!.upos === 'CCONJ' && words[i]!.lower === 'and') joined = true
    else if (!isComma(words[i]) && !isNominal(words[i]!)) return end
  }
  return joined ? last : end
}

/** "their claim that they hold the town | could not be checked": a noun's content leaves the verb of its sentence alone. */
function beforeVerb({ words }: Scene, start: number, end: number, nth: number): number {
  let finite = 0
  for (let i = start; i < end; i++) {
    if (
      /^(?:who|which|that|where|when|while|because|if|after|before|as)$/.test(words[i]!.lower) ||
      words[i]!.upos === 'CCONJ' ||
      isComma(words[i])
    )
      nth++
    if (isFiniteVerb(words[i]!) && ++finite === nth) return i > start ? i : end
  }
  return end
}
