import type { Word, WordRange } from '../../language/syntax.ts'
import { hyphen } from './chunks.ts'
import { isRelative, isTime } from './known-words.ts'
import { isComma, isFiniteVerb, type Scene } from './scene.ts'

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
  const cut = trimmedRange(scene, { first: Math.max(first, from), last: Math.min(last, to) }, head)
  return { first: withQuantity(scene, withTitle(scene, cut.first, from), from), last: cut.last }
}

/** "at least | a dozen elders", "front- | runner", "two- | thirds": what the tree left of a number or of a word with a hyphen. */
function withQuantity(scene: Scene, first: number, from: number): number {
  const { words } = scene
  const before = (back: number) => (first - back >= from ? words[first - back]!.lower : '')
  const pair = `${before(2)} ${before(1)}`
  if (words[first - 1]?.xpos === 'HYPH' && first - 2 >= from && /^(?:NOUN|ADJ|NUM|PROPN)$/.test(words[first - 2]!.upos))
    return withQuantity(scene, withDeterminer(words, first - 2, from), from)
  if (/^(?:at least|at most|more than|fewer than|less than|up to|all but)$/.test(pair)) return first - 2
  return /^(?:about|nearly|almost|roughly|around|some|over)$/.test(before(1)) && words[first]!.upos === 'NUM'
    ? first - 1
    : first
}

/** With the adjectives and the determiner before a word: "the former | front-runner". */
function withDeterminer(words: readonly Word[], at: number, from: number): number {
  let first = at
  while (first > from && /^(?:ADJ|NUM|NOUN|PROPN)$/.test(words[first - 1]!.upos)) first--
  return first > from && (words[first - 1]!.upos === 'DET' || words[first - 1]!.xpos === 'PRP$') ? first - 1 : first
}

/** Names and titles that the tree left beside the name: "Senate Majority Leader | Mitch McConnell". */
function withTitle({ words, opening }: Scene, first: number, from: number): number {
  let at = first
  let titled = false
  const joins = (word: Word) => {
    const named = word.upos === 'PROPN' || (/^(?:NOUN|ADJ)$/.test(word.upos) && /^\p{Lu}/u.test(word.text))
    if (hyphen(words, word.index)) return true
    const title = word.upos === 'NOUN' && words[at]!.upos === 'PROPN'
    if (title) titled = true
    return (named || title || (titled && /^(?:NOUN|ADJ)$/.test(word.upos))) && !isTime(word)
  }
  while (
    at > from &&
    words[at]!.upos !== 'DET' &&
    words[at]!.upos !== 'PRON' &&
    !opening.has(at) &&
    joins(words[at - 1]!)
  )
    at--
  if (at < first && at > from && words[at - 1]!.upos === 'DET') at--
  return at
}

/** Without a relative clause or an aside after a comma, a day at its end, and marks at its ends. */
function trimmedRange({ words, closing }: Scene, range: WordRange, head: number): WordRange {
  let { first, last } = range
  for (let i = head + 1; i < last - 1; i++) {
    if (!isComma(words[i])) continue
    const next = words[i + 1]!
    if (isRelative(next) || next.upos === 'ADP' || next.upos === 'SCONJ' || next.upos === 'VERB' || next.upos === 'ADV')
      last = i
  }
  for (let i = head - 1; i > first; i--)
    if (isComma(words[i]) && (isAdjunct(words, first, i) || words.slice(first, i).some(isFiniteVerb))) first = i + 1
  for (let i = head - 1; i > first; i--)
    if (/^(?:after|before|since|until|when|while|because)$/.test(words[i]!.lower)) first = Math.max(first, i + 1)
  for (let i = head - 1; i >= first; i--)
    if (closing.has(i) && closing.get(i)!.range.last - closing.get(i)!.range.first > 6) first = i + 1
  while (last - 1 > head && (/^[,;:–—-]$/.test(words[last - 1]!.text) || words[last - 1]!.upos === 'ADV')) last--
  if (last - 1 > head && isTime(words[last - 1]!)) {
    let at = last - 1
    while (at > head + 1 && /^(?:on|in|at|last|late|early|this|the|,)$/.test(words[at - 1]!.lower)) at--
    last = Math.max(head + 1, at)
  }
  while (
    first < head &&
    (words[first]!.upos === 'PUNCT' || words[first]!.upos === 'CCONJ') &&
    words[first]!.text !== '$'
  )
    first++
  const open = words.slice(first, last).filter(w => w.text === '(').length
  for (let i = last; open > 0 && i < last + 4 && words[i]?.sentence === words[head]!.sentence; i++)
    if (words[i]!.text === ')' && !words.slice(first, last).some(w => w.text === ')')) return { first, last: i + 1 }
  return { first, last }
}

/** "Late on Sunday, | the Forces": a source without the time or the label ("CORRECTION:") before it; null where nothing but a time is left. */
export function withoutTime({ words }: Scene, { first, last: end }: WordRange): WordRange | null {
  let start = first
  let last = end
  for (let i = first; i < Math.min(last, first + 8); i++) {
    const before = words.slice(first, i)
    if (isComma(words[i]) && before.some(isTime) && !before.some(w => w.upos === 'DET' && w.lower !== 'the'))
      start = i + 1
    else if (words[i]!.text === ':' && i < last - 1) start = i + 1
    else if (/^(?:PRON|VERB|AUX)$/.test(words[i]!.upos)) break
  }
  if (last - 1 > start && words[last - 1]!.upos === 'DET' && words[last] && isTime(words[last]!)) last--
  while (start < last - 1 && /^(?:today|yesterday|tonight)$/.test(words[start]!.lower)) start++
  return isTime(words[last - 1]!) && words.slice(start, last).every(w => /^(?:NUM|ADJ|ADV|DET|NOUN)$/.test(w.upos))
    ? null
    : { first: start, last }
}

/** "In Greensboro, | Sexton", "Just last week, | the envoy": what stands before the comma is no part of the name. */
function isAdjunct(words: readonly Word[], first: number, comma: number): boolean {
  const opener = words[first]!
  const before = words[first - 1]
  const joined = before !== undefined && before.sentence === opener.sentence && /^(?:ADP|SCONJ|ADV)$/.test(before.upos)
  return joined || /^(?:ADP|SCONJ|ADV)$/.test(opener.upos) || isTime(opener) || isTime(words[comma - 1]!)
}
