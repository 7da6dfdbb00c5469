import type { WordRange } from '../../language/syntax.ts'
import { chunkLeft } from './chunks.ts'
import { denialAt } from './groups.ts'
import type { Cue } from './lexicon.ts'
import { pieces } from './pieces.ts'
import { type Finding, isComma, isNoun, isStop, reach, type Scene } from './scene.ts'

/** "…, a charge Kigali denies", "…, an accusation that the army rejects": the charge, or where nobody tells it the clause itself. */
export function readApposedDenial(scene: Scene, verb: number): Finding | null {
  const { words, lexicon } = scene
  const cue = denialAt(scene, verb)
  if (!cue || !(isStop(words[verb + 1]) || isComma(words[verb + 1]) || words[verb + 1]!.upos === 'CCONJ')) return null
  const { first: from } = reach(scene, verb)
  let group = verb
  while (group > from && /^(?:AUX|ADV)$/.test(words[group - 1]!.upos)) group--
  const source = chunkLeft(scene, group, from)
  if (!source) return null
  const split = apposition(scene, source.first, group)
  if (!split) return relative(scene, verb, group, source, cue)
  const { noun, speaker } = split
  if (!lexicon.noun.has(words[noun]!.lemma) || !isComma(words[noun - 2])) return null
  const told = words
    .slice(from, noun - 2)
    .some(
      w =>
        (w.upos === 'VERB' && lexicon.verb.has(w.lemma)) || lexicon.phrase.has(w.lower) || lexicon.adverb.has(w.lower),
    )
  return {
    cue: { first: group, last: verb + 1 },
    head: verb,
    source: { first: speaker, last: group },
    content: told ? [{ first: noun - 1, last: noun + 1 }] : pieces(scene, [{ first: from, last: noun - 2 }]),
    stance: cue.stance,
    because: `cue "${cue.cue}" (verb, after what it denies)`,
  }
}

/** "…, which the militia denied": what it denies stands before "which", which is all of the content where somebody tells it. */
function relative(scene: Scene, head: number, group: number, source: WordRange, cue: Cue): Finding | null {
  const { words } = scene
  const { first: from } = reach(scene, head)
  const which = source.first - 1
  if (words[which]?.lower !== 'which' || which - 1 <= from || !isComma(words[which - 1])) return null
  return {
    cue: { first: group, last: head + 1 },
    head,
    source: { first: source.first, last: group },
    content: [{ first: which, last: which + 1 }],
    stance: cue.stance,
    because: `cue "${cue.cue}" (verb, after what it denies)`,
  }
}

/** The noun after ", a", and where who denies it begins: chunks run the two together ("a charge Kigali"). */
function apposition({ words }: Scene, first: number, group: number): { noun: number; speaker: number } | null {
  const linked = /^(?:that|which)$/.test(words[first - 1]?.lower ?? '')
  const noun = linked
    ? first - 2
    : words[first]!.upos === 'DET' && /^an?$/.test(words[first]!.lower)
      ? first + 1
      : first - 1
  const speaker = noun < first ? first : noun + 1
  const fits = words[noun] !== undefined && isNoun(words[noun]) && /^an?$/.test(words[noun - 1]?.lower ?? '')
  return fits && speaker < group ? { noun, speaker } : null
}
