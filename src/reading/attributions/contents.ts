import type { Syntax, Word, WordRange } from '../../language/syntax.ts'
import { asideAt } from './asides.ts'
import { isTime } from './noun-phrases.ts'
import { isComma, isDash, isFiniteVerb, isStop, reach, type Scene, sayingFollows, verbCues } from './scene.ts'

const TURNS = new Set(['but', 'though', 'although', 'while', 'whereas', 'and'])
const ASIDE = new Set(['while', 'although', 'though', 'as', 'whereas'])

/**
 * Where a content that begins at `from` ends: at the end of the sentence or quotation of its verb, or before what stands
 * beside the verb rather than below it: a second verb ("said …, but denied …"), "according to", "adding that".
 */
export function contentEnd(scene: Scene, verb: number, from: number, phrase = false): number {
  const { words, tree } = scene
  const limit = reach(scene, verb).last
  const free = standsFree(scene, verb)
  const trusted =
    from < limit && tree.below(firstWord(scene, from, limit), verb) && (phrase || clauseBelow(scene, verb, from, limit))
  const within = isRelativeClause(scene, verb)
  let finite = false
  for (let i = from; i < limit; i++) {
    const word = words[i]!
    const quoted = scene.opening.get(i)
    if (quoted && !scene.around(verb)) {
      if (quoted.range.last > limit) return quoted.range.last
      i = quoted.range.last - 1
      continue
    }
    const next = word.text === ':' ? scene.opening.get(i + 1) : undefined
    if (next && sayingFollows(scene, next)) return i
    if (word.text === ';' || (isComma(word) && turnsAway(scene, i + 1, limit))) return i
    if (within && isComma(word) && i > from && isMainVerb(words[i + 1])) return i
    if (isComma(word) && i > from && asideAt(scene, i + 1, limit, phrase)) return i
    if (phrase && isComma(word) && words[i + 1]?.lower === 'which') return i
    if (phrase && i > from && word.lower === 'by' && words[i + 1]?.xpos === 'VBG') return i
    if (!phrase && i > from && speaksOn(scene, verb, i)) return isComma(words[i - 1]) ? i - 1 : i
    if (isFiniteVerb(word)) finite = true
    if (phrase && !finite && i > from && joinsVerb(scene, i)) return isComma(words[i - 1]) ? i - 1 : i
    if (!trusted || word.upos === 'PUNCT') continue
    if (!tree.below(i, verb)) {
      if (free) continue
      return outsideAt(scene, i)
    }
    if (word.head === verb && i > from) {
      const { first } = tree.range(i)
      if (
        /^conj/.test(word.relation) &&
        first > from &&
        (word.lemma === words[verb]!.lemma ||
          (phrase && (word.upos === 'VERB' || word.upos === 'AUX')) ||
          isCue(scene, i)) &&
        !thatAt(scene, first)
      )
        return beforeJoin(scene, first, from)
      if (
        /^(?:advcl|parataxis)/.test(word.relation) &&
        first > from &&
        isComma(words[first - 1]) &&
        ASIDE.has(words[first]!.lower) &&
        words[first + 1]?.lower !== 'well'
      )
        return first - 1
    }
  }
  return limit
}

/** "The mayor, who said …, | has left": a cue in a relative clause or a participle set off by a comma. */
function isRelativeClause({ words }: Scene, verb: number): boolean {
  for (let i = verb - 1; i > Math.max(0, verb - 8) && words[i]!.sentence === words[verb]!.sentence; i--) {
    if (isComma(words[i])) return /^acl/.test(words[verb]!.relation) || /^(?:who|which)$/.test(words[i + 1]!.lower)
    if (isFiniteVerb(words[i]!) && words[i]!.head !== verb) return false
  }
  return false
}

const isMainVerb = (word: Word | undefined): boolean =>
  word !== undefined && (isFiniteVerb(word) || word.upos === 'AUX')

/** Whether the first finite verb of a clause stands below its cue: where it does not, the tree has lost the cue. */
function clauseBelow({ words, tree }: Scene, verb: number, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) {
    const word = words[i]!
    if (!isFiniteVerb(word)) continue
    const governor = word.head >= 0 && (word.upos === 'AUX' || word.xpos === 'MD') ? word.head : i
    return tree.below(governor, verb) || tree.below(i, verb)
  }
  return true
}

const isCue = ({ words, lexicon }: Scene, at: number): boolean =>
  words[at]!.upos === 'VERB' &&
  verbCues({ words, lexicon }, at).some(cue => cue.forms.has('that') || cue.forms.has('to'))

