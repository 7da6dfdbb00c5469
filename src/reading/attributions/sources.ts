import { dependents, type Word, type WordRange } from '../../language/syntax.ts'
import { isComma, isNoun, reach, type Scene } from './scene.ts'

const OUTSIDE = new Set([
  'acl:relcl',
  'parataxis',
  'punct',
  'dep',
  'discourse',
  'advcl',
  'case',
  'cop',
  'nsubj',
  'mark',
  'aux',
])
const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom', 'where'])
const SPEECH = new Set('statement report letter video message post tweet article note communique editorial'.split(' '))
const NAMING = new Set(['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM'])

/** The noun phrase of `head` between `from` and `to`: with titles, "of" phrases, list members and appositions. */
export function nounRange(scene: Scene, head: number, from: number, to: number): WordRange {
  let { first, last } = { first: head, last: head + 1 }
  for (const child of scene.words[head]!.children) {
    const { relation } = scene.words[child]!
    if (OUTSIDE.has(relation)) continue
    const below = scene.tree.range(child)
    if (below.first < from || below.last > to) {
      if (child >= from && child < to) [first, last] = [Math.min(first, child), Math.max(last, child + 1)]
      continue
    }
    first = Math.min(first, below.first)
    last = Math.max(last, below.last)
  }
  return trimNoun(scene, { first: Math.max(first, from), last: Math.min(last, to) }, head)
}

/** Without a trailing relative clause after a comma, and without marks at its ends. */
function trimNoun({ words }: Scene, range: WordRange, head: number): WordRange {
  let { first, last } = range
  for (let i = head + 1; i < last - 1; i++) if (isComma(words[i]) && RELATIVE.has(words[i + 1]!.lower)) last = i
  while (last - 1 > head && /^[,;:–—-]$/.test(words[last - 1]!.text)) last--
  while (
    first < head &&
    (words[first]!.upos === 'PUNCT' || words[first]!.upos === 'CCONJ') &&
    words[first]!.text !== '$'
  )
    first++
  return { first, last }
}

/** The words just left of `before` that make a noun phrase, where the tree gives none. */
export function chunkLeft({ words }: Scene, before: number, from: number): WordRange | null {
  let first = before
  while (first > from && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(words[first - 1]!.upos)) first--
  while (first < before && !isNoun(words[first]!) && first === before - 1) first++
  return first < before && isNoun(words[before - 1]!) ? { first, last: before } : null
}

/** The words from `at` on that make a noun phrase. */
export function chunkRight({ words }: Scene, at: number, to: number): WordRange | null {
  let last = at
  while (last < to && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(words[last]!.upos)) last++
  while (last > at && !isNoun(words[last - 1]!)) last--
  return last > at ? { first: at, last } : null
}

/** The subject of a verb that stands left of its group: its own, or the one it shares with the verb above it. */
export function subjectOf(scene: Scene, verb: number, groupFirst: number): WordRange | null {
  const { first: from } = reach(scene, verb)
  const own = dependents(scene.syntax, verb, 'nsubj').filter(i => i < groupFirst && i >= from)
  if (own.length) return stretched(scene, own.at(-1)!, from, groupFirst)
  const word = scene.words[verb]!
  if (word.xpos !== 'VBG' && word.xpos !== 'VBN') {
    const beside = chunkLeft(scene, groupFirst, from)
    if (beside && (isComma(scene.words[beside.first - 1]) || scene.closing.has(beside.first - 1))) return beside
  }
  return sharedSubject(scene, verb, from)
}

/** "the mayor, a former soldier, said": what stands between commas before the verb names the subject too. */
function stretched(scene: Scene, head: number, from: number, groupFirst: number): WordRange {
  const range = nounRange(scene, head, from, groupFirst)
  const { words } = scene
  if (!isComma(words[groupFirst - 1]) || !isComma(words[range.last])) return range
  const next = words[range.last + 1]!
  const apposed = next.index < groupFirst - 1 && NAMING.has(next.upos) && !RELATIVE.has(next.lower)
  return apposed && groupFirst - range.last < 30 ? { first: range.first, last: groupFirst - 1 } : range
}

function sharedSubject(scene: Scene, verb: number, from: number): WordRange | null {
  let at = verb
  for (let steps = 0; steps < 6; steps++) {
    const word: Word = scene.words[at]!
    const { head, relation } = word
    if (head < from || head < 0) return null
    if (relation === 'acl') return nounSource(scene, head, at, from)
    if (!/^(?:conj|xcomp|advcl|ccomp|parataxis|dep)/.test(relation)) return null
    const own = dependents(scene.syntax, head, 'nsubj').filter(i => i < at && i >= from)
    if (own.length) return nounRange(scene, own.at(-1)!, from, verb)
    at = head
  }
  return null
}

/** "released a statement saying …": who released it, unless the statement has an owner of its own. */
function nounSource(scene: Scene, noun: number, verb: number, from: number): WordRange | null {
  const range = nounRange(scene, noun, from, verb)
  const { lemma, head, relation } = scene.words[noun]!
  if (!SPEECH.has(lemma) || head < from || !/^(?:obj|obl|dobj)/.test(relation)) return range
  const { words } = scene
  for (let i = range.first; i < range.last; i++)
    if (words[i]!.lower === 'by' || words[i]!.relation === 'nmod:poss') return range
  const subject = dependents(scene.syntax, head, 'nsubj').filter(i => i < noun && i >= from)
  return subject.length ? nounRange(scene, subject.at(-1)!, from, head) : (sharedSubject(scene, head, from) ?? range)
}

/** "…, said the minister, a former judge, on Monday": the noun phrase right after the verb. */
export function subjectAfter(scene: Scene, verb: number, at: number, to: number): WordRange | null {
  const chunk = chunkRight(scene, at, to)
  if (!chunk) return null
  const { words } = scene
  let head = chunk.last - 1
  while (
    words[head]!.head >= at &&
    words[head]!.head < to &&
    words[head]!.head !== verb &&
    isNoun(words[words[head]!.head]!)
  )
    head = words[head]!.head
  const range = nounRange(scene, head, at, to)
  const last = Math.max(range.last, chunk.last)
  for (let i = at; i < last; i++)
    if (words[i]!.xpos.startsWith('VB') && words[i]!.xpos !== 'VBG' && words[i]!.xpos !== 'VBN') return chunk
  return { first: at, last }
}
