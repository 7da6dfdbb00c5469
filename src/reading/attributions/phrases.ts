import { dependents, type WordRange } from '../../language/syntax.ts'
import { chunkRight } from './chunks.ts'
import { contentEnd } from './contents.ts'
import { elaboratedEnd } from './elaborations.ts'
import { cuesAt } from './groups.ts'
import { isRelative } from './known-words.ts'
import { nounRange } from './noun-phrases.ts'
import { pieces } from './pieces.ts'
import { type Finding, isComma, isFiniteVerb, isStop, reach, type Scene } from './scene.ts'
import { speechAfter, speechBefore } from './speech.ts'

/** "According to the ministry, …", "…, according to the ministry", "in the words of …", "in their view". */
export function readPhrase(scene: Scene, at: number): Finding | null {
  const { words } = scene
  const [cue] = cuesAt(scene, at, scene.lexicon.phrase.get(words[at]!.lower))
  if (!cue) return null
  const after = at + cue.words.length
  const owned = cue.forms.has('owner')
  const source = owned ? { first: after - 2, last: after - 1 } : sourceAfter(scene, at, after)
  if (!source) return null
  const content = pieces(scene, around(scene, at, owned ? after : source.last))
  if (!content.length) return null
  const words_ = { first: owned ? after - 1 : at, last: after }
  return { cue: words_, head: at, source, content, stance: cue.stance, because: `cue "${cue.cue}" (phrase)` }
}

/** The noun phrase after the phrase: to the comma where the phrase opens the sentence, else as far as the tree goes. */
function sourceAfter(scene: Scene, at: number, after: number): WordRange | null {
  const { words } = scene
  const { last } = reach(scene, at)
  // "according to state media": the tagger takes "state" for a verb after "to"
  const mistaken = words[after]?.xpos === 'VB' ? chunkRight(scene, after + 1, last) : null
  if (mistaken) return { first: after, last: mistaken.last }
  const chunk = withOwned(scene, chunkRight(scene, after, last), last)
  if (!chunk) return null
  let head = chunk.last - 1
  while (words[head]!.head >= after && words[head]!.head < chunk.last) head = words[head]!.head
  const range = nounRange(scene, head, after, last)
  const joined = isComma(words[at - 1]) && /^(?:and|but|then|or)$/.test(words[at - 2]?.lower ?? '')
  if (joined && isComma(words[chunk.last])) return chunk
  const opens = at <= reach(scene, at).first + 1
  const near = opens
    ? beforeClause(scene, chunk.last, Math.max(range.last, chunk.last), last)
    : Math.max(range.last, chunk.last)
  let end = apposed(scene, at, near, last)
  for (let i = after; i < end; i++) if (isFiniteVerb(words[i]!)) end = Math.max(chunk.last, Math.min(end, i))
  while (end > chunk.last && (isComma(words[end - 1]) || isRelative(words[end - 1]!))) end--
  if (!opens) end = elaboratedEnd(scene, { first: after, last: end }, last)
  while (end > after + 1 && isComma(words[end - 1])) end--
  return { first: after, last: end }
}

/** "According to a survey of teachers | , most pupils fled": the last comma before the verb of the sentence ends the source. */
function beforeClause({ words }: Scene, from: number, end: number, limit: number): number {
  let verb = from
  while (verb < limit && !isFiniteVerb(words[verb]!) && words[verb]!.upos !== 'AUX') verb++
  if (verb >= limit) return end
  let comma = verb
  while (comma > from && !isComma(words[comma])) comma--
  return isComma(words[comma]) ? Math.min(end, Math.max(comma, from)) : end
}

/** "the monitor | 's latest count": an owner is not the source; what it owns is. */
function withOwned(scene: Scene, chunk: WordRange | null, last: number): WordRange | null {
  if (!chunk || scene.words[chunk.last]?.xpos !== 'POS') return chunk
  const owned = chunkRight(scene, chunk.last + 1, last)
  return owned ? withOwned(scene, { first: chunk.first, last: owned.last }, last) : chunk
}

/** ", the minister of war," after the name belongs to it: before the content, or where only it is left. */
function apposed({ words }: Scene, at: number, end: number, limit: number): number {
  if (!isComma(words[end])) return end
  let next = end + 1
  while (next < limit && !isComma(words[next]) && !isStop(words[next])) next++
  const segment = words.slice(end + 1, next)
  const bare = segment.length > 0 && segment.length < 14 && !segment.some(w => isFiniteVerb(w) || w.upos === 'AUX')
  const nominal = segment[0] !== undefined && /^(?:DET|PROPN|NOUN|ADJ)$/.test(segment[0].upos)
  const opens =
    at <= (words[at - 1] ? at : 0) && isComma(words[next]) && words.slice(next + 1, limit).some(isFiniteVerb)
  return bare && nominal && (isStop(words[next]) || next >= limit || opens) ? next : end
}

/** What the phrase speaks for: the rest of its sentence, and a quotation that goes on after it. */
function around(scene: Scene, at: number, end: number): readonly WordRange[] {
  const { words } = scene
  const within = reach(scene, at)
  const opens =
    at === within.first || (at === within.first + 1 && /^(?:CCONJ|SCONJ|PUNCT|ADV)$/.test(words[at - 1]!.upos))
  if (opens) return [{ first: end, last: contentEnd(scene, at, end) }]
  const alone = joinedPart(scene, at, end, within.last)
  if (alone) return alone
  let left = at
  while (left > within.first && isComma(words[left - 1])) left--
  const spoken = scene.closing.get(left - 1)
  const before = spoken
    ? speechBefore(scene, spoken, within)
    : [{ first: clauseStart(scene, at, within.first), last: left }]
  let next = end
  while (next < within.last && isComma(words[next])) next++
  const goesOn =
    next < within.last && !isStop(words[next]) && !/^(?:who|which|but|while|and|adding)$/.test(words[next]!.lower)
  const right = goesOn ? [{ first: next, last: contentEnd(scene, at, next) }] : speechAfter(scene, at, end)
  return [...before, ...right]
}

/** "The men fired, then, according to the mayor, | fled": only what follows is the mayor's, with its subject. */
function joinedPart(scene: Scene, at: number, end: number, limit: number): readonly WordRange[] | null {
  const { words, syntax, tree } = scene
  const link = words[at - 2]
  if (!isComma(words[at - 1]) || !link || !/^(?:and|but|then|or)$/.test(link.lower) || !isComma(words[end])) return null
  const right = { first: end + 1, last: contentEnd(scene, at, end + 1) }
  if (right.first >= limit || isStop(words[right.first])) return null
  for (let i = right.first; i < right.last; i++) {
    const shared = words[i]!.relation === 'conj' && words[i]!.head < at ? words[i]!.head : i
    const subject = dependents(syntax, i, 'nsubj')
      .concat(dependents(syntax, shared, 'nsubj'))
      .find(s => s < at)
    if (subject !== undefined) return [{ first: tree.range(subject).first, last: subject + 1 }, right]
  }
  return [right]
}

/** Back to the sentence's start, or to a semicolon. */
function clauseStart({ words }: Scene, at: number, from: number): number {
  for (let i = at - 1; i > from; i--) if (words[i]!.text === ';') return i + 1
  return from
}