function firstWord({ words }: Scene, from: number, limit: number): number {
  let at = from
  while (at < limit - 1 && words[at]!.upos === 'PUNCT') at++
  return at
}

/** A word that the tree puts elsewhere ends the content, with the mark or conjunction before it. */
function outsideAt({ words }: Scene, at: number): number {
  const before = words[at - 1]!
  return isComma(before) || before.text === ')' || before.upos === 'CCONJ' ? at - 1 : at
}

const SUBORDINATE = new Set(
  'while as if when after before since because although though whereas until where'.split(' '),
)

const opensSentence = ({ sentences }: Syntax, { index, sentence }: Word): boolean =>
  index <= sentences[sentence]!.first + 1

/** A verb of a main clause, or a participle at the end of one: its content runs on whatever the tree makes of the rest. */
function standsFree({ words, syntax }: Scene, verb: number): boolean {
  const word = words[verb]!
  if (
    word.children.some(
      child =>
        child < verb &&
        ((SUBORDINATE.has(words[child]!.lower) && opensSentence(syntax, words[child]!)) ||
          /^(?:who|which|that)$/.test(words[child]!.lower)),
    )
  )
    return false
  if (word.xpos === 'VBG') return words[verb - 1]?.text === ','
  if (!isFiniteVerb(word) && !word.children.some(child => child < verb && words[child]!.upos === 'AUX')) return false
  for (let at = verb, steps = 0; at >= 0 && steps < 12; at = words[at]!.head, steps++)
    if (at <= verb && /^(?:acl|advcl)/.test(words[at]!.relation)) return false
  return true
}

/** "said that X and that Y": the second clause is content too. */
const thatAt = ({ words }: Scene, first: number): boolean =>
  words[first]!.lower === 'that' || (words[first]!.upos === 'CCONJ' && words[first + 1]?.lower === 'that')

function beforeJoin({ words }: Scene, first: number, from: number): number {
  let end = first
  while (end > from && (words[end - 1]!.upos === 'CCONJ' || isComma(words[end - 1]))) end--
  return end
}

/** "said she regretted it | and promised to resign": a verb of speech in the same tense, joined without a subject of its own. */
function speaksOn({ words, lexicon }: Scene, verb: number, at: number): boolean {
  if (words[at]!.upos !== 'CCONJ' || !isFiniteVerb(words[verb]!)) return false
  let next = at + 1
  while (words[next]?.upos === 'ADV') next++
  const joined = words[next]
  if (joined?.upos !== 'VERB') return false
  const alike = joined.xpos === words[verb]!.xpos || (joined.xpos === 'VBN' && words[verb]!.xpos === 'VBD')
  if (!alike) return false
  return verbCues({ words, lexicon }, joined.index).some(cue => cue.forms.has('that') || cue.forms.has('to'))
}

/** "endorsed the plan | and has praised it": a finite verb joined to a phrase belongs to the cue, not to its content. */
function joinsVerb({ words }: Scene, at: number): boolean {
  if (words[at]!.upos !== 'CCONJ') return false
  let next = at + 1
  while (words[next]?.upos === 'ADV') next++
  return words[next] !== undefined && isFiniteVerb(words[next]!)
}

/** "a charge | Kigali denies": who denies the content beside it, within a few words. */
function deniedAhead({ words, lexicon }: Scene, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 8); i++)
    if (verbCues({ words, lexicon }, i).some(cue => cue.stance === 'denies')) return true
  return false
}

/** After a comma: "according to", "adding", or "but the minister denied". */
function turnsAway(scene: Scene, at: number, limit: number): boolean {
  const { words, lexicon } = scene
  const word = words[at]
  if (!word || at >= limit) return false
  if (/^an?$/.test(word.lower) && lexicon.noun.has(words[at + 1]?.lemma ?? '') && deniedAhead(scene, at + 2, limit))
    return true
  if (word.lower === 'which' && deniedAhead(scene, at + 1, limit)) return true
  if (word.lower === 'according' && words[at + 1]?.lower === 'to') return true
  if (word.xpos === 'VBG') {
    const says = verbCues(scene, word.index)
    return !!says && (word.lemma === 'add' || says.some(cue => cue.forms.has('quote') && cue.forms.has('that')))
  }
  if (!TURNS.has(word.lower) || words[at + 1]?.lower === 'that') return false
  for (let i = at + 1; i < Math.min(limit, at + 9); i++) {
    if (!isFiniteVerb(words[i]!)) continue
    const says = verbCues(scene, i)
    return !!says && (word.lower !== 'and' || says.some(cue => cue.forms.has('that')))
  }
  return false
}

