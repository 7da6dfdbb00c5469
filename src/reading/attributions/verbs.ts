import type { WordRange } from '../../language/syntax.ts'
import { ahead } from './ahead.ts'
import { behind } from './behind.ts'
import { cuesAt, type Group, groupOf } from './groups.ts'
import type { Cue } from './lexicon.ts'
import { readPassive } from './passives.ts'
import { afterSpeech } from './past-tenses.ts'
import { pieces } from './pieces.ts'
import { type Finding, isFiniteVerb, isNoun, isStop, reach, type Scene } from './scene.ts'
import { stanceOf } from './stances.ts'

/** Attributions whose cue is a verb: "The army said …", "…, the army said.", "was quoted as saying". */
export function readVerb(scene: Scene, verb: number): Finding | null {
  const { words } = scene
  const word = words[verb]!
  if (word.upos !== 'VERB' && !mistagged(scene, verb)) return null
  const speech = word.upos !== 'VERB' || afterSpeech(scene, verb)
  if (
    !speech &&
    /^(?:amod|compound)/.test(word.relation) &&
    !(
      word.xpos === 'VBN' &&
      verb > 0 &&
      isNoun(words[verb - 1]!) &&
      !/^(?:ADP|PUNCT)$/.test(words[verb + 1]?.upos ?? 'PUNCT')
    )
  )
    return null
  if (
    /^\p{Lu}/u.test(word.text) &&
    verb > 0 &&
    !sentenceStart(scene, verb) &&
    word.text !== word.text.toUpperCase() &&
    word.xpos === 'VBG'
  )
    return null
  const cues = cuesAt(scene, verb, scene.lexicon.verb.get(word.lemma))
  if (!cues.length) return null
  for (const length of new Set(cues.map(cue => cue.words.length))) {
    const alike = cues.filter(cue => cue.words.length === length)
    const group = groupOf(scene, verb, length - 1)
    if (group.passive && scene.lexicon.adjective.has(word.lower)) return null
    if (group.passive && group.infinitive) return null
    const found = group.passive ? readPassive(scene, verb, alike, group) : readActive(scene, verb, alike, group)
    if (found) return found
  }
  return null
}

function readActive(scene: Scene, verb: number, cues: readonly Cue[], group: Group): Finding | null {
  if (group.infinitive && !group.chained && !/^(?:xcomp|conj|advcl)/.test(scene.words[verb]!.relation)) return null
  if (group.infinitive && declines(scene, group.range.first)) return null
  const speaking = group.infinitive ? undefined : cues.find(cue => cue.forms.has('quote'))
  const parts = (speaking && behind(scene, verb, speaking, group)) ?? ahead(scene, verb, cues, group)
  if (!parts) return null
  const content = pieces(scene, parts.content)
  if (!content.length) return null
  const { cue, source, form } = parts
  if (cue.stance === 'believes' && selfReport(scene, verb, source)) return null
  return {
    cue: { first: group.lead, last: group.range.last },
    head: verb,
    source,
    content,
    stance: stanceOf(scene, cue, group, source),
    because: `cue "${cue.cue}" (verb, ${form})`,
  }
}

/** "The minister | concedes | that …", `“…,” the statement | read.`: verbs of speech that the tagger took for nouns. */
function mistagged(scene: Scene, at: number): boolean {
  const { words, lexicon } = scene
  const word = words[at]!
  if (word.upos !== 'NOUN' && word.upos !== 'ADJ') return false
  if (!lexicon.verb.get(word.lemma)?.some(cue => cue.forms.has('that') || cue.forms.has('quote')) || at === 0)
    return false
  if (isStop(words[at + 1]) || words[at + 1]!.text === ',') return afterSpeech(scene, at) && isNoun(words[at - 1]!)
  // "police | suspect | the attackers had been …"
  const plural = words[at - 1]!.xpos === 'NNS' || words[at - 1]!.lower === 'police'
  if (plural && word.lower === word.lemma && /^(?:DET|PRON)$/.test(words[at + 1]!.upos)) {
    const { last } = reach(scene, at)
    return words.slice(at + 2, Math.min(last, at + 12)).some(isFiniteVerb)
  }
  return words[at + 1]!.lower === 'that' && isNoun(words[at - 1]!) && !lexicon.noun.has(word.lemma)
}

const sentenceStart = (scene: Scene, at: number): boolean =>
  at === reach(scene, at).first || scene.words[at - 1]?.upos === 'PUNCT'

/** "declined to comment": the refusal is the cue, not what was refused. */
const declines = ({ words, lexicon }: Scene, first: number): boolean =>
  lexicon.verb.get(words[first - 2]?.lemma ?? '')?.some(cue => cue.stance === 'unknown') ?? false

/** "“I think it burned,” he said": a speaker's own "I think" tells nothing that the speech does not. */
function selfReport(scene: Scene, verb: number, source: WordRange | null): boolean {
  const alone =
    source !== null && source.last - source.first === 1 && /^(?:i|we|you)$/.test(scene.words[source.first]!.lower)
  return alone && scene.around(verb) !== null
}
