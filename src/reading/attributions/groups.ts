import type { WordRange } from '../../language/syntax.ts'
import { isTime } from './known-words.ts'
import { leadOf } from './lead.ts'
import type { Cue } from './lexicon.ts'
import { mannerEnd } from './manners.ts'
import { afterRelative, afterSpeech, alone, announces, takesObject } from './past-tenses.ts'
import { reach, type Scene } from './scene.ts'

/** A verb with what belongs to it: auxiliaries, negation, adverbs and the particle of the cue. */
export type Group = {
  readonly range: WordRange
  /** The first word of the cue: of the group, or of what it completes: "went on to | say". */
  readonly lead: number
  /** Whether an infinitive completes a verb that is no cue: "went on to say". */
  readonly chained: boolean
  readonly negated: boolean
  readonly passive: boolean
  readonly infinitive: boolean
  /** "will say", "would claim", "may announce". */
  readonly modal: string | null
}

const NEGATION = new Set(['not', "n't", 'never', 'nt', 'neither', 'nor'])

const BE = new Set(['be', 'get'])
const HANDED = new Set(['attribute', 'ascribe'])

export function groupOf(scene: Scene, verb: number, particles: number): Group {
  const { words, lexicon } = scene
  const { first: from } = reach(scene, verb)
  let first = verb
  let negated = false
  let passive = false
  let infinitive = false
  let modal: string | null = null
  for (let i = verb - 1; i >= from; i--) {
    const word = words[i]!
    if (NEGATION.has(word.lower)) negated = true
    else if (
      word.upos === 'AUX' ||
      word.xpos === 'MD' ||
      (word.upos === 'VERB' && (word.lemma === 'be' || (word.lemma === 'have' && /^VB[ND]$/.test(words[verb]!.xpos))))
    ) {
      if (word.xpos === 'MD') modal = word.lower
      const has = /^['’]s$/.test(word.text) && words[verb]!.lemma === 'say' && words[i - 1]?.lower !== 'it'
      if (BE.has(word.lemma) && !has && i >= verb - 4 && /^VB[ND]$/.test(words[verb]!.xpos)) passive = true
    } else if (word.xpos === 'TO' || (word.lower === 'to' && word.upos === 'PART')) {
      infinitive = true
      break
    } else if (isTime(word) && words[i - 1]?.lower === 'on' && words[i - 2]?.upos === 'AUX') {
      i--
    } else if (word.lower === 'since' && words[i - 1]?.lemma === 'have') {
    } else if (word.upos !== 'ADV' || lexicon.adverb.has(word.lower) || word.lower === 'when' || word.lower === 'how')
      break
    first = i
  }
  while (
    first < verb &&
    words[first]!.upos === 'ADV' &&
    !NEGATION.has(words[first]!.lower) &&
    sentenceAdverb(scene, first)
  )
    first++
  const { xpos, relation } = words[verb]!
  if (
    xpos === 'VBN' &&
    words.slice(first, verb).every(w => w.upos === 'ADV') &&
    /^(?:acl|amod|advcl|xcomp|ccomp|dep)/.test(relation)
  )
    passive =
      !takesObject(scene, first, verb) &&
      !announces(scene, verb) &&
      !afterSpeech(scene, verb) &&
      !afterRelative(scene, verb) &&
      !(particles > 0 && alone(scene, verb))
  else if (
    xpos === 'VBD' &&
    first === verb &&
    words[verb + 1]?.lower === 'to' &&
    words[verb + 2]?.xpos !== 'VB' &&
    HANDED.has(words[verb]!.lemma)
  )
    passive = true
  // "Asked about the siege, …"
  if (first === verb && verb === from && words[verb]!.lower === 'asked') passive = true
  const beside = (c: number) => c > first - 8 && scene.around(c) === scene.around(verb)
  if (words[verb]!.children.some(c => words[c]!.relation === 'aux:pass' && beside(c))) passive = true
  if (words[verb]!.children.some(c => c < verb && NEGATION.has(words[c]!.lower))) negated = true
  const lead = leadOf(scene, verb, first)
  return {
    range: { first, last: mannerEnd(scene, verb + 1 + particles) },
    lead: lead.first,
    chained: lead.chained,
    negated: negated || lead.negated,
    passive,
    infinitive,
    modal,
  }
}

/** "Still, he said": an adverb with a comma after it, or at the head of the sentence, is no part of the group. */
const sentenceAdverb = ({ words }: Scene, at: number): boolean => words[at + 1]?.text === ','

/** The cue of a word that denies: "denied", and "denies" where the tagger took it for a noun. */
export const denialAt = ({ words, lexicon }: Scene, at: number): Cue | undefined =>
  /^(?:VBD|VBZ|VBP|VBN|NNS)$/.test(words[at]!.xpos)
    ? lexicon.verb.get(words[at]!.lemma)?.find(cue => cue.stance === 'denies' && cue.forms.has('np'))
    : undefined

/** The cues whose words stand at `verb`, longest first. "called the army cowardly", "called for a halt". */
export function cuesAt(scene: Scene, at: number, list: readonly Cue[] | undefined): readonly Cue[] {
  if (!list) return []
  return list.filter(cue => cue.words.every((word, i) => i === 0 || scene.words[at + i]?.lower === word))
}