/** A content without the marks, "that" and conjunctions around it; a quotation's own marks go where they enclose it all. */
export function tidy(scene: Scene, range: WordRange): WordRange {
  const { words, opening, closing } = scene
  let { first, last } = range
  for (;;) {
    if (first >= last) break
    const open = opening.get(first)
    const close = closing.get(last - 1)
    if (open && (open.range.last === last || open.range.last > last)) {
      first = open.inside.first
      last = Math.min(last, open.inside.last)
    } else if (close && close.range.first < first) last = close.inside.last
    else if (/^[,;:.—–…-]+$/.test(words[first]!.text) || (close && close.range.last === first + 1)) first++
    else if (open === undefined && opening.has(last - 1)) last--
    else if (/^[,;:.—–-]+$/.test(words[last - 1]!.text)) last--
    else if (isNote(words, last) && last - 3 > first) last -= 3
    else break
  }
  return { first, last }
}

/** "the town fell.[3]": the number of a note. */
const isNote = (words: readonly Word[], last: number): boolean =>
  words[last - 1]!.text === ']' && /^\d{1,3}$/.test(words[last - 2]?.text ?? '') && words[last - 3]?.text === '['

/** Pieces split where a paragraph ends, each tidied, empty ones left out. */
export function pieces(scene: Scene, ranges: readonly WordRange[]): WordRange[] {
  const found: WordRange[] = []
  for (const range of ranges) {
    let first = range.first
    for (let i = range.first + 1; i <= range.last; i++) {
      const ends = i === range.last || paragraphOf(scene, i) !== paragraphOf(scene, i - 1)
      if (!ends) continue
      const piece = tidy(scene, { first, last: i })
      if (piece.first < piece.last) found.push(piece)
      first = i
    }
  }
  return found
}

export const paragraphOf = ({ syntax, words }: Scene, index: number): number =>
  syntax.sentences[words[index]!.sentence]!.paragraph

/** After the cue: "on Monday", "in a statement", "to reporters", up to what can be content. */
export function skipAdjuncts(scene: Scene, verb: number, at: number): number {
  const { words } = scene
  const { last } = reach(scene, verb)
  let end = at
  for (;;) {
    const next = adjunctEnd(scene, end, last)
    if (next === end) return end
    end = next
  }
  function adjunctEnd(scene: Scene, from: number, to: number): number {
    const word = words[from]
    if (!word || from >= to) return from
    if (DAYS.has(word.lower)) return from + (isTime(words[from + 1] ?? word) ? 2 : 1)
    if (TIMING.has(word.lower) && DAYS.has(words[from + 1]?.lower ?? ''))
      return from + (words[from + 2] && isTime(words[from + 2]!) ? 3 : 2)
    if (MANNERS.has(word.lower))
      return /^(?:this|last)$/.test(words[from + 1]?.lower ?? '') && words[from + 2] && isTime(words[from + 2]!)
        ? from + 3
        : from + 1
    if (!PREPOSITIONS.has(word.lower) || /^(?:least|most|about|around)$/.test(words[from + 1]?.lower ?? '')) return from
    let i = from + 1
    while (
      i < to &&
      i < from + 14 &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART|ADP)$/.test(words[i]!.upos) &&
      !scene.opening.has(i) &&
      words[i]!.lower !== 'that' &&
      !(i > from + 1 && opensClause(words[i]))
    )
      i++
    const after = words[i]
    const closed =
      i >= to ||
      isStop(after) ||
      isComma(after) ||
      isDash(after) ||
      after!.text === ':' ||
      after!.lower === 'that' ||
      opensClause(after) ||
      scene.opening.has(i) ||
      (word.lower === 'on' && DAYS.has(words[from + 1]?.lower ?? ''))
    if (!closed) return word.lower === 'on' && DAYS.has(words[from + 1]?.lower ?? '') ? from + 2 : from
    return i > from + 1 ? i : from
  }
}

/** "there", "they": a word that only the subject of a clause can be. */
export const opensClause = (word: Word | undefined): boolean =>
  word !== undefined && (word.xpos === 'EX' || /^(?:he|she|we|they)$/.test(word.lower))

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday today yesterday tonight'.split(' '))
const MANNERS = new Set('recently previously earlier later repeatedly again afterwards publicly privately'.split(' '))
const TIMING = new Set(['late', 'early', 'last', 'this', 'on'])
const PREPOSITIONS = new Set('of on in at to during via through from by after before with'.split(' '))
