import type { Word } from '../../language/syntax.ts'
import { afterMarkAt, asideAt } from './asides.ts'
import { isRelativeClause, standsFree } from './free-verbs.ts'
import { mainClauseAt, mainClauseOf } from './fronted.ts'
import { isComma, isFiniteVerb, reach, type Scene, sayingFollows, verbCues } from './scene.ts'
import { joinsVerb, saidAt, speaksOn, turnsAway } from './turns.ts'

const ASIDE = new Set(['while', 'although', 'though', 'as', 'whereas'])

/**
 * Where a content that begins at `from` ends: at the end of the sentence or quotation of its verb, or before what stands
 * beside the verb rather than below it: a second verb ("said …, but denied …"), "according to", "adding that".
 */
export function contentEnd(scene: Scene, verb: number, from: number, phrase = false): number {
  const { words, tree } = scene
  const sentence = reach(scene, verb).last
  const limit = Math.min(sentence, mainClauseOf(scene, verb)?.comma ?? sentence, mainClauseAt(scene, verb, from))
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
      if (words[i - 1]?.text === ',' && afterMarkAt(scene, i + 1, limit)) return i + 1
      continue
    }
    const next = word.text === ':' ? scene.opening.get(i + 1) : undefined
    if (next && sayingFollows(scene, next)) return i
    if (word.text === ';' || (isComma(word) && turnsAway(scene, i + 1, limit))) return i
    if (isComma(word) && i > from && saidAt(scene, i + 1, limit)) return i
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

/** "said that X and that Y": the second clause is content too. */
const thatAt = ({ words }: Scene, first: number): boolean =>
  words[first]!.lower === 'that' || (words[first]!.upos === 'CCONJ' && words[first + 1]?.lower === 'that')

function beforeJoin({ words }: Scene, first: number, from: number): number {
  let end = first
  while (end > from && (words[end - 1]!.upos === 'CCONJ' || isComma(words[end - 1]))) end--
  return end
}
