import type { WordRange } from '../../language/syntax.ts'
import { opensClause, skipAdjuncts } from './adjuncts.ts'
import { leadOf } from './lead.ts'
import type { Cue } from './lexicon.ts'
import { chunkLeft, isRelative, isTime } from './noun-phrases.ts'
import { isFiniteVerb, isNoun, isStop, reach, type Scene } from './scene.ts'

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

const BEFORE_PHRASE = /^(?:in|at|during)$/

/** "said | repeatedly | that …", "wrote | back | :": an adverb of manner right after the verb, where what follows is not its own. */
function mannerEnd(scene: Scene, at: number): number {
  const { words } = scene
  const vehicle = vehicleEnd(scene, at)
  if (vehicle > at) return vehicle
  const word = words[at]
  const next = words[at + 1]
  if (word?.upos !== 'ADV' || !(/ly$/.test(word.lower) || MANNERS.has(word.lower)) || isTime(word)) return at
  const closed =
    !next || isStop(next) || next.upos === 'PUNCT' || next.lower === 'that' || BEFORE_PHRASE.test(next.lower)
  return closed ? at + 1 : at
}

/** "said | in a statement | that …", "wrote | on Facebook", "condemns | in the strongest terms | …": the vehicle of the words. */
function vehicleEnd({ words }: Scene, at: number): number {
  const terms = words.slice(at, at + 6).findIndex(w => w.lower === 'terms')
  if (words[at]?.lower === 'in' && terms > 0 && /^(?:the|strong|harsh|clear|no)/.test(words[at + 1]!.lower))
    return at + terms + 1
  if (words[at]?.lower === 'on' && MEDIA.has(words[at + 1]?.lower ?? '')) return at + 2
  if (words[at]?.lower !== 'in' || !/^(?:an?|the|its|his|her|their)$/.test(words[at + 1]?.lower ?? '')) return at
  let i = at + 2
  while (i < at + 6 && /^(?:ADJ|NOUN|VERB)$/.test(words[i]?.upos ?? '') && words[i]!.lower !== 'statement') i++
  return words[i]?.lower === 'statement' ? i + 1 : at
}
const MEDIA = new Set('twitter facebook telegram instagram x'.split(' '))
const MANNERS = new Set('back again aloud loudly recently out before once instead often'.split(' '))

/** `“Get down,” a soldier | shouted`: a participle after a quotation and a noun phrase is a past tense. */
export function afterSpeech(scene: Scene, verb: number): boolean {
  const chunk = chunkLeft(scene, verb, reach(scene, verb).first)
  return chunk !== null && scene.closing.has(chunk.first - 1)
}

/** "which the government | blamed on them", "the ministry | posted on its channel that …": past tenses too. */
function afterRelative(scene: Scene, verb: number): boolean {
  const { words } = scene
  const within = reach(scene, verb)
  const chunk = chunkLeft(scene, verb, within.first)
  if (!chunk) return false
  if (chunk.first > within.first && isRelative(words[chunk.first - 1]!)) return true
  const clause = words.slice(verb + 1, Math.min(within.last, verb + 9)).findIndex(w => w.lower === 'that')
  return (
    chunk.first === within.first &&
    clause >= 0 &&
    words.slice(verb + 1, verb + 1 + clause).every(w => !isFiniteVerb(w) && w.lower !== 'by')
  )
}

/** Whether no finite verb stands in the sentence: then a participle is one that the tagger missed. */
function alone(scene: Scene, verb: number): boolean {
  const { first, last } = reach(scene, verb)
  for (let i = first; i < Math.min(last, first + 60); i++) if (isFiniteVerb(scene.words[i]!)) return false
  return true
}

/** A past participle that has a noun before it and an object after it is a past tense: "the movement claimed responsibility". */
function takesObject({ words }: Scene, first: number, verb: number): boolean {
  const before = words[first - 1]
  // "denied on Friday that …"
  const day = words[verb + 1]?.lower === 'on' ? verb + 2 : verb + 1
  const after = words[day] && isTime(words[day]) ? words[day + 1] : words[verb + 1]
  if (!before || !after || !(isNoun(before) || before.text === ',')) return false
  // "first announced seven days earlier"
  if (after.upos === 'NUM' && words[after.index + 1] && isTime(words[after.index + 1]!)) return false
  return /^(?:DET|PRON|PROPN|NOUN|NUM)$/.test(after.upos) || after.xpos === 'VBG' || after.lower === 'that'
}

/** "The chief, Awa Togo, | announced on Facebook on Tuesday | there were …": what begins after the adjuncts is a clause. */
function announces(scene: Scene, verb: number): boolean {
  const at = skipAdjuncts(scene, verb, verb + 1)
  return at > verb + 1 && scene.words[verb]!.sentence === scene.words[at]?.sentence && opensClause(scene.words[at])
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
