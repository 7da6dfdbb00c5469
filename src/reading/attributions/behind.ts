import type { WordRange } from '../../language/syntax.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { aroundCue, isSpoken } from './around-cue.ts'
import { chunkRight } from './chunks.ts'
import { contentEnd } from './contents.ts'
import { presentedLeft } from './elaborations.ts'
import type { Group } from './groups.ts'
import { isTime } from './known-words.ts'
import type { Cue } from './lexicon.ts'
import { speakerLeft } from './opened-sources.ts'
import { ownSubjects } from './own-subjects.ts'
import type { Parts } from './parts.ts'
import { paragraphOf } from './pieces.ts'
import { isComma, isFiniteVerb, isStop, reach, type Scene } from './scene.ts'
import { subjectAfter, subjectOf } from './sources.ts'

/** The parts of a cue that stands after its content or amid it: `“…,” said the minister.`, `…, the minister said, …`. */
export const behind = (scene: Scene, verb: number, cue: Cue, group: Group): Parts | null =>
  inverted(scene, verb, cue, group) ?? aside(scene, verb, cue, group)

/** "…," said the minister.   "…, reported officials, with 25 injured." */
function inverted(scene: Scene, verb: number, cue: Cue, group: Group): Parts | null {
  const { words } = scene
  const before = words[group.range.first - 1]
  const within = reach(scene, verb)
  if (group.range.first <= within.first || !before) return null
  if (!isComma(before) && !scene.closing.has(before.index)) return null
  const subject = ownSubjects(scene, verb, group.range.first).at(-1)
  if (subject !== undefined && (!isComma(before) || cue.forms.has('addressee'))) return null
  if (words[verb]!.xpos === 'VBG' || (words[verb]!.xpos === 'VB' && !isSpoken(scene, group.range.first))) return null
  const source = subjectAfter(scene, verb, group.range.last, within.last)
  if (!source || isDate(scene, source) || words[source.first]!.lower === 'any') return null
  const end = skipAdjuncts(scene, verb, source.last)
  const after = words[end]
  if (subject !== undefined && end < within.last && !isStop(after)) {
    if (!isComma(after) || scene.tree.range(subject).last >= before.index) return null
  }
  const spoken = isSpoken(scene, group.range.first)
  if (
    !spoken &&
    end < within.last &&
    !isStop(after) &&
    !isComma(after) &&
    after!.text !== ':' &&
    !scene.opening.has(end)
  )
    return null
  const left = words.slice(within.first, group.range.first)
  if (!spoken && (!left.some(isFiniteVerb) || presentedLeft(scene, within.first, group.range.first))) return null
  const content = aroundCue(scene, verb, group.range.first, end)
  return content ? { cue, source, content, form: 'after its content, source after it' } : null
}

/** "last Monday": no source. */
const isDate = ({ words }: Scene, { first, last }: WordRange): boolean => last - first < 4 && isTime(words[last - 1]!)

/** "…, the minister said.   …, he said, …" */
function aside(scene: Scene, verb: number, cue: Cue, group: Group): Parts | null {
  const { words } = scene
  if (words[verb]!.xpos === 'VBG') return null
  const within = reach(scene, verb)
  const subject = subjectOf(scene, verb, group.range.first)
  const beside = subject && (isComma(words[subject.first - 1]) || scene.closing.has(subject.first - 1))
  const source = beside ? subject : (speakerLeft(scene, verb, group.range.first, within.first) ?? subject)
  if (!source || source.last > group.range.first) return null
  const start = words[source.first - 1]?.lower === 'as' ? source.first - 1 : source.first
  const opened =
    start < source.first && cue.forms.has('that') ? afterOpening(scene, verb, start, group.range.last) : null
  if (opened) return { cue, source, content: [opened], form: 'before its content, after "as"' }
  const before = words[start - 1]
  if (
    !before ||
    (start <= within.first ? !closesSpeech(scene, start) : !isComma(before) && !scene.closing.has(start - 1))
  )
    return null
  let end = skipAdjuncts(scene, verb, group.range.last)
  if (cue.forms.has('addressee')) {
    const told = chunkRight(scene, end, within.last)
    if (told) end = skipAdjuncts(scene, verb, told.last)
  }
  const after = words[end]
  const closes = end >= within.last || isStop(after)
  if (start <= within.first && (!closes || group.negated)) return null
  if (!isSpoken(scene, start) && end < within.last && !isStop(after) && !isComma(after)) return null
  const content = aroundCue(scene, verb, start, end)
  return content ? { cue, source, content, form: 'after or amid its content' } : null
}

/** `“We saw them.” Kone | said.`: a sentence of its own after whole sentences of speech in its paragraph. */
const closesSpeech = (scene: Scene, start: number): boolean =>
  scene.closing.get(start - 1)?.quotation.kind === 'speech' &&
  paragraphOf(scene, start - 1) === paragraphOf(scene, start)

/** "As the mayor said, | the bridge was mined": what stands after the comma. */
function afterOpening(scene: Scene, verb: number, as: number, at: number): WordRange | null {
  const within = reach(scene, verb)
  let end = at
  while (end < Math.min(within.last, at + 12) && !isComma(scene.words[end]) && !isFiniteVerb(scene.words[end]!)) end++
  const opens = scene.words
    .slice(within.first, as)
    .every(w => w.upos === 'PUNCT' || w.upos === 'CCONJ' || w.upos === 'ADV')
  if (!opens || scene.words[end]?.text !== ',' || end + 2 >= within.last) return null
  return { first: end + 1, last: contentEnd(scene, verb, end + 1) }
}
