import type { Syntax, WordRange } from '../../language/syntax.ts'

const REACH = 8

/** "Department of Defense", "Coalition to Defeat ISIS": a capital amid a sentence in small letters makes a name, not an event. */
export function isName(syntax: Syntax, { first, last }: WordRange): boolean {
  if (last - first > 1) return false
  const capital = (i: number) => /^\p{Lu}/u.test(syntax.words[i]?.text ?? '')
  if (!capital(first)) return false
  const sentence = syntax.sentences[syntax.words[first]!.sentence]!
  if (syntax.words[first]!.upos === 'PROPN' && (first > sentence.first || capital(last))) return true
  return first > sentence.first && syntax.words[first - 1]!.upos !== 'PUNCT'
}

/** The words of a noun of one or more words whose last stands at `index`, or null. */
export function nounRange(syntax: Syntax, index: number, words: readonly string[]): WordRange | null {
  if (words.length > 1 && syntax.words[index]!.lemma === words.join('')) return { first: index, last: index + 1 }
  const first = index - words.length + 1
  if (first < 0) return null
  return words.every((w, i) => syntax.words[first + i]!.lemma === w || syntax.words[first + i]!.lower === w)
    ? { first, last: index + 1 }
    : null
}

/** The verb with its particle or the words that follow it: "shoot … down", "opened fire", "put two men to death". */
export function verbRange(syntax: Syntax, index: number, words: readonly string[]): WordRange | null {
  let last = index + 1
  let from = index
  for (const wanted of words.slice(1)) {
    const particle = words.length === 2 && PARTICLES.has(wanted)
    const at = particle ? particleOf(syntax, index, wanted) : wordAfter(syntax, index, from, wanted)
    if (at < 0) return null
    from = Math.max(from, at)
    if (at > index && at - index <= 4) last = Math.max(last, at + 1)
  }
  return { first: index, last }
}

const PARTICLES = new Set('away back down for in into off on out over through under up upon with behind'.split(' '))

/** Prepositions make one word with their verb only right after it: not "called the king on Friday". */
const ADJACENT = new Set(['behind', 'for', 'in', 'into', 'on', 'through', 'under', 'upon', 'with'])

/** The particle or preposition of a verb: right after it, or in the tree. */
export function particleOf(syntax: Syntax, verb: number, wanted: string): number {
  const is = (i: number) => syntax.words[i]?.lower === wanted
  if (is(verb + 1)) return verb + 1
  const own = syntax.words[verb]!.children.find(c => is(c) && syntax.words[c]!.relation === 'compound:prt')
  if (own !== undefined && own > verb) return own
  if (ADJACENT.has(wanted)) return is(verb + 2) && syntax.words[verb + 1]!.upos === 'ADV' ? verb + 2 : -1
  for (const child of syntax.words[verb]!.children) {
    if (child <= verb || child - verb > REACH) continue
    if (is(child)) return child
    for (const below of syntax.words[child]!.children) if (below > verb && is(below)) return below
  }
  return -1
}

/** A word of the phrase after the one before it, or as the subject of the passive: "fire was opened". */
function wordAfter(syntax: Syntax, verb: number, from: number, wanted: string): number {
  const is = (i: number) => syntax.words[i]!.lemma === wanted || syntax.words[i]!.lower === wanted
  const end = Math.min(syntax.words.length, verb + REACH + 1)
  for (let i = from + 1; i < end && syntax.words[i]!.sentence === syntax.words[verb]!.sentence; i++) if (is(i)) return i
  return syntax.words[verb]!.children.find(c => is(c) && syntax.words[c]!.relation === 'nsubj:pass') ?? -1
}
