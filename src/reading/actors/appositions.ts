import type { Syntax, Word } from '../../language/syntax.ts'
import type { Join } from './coreference.ts'
import type { Mention } from './mentions.ts'
import { SPEECH } from './speaker.ts'

/** Joins what the text says to be one: "a French national, Omar Omsen", "the group ISIL", "X is the leader", "the man, named as X". */
export function joinAppositions(syntax: Syntax, mentions: readonly Mention[], join: Join): void {
  const byFirst = new Map<number, number[]>()
  const byLast = new Map<number, number[]>()
  const put = (map: Map<number, number[]>, key: number, i: number): void => {
    const list = map.get(key)
    if (list) list.push(i)
    else map.set(key, [i])
  }
  mentions.forEach((mention, i) => {
    if (mention.pronoun || mention.form === 'adjective') return
    put(byFirst, mention.first, i)
    put(byLast, mention.last, i)
  })
  const widestAt = (first: number): number | undefined =>
    byFirst.get(first)?.reduce((a, b) => (mentions[b]!.last > mentions[a]!.last ? b : a))
  /** Of the phrases that end before a comma, the one that what follows describes. */
  const describedBefore = (last: number, second: Mention): number | undefined => {
    const fitting = byLast.get(last)!.filter(i => apposed(syntax, mentions[i]!, second))
    const outer = fitting.reduce<number | undefined>(
      (a, b) => (a === undefined || mentions[b]!.first < mentions[a]!.first ? b : a),
      undefined,
    )
    // "Reid, a supporter of Grayson's opponent, Patrick Murphy": the outer phrase already describes Reid
    if (outer === undefined || fitting.length === 1 || syntax.words[mentions[outer]!.first - 1]?.text !== ',')
      return outer
    return fitting.reduce((a, b) => (mentions[b]!.first > mentions[a]!.first ? b : a))
  }
  mentions.forEach((mention, i) => {
    if (mention.pronoun || mention.form === 'adjective') return
    const after = syntax.words[mention.last]
    if (!after || after.sentence !== mention.sentence) return
    const named = identifiedAs(syntax, mention.last)
    if (named >= 0) {
      const second = widestAt(named)
      if (second !== undefined && alike(mention, mentions[second]!) && mentions[second]!.name)
        join(i, second, 'identified as')
      return
    }
    if (after.text === ',') {
      const second = widestAt(mention.last + 1)
      if (second !== undefined && describedBefore(mention.last, mentions[second]!) === i)
        join(i, second, 'an apposition')
      return
    }
    const predicate = predicateAfter(syntax, mention.last)
    if (predicate >= 0) {
      const second = widestAt(predicate)
      if (
        second !== undefined &&
        mentions[second]!.determiner === 'definite' &&
        mentions[second]!.form === 'role' &&
        mentions[second]!.kind === 'person' &&
        alike(mention, mentions[second]!) &&
        mention.name
      )
        join(i, second, 'the text says that one is the other')
    }
  })
}

const alike = (a: Mention, b: Mention): boolean => {
  if (a.plural !== b.plural && a.kind === 'person') return false
  if (a.country && b.country && a.country !== b.country && a.kind !== 'person') return false
  if (a.gender && b.gender && a.gender !== b.gender) return false
  const body = (m: Mention) => m.kind === 'group' || m.kind === 'organisation'
  return (a.kind === 'person' && b.kind === 'person') || (body(a) && body(b) && !a.plural && !b.plural)
}

/** Two phrases with a comma between, of which one names and one describes, and which are no items of a list. */
function apposed(syntax: Syntax, a: Mention, b: Mention): boolean {
  const { words } = syntax
  if (!alike(a, b) || (a.form !== 'role' && b.form !== 'role')) return false
  // "he is a member, Grayson said"
  if (b.form === 'name' && words[b.last]?.upos === 'VERB' && SPEECH.has(words[b.last]!.lemma)) return false
  // "the group, an affiliate of al-Qaeda": of two descriptions the second must be "a …" of the first
  if (a.form === b.form && !(a.determiner === 'definite' && !a.plural && /^an?$/u.test(words[b.first]!.lower)))
    return false
  if (a.form !== 'name' && a.determiner === 'indefinite' && !/^(an?|one)$/u.test(words[a.first]!.lower)) return false
  // "2nd Battalion, 5th Special Forces Group": a part and its whole
  const described = a.form === 'role' ? a : b
  if (described.determiner === 'bare' && described.kind !== 'person') return false
  const after = words[b.last]
  if (!after || after.sentence !== b.sentence) return true
  if (after.lower === 'and' || after.lower === 'or' || (after.text === '(' && words[b.first]!.upos !== 'DET'))
    return false
  if (after.text === ',' && /^(and|or)$/u.test(words[b.last + 1]?.lower ?? '') && listGoesOn(words, b.last + 2))
    return false
  const before = words[a.first - 1]
  if (before && (before.text === ',' || before.lower === 'and') && words[a.head]!.relation.startsWith('conj'))
    return false
  return true
}

/** After "and" comes a phrase rather than a verb. */
const listGoesOn = (words: readonly Word[], i: number): boolean =>
  /^(DET|NUM|NOUN|PROPN|ADJ|PRON)$/u.test(words[i]?.upos ?? '')

/** Where the name begins in "…, later identified as | X" and "… was named by police as | X". */
function identifiedAs(syntax: Syntax, last: number): number {
  const { words } = syntax
  const sentence = words[last]!.sentence
  let seen = false
  for (let i = last; i < Math.min(last + 9, words.length) && words[i]!.sentence === sentence; i++) {
    const { lower, upos } = words[i]!
    if (lower === 'identified' || lower === 'named') seen = true
    else if (lower === 'as' && (seen || /^(identif|nam)/u.test(words[words[last - 1]!.head]?.lower ?? ''))) return i + 1
    else if (upos === 'VERB' && !seen) return -1
  }
  return -1
}

const predicateAfter = (syntax: Syntax, last: number): number =>
  /^(is|was|are|were|became|remains)$/u.test(syntax.words[last]!.lower) ? last + 1 : -1
