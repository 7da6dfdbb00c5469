import { dependents, type Word } from '../../language/syntax.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { asideAt } from './asides.ts'
import { isRelativeClause, standsFree } from './free-verbs.ts'
import { mainClauseOf } from './fronted.ts'
import { chunkRight } from './noun-phrases.ts'
import { isComma, isFiniteVerb, isStop, reach, type Scene, sayingFollows, verbCues } from './scene.ts'
import { joinsVerb, speaksOn, turnsAway } from './turns.ts'

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

/** "In a note that called it a lie, | the mayor resigned": where the clause begins that a cue stands in front of, by the tree; Infinity where it stands in none. */
function mainClauseAt({ words, tree, syntax }: Scene, verb: number, from: number): number {
  const led = words[verb]!.children.some(i => i < verb && words[i]!.upos === 'SCONJ')
  if (isFiniteVerb(words[verb]!) && !led) return Number.POSITIVE_INFINITY
  for (let at = words[verb]!.head, steps = 0; at >= 0 && steps < 8; at = words[at]!.head, steps++) {
    if (at < from) continue
    const subject = dependents(syntax, at, 'nsubj').find(i => i > from)
    if (subject === undefined) continue
    const { first } = tree.range(subject)
    return first > from + 1 && isComma(words[first - 1]) ? first - 1 : Number.POSITIVE_INFINITY
  }
  return Number.POSITIVE_INFINITY
}

/** "called it “a trap,” | adding …": after the comma within a closing mark begins what the speaker did beside. */
const afterMarkAt = ({ words }: Scene, at: number, limit: number): boolean =>
  at < limit && words[at]!.xpos === 'VBG' && !REFERRING.has(words[at]!.lower)
const REFERRING = new Set(['including', 'referencing'])

/** "…, | veteran officers said.": who speaks, a verb of speech and the end of the sentence. */
function saidAt(scene: Scene, at: number, limit: number): boolean {
  const speaker = chunkRight(scene, at, limit)
  if (!speaker || !isFiniteVerb(scene.words[speaker.last] ?? scene.words[at]!)) return false
  const says = verbCues(scene, speaker.last).find(cue => cue.forms.has('quote') && cue.words.length === 1)
  return says !== undefined && isStop(scene.words[skipAdjuncts(scene, speaker.last, speaker.last + 1)])
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
