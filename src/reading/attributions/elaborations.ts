import type { Word, WordRange } from '../../language/syntax.ts'
import { chunkRight } from './chunks.ts'
import { isRelative, isTime } from './known-words.ts'
import { isComma, isDash, isFiniteVerb, isStop, type Scene, verbCues } from './scene.ts'

const LONGEST = 40

/**
 * Where a source that begins at `range` ends with all that tells who it is: "Ana Ruiz, | 25, a nurse at the clinic who saw it,".
 * A relative clause after a comma belongs to it where it presents somebody, not where it tells more of a name known already.
 */
export function elaboratedEnd(scene: Scene, range: WordRange, to: number): number {
  let end = range.last
  for (;;) {
    const next = partEnd(scene, range, end, to)
    if (next === end) return end
    end = next
  }
}

function partEnd(scene: Scene, range: WordRange, end: number, to: number): number {
  const { words } = scene
  const word = words[end]
  if (!word || end >= to) return end
  if (isPersonal(word)) return clauseEnd(scene, end + 1, to)
  if (!isComma(word)) return end
  const next = words[end + 1]
  if (!next || end + 1 >= to) return end
  if (/^(?:who|whose)$/.test(next.lower))
    return presents(scene, range, end + 1, to) ? clauseEnd(scene, end + 2, to) : end
  return apposedEnd(scene, end + 1, to) ?? end
}

/** Past ", 25", ", a nurse at the clinic", ", including two doctors"; null where what stands there has a verb of its own. */
function apposedEnd(scene: Scene, start: number, to: number): number | null {
  const { words } = scene
  const opener = words[start]!
  const skipped = (opener.upos === 'CCONJ' && opener.lower !== 'but') || isPast(opener)
  const titled = skipped ? words[start + 1]! : opener
  if (!isNaming(titled) || isTime(titled)) return null
  for (let i = start; i < Math.min(to, start + LONGEST); i++) {
    const word = words[i]!
    if (ends(scene, word)) return i
    if (isPersonal(word)) return clauseEnd(scene, i + 1, to)
    if (isFiniteVerb(word) || word.upos === 'AUX') return null
  }
  return Math.min(to, start + LONGEST) === to ? to : null
}

/** Where a relative clause ends: at a stop, or at a comma unless "and" or a name between commas follows ("in Akron, Ohio, and"). */
function clauseEnd(scene: Scene, start: number, to: number): number {
  const { words } = scene
  for (let i = start; i < to; i++) {
    const word = words[i]!
    if (isStop(word) || word.text === ':' || isSpeech(scene, i) || isDash(word)) return i
    if (!isComma(word)) continue
    const next = words[i + 1]
    const listed = next?.upos === 'PROPN' && words[i + 2]?.text === ','
    const joined = next?.upos === 'CCONJ' && next.lower !== 'but'
    if (!(listed || joined) || i + 1 >= to) return i
  }
  return to
}

/** What an apposition, an age or an example after a comma begins with. */
export const isNaming = (word: Word): boolean =>
  (/^(?:DET|PROPN|NOUN|ADJ|NUM)$/.test(word.upos) && !isRelative(word)) ||
  word.xpos === 'PRP$' ||
  /^(?:including|of|from)$/.test(word.lower) ||
  isPast(word)

/** "…, then a captain, …", "…, now a judge, …" */
const isPast = ({ lower }: Word): boolean => /^(?:now|then|formerly)$/.test(lower)

const ends = (scene: Scene, word: Word): boolean =>
  isComma(word) || isStop(word) || word.text === ':' || isSpeech(scene, word.index)

/** A quotation opens that is no title of a work. */
const isSpeech = ({ opening }: Scene, at: number): boolean => {
  const quoted = opening.get(at)
  return quoted !== undefined && quoted.range.last - quoted.range.first > 8
}

/** A relative pronoun that only stands for people. */
export const isPersonal = ({ lower }: Word): boolean => lower === 'who' || lower === 'whose'

/** "Ana Ruiz, | who runs the clinic", "a nurse, | who saw it": a full name that the report has not used, or none, and a clause that gives nobody's words. */
export function presents({ words, lexicon }: Scene, range: WordRange, relative: number, to: number): boolean {
  const named = words.slice(range.first, relative)
  const comma = named.findIndex(isComma)
  const names = named.slice(0, comma < 0 ? relative : comma).filter(w => w.upos === 'PROPN')
  const last = names.at(-1)?.lower
  const known = last !== undefined && words.find(w => w.lower === last)!.index < range.first
  const unnamed = /^(?:an?|one|another)$/.test(words[range.first]!.lower)
  if ((names.length < 2 && !unnamed) || known || isComma(words[relative + 1])) return false
  const verb = words.slice(relative, to).find(w => w.upos === 'VERB')
  return !(
    verb && verbCues({ words, lexicon }, verb.index).some(cue => cue.forms.has('that') || cue.forms.has('quote'))
  )
}

/** "But Ana Ruiz, who runs the clinic, | said", "Omar Diallo, a farmer who fled, | wrote": who opens the clause, where the tree has lost them. */
export function presentedLeft(scene: Scene, from: number, groupFirst: number): WordRange | null {
  const { words } = scene
  if (!isComma(words[groupFirst - 1])) return null
  const first = /^(?:CCONJ|ADV)$/.test(words[from]!.upos) ? from + 1 : from
  const chunk = withPlace(scene, chunkRight(scene, first, groupFirst - 1), groupFirst)
  if (!chunk || isTime(words[chunk.last - 1]!) || !(isComma(words[chunk.last]) || isPersonal(words[chunk.last]!)))
    return null
  const end = elaboratedEnd(scene, chunk, groupFirst)
  if (end === groupFirst - 1) return { first, last: end }
  const clause = isComma(words[end]) && /^(?:who|whose|which)$/.test(words[end + 1]!.lower)
  return clause && clauseEnd(scene, end + 2, groupFirst) === groupFirst - 1 ? { first, last: end } : null
}

/** "an elder | of the camp", "Senator Awa Togo | of Kaya". */
function withPlace(scene: Scene, chunk: WordRange | null, to: number): WordRange | null {
  if (!chunk || !/^(?:of|in|at|from|for|with)$/.test(scene.words[chunk.last]!.lower)) return chunk
  const held = chunkRight(scene, chunk.last + 1, to)
  return held ? withPlace(scene, { first: chunk.first, last: held.last }, to) : chunk
}
