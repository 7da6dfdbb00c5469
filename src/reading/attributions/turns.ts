import { skipAdjuncts } from './adjuncts.ts'
import { chunkRight } from './chunks.ts'
import { isFiniteVerb, isStop, type Scene, verbCues } from './scene.ts'

/** After a comma: "according to", "adding", or "but the minister denied". */
export function turnsAway(scene: Scene, at: number, limit: number): boolean {
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

const TURNS = new Set(['but', 'though', 'although', 'while', 'whereas', 'and'])

/** "a charge | Kigali denies": who denies the content beside it, within a few words. */
function deniedAhead({ words, lexicon }: Scene, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 8); i++)
    if (verbCues({ words, lexicon }, i).some(cue => cue.stance === 'denies')) return true
  return false
}

/** "said she regretted it | and promised to resign": a verb of speech in the same tense, joined without a subject of its own. */
export function speaksOn({ words, lexicon }: Scene, verb: number, at: number): boolean {
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
export function joinsVerb({ words }: Scene, at: number): boolean {
  if (words[at]!.upos !== 'CCONJ') return false
  let next = at + 1
  while (words[next]?.upos === 'ADV') next++
  return words[next] !== undefined && isFiniteVerb(words[next]!)
}

/** "…, | veteran officers said.": who speaks, a verb of speech and the end of the sentence. */
export function saidAt(scene: Scene, at: number, limit: number): boolean {
  const speaker = chunkRight(scene, at, limit)
  if (!speaker || !isFiniteVerb(scene.words[speaker.last] ?? scene.words[at]!)) return false
  const says = verbCues(scene, speaker.last).find(cue => cue.forms.has('quote') && cue.words.length === 1)
  return says !== undefined && isStop(scene.words[skipAdjuncts(scene, speaker.last, speaker.last + 1)])
}
