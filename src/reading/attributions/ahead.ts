import type { WordRange } from '../../language/syntax.ts'
import { complementOf } from './complements.ts'
import { contentEnd } from './contents.ts'
import { farSubject } from './far-subjects.ts'
import type { Group } from './groups.ts'
import type { Cue } from './lexicon.ts'
import type { Parts } from './parts.ts'
import { withRelative } from './relatives.ts'
import { reach, type Scene } from './scene.ts'
import { subjectOf } from './sources.ts'

/** "The army said that …", "told reporters: “…”", "accused the army of …": the content follows the cue. */
export function ahead(scene: Scene, verb: number, cues: readonly Cue[], group: Group): Parts | null {
  const raising = cues.find(cue => cue.forms.has('raising'))
  if (raising) return raised(scene, verb, raising, group)
  const found = complementOf(scene, verb, cues, group.range.last) ?? frontedObject(scene, verb, cues, group)
  if (!found) return null
  const source = subjectOf(scene, verb, group.range.first) ?? farSubject(scene, verb, group.range.first)
  if (found.form === 'np' && found.cue.forms.has('record') && !(source && isRecord(scene, source))) return null
  if (!source && !(found.form === 'quote')) return null
  return source
    ? { ...found, ...withRelative(scene, group.range, { source, content: found.content }) }
    : { ...found, source }
}

/** "what it called | a massacre", "a law that critics call | unfair", "a court which the radio describes | as unfair": the object of the call stands before it. */
function frontedObject(scene: Scene, verb: number, cues: readonly Cue[], group: Group): Omit<Parts, 'source'> | null {
  const as = scene.words[group.range.last]?.lower === 'as'
  const cue = cues.find(({ forms }) => forms.has(as ? 'as' : 'small'))
  const source = cue ? subjectOf(scene, verb, group.range.first) : null
  const relative = source && scene.words[source.first - 1]
  const at = group.range.last
  const next = scene.words[at]
  if (!cue || !relative || !/^(?:what|which|that|who)$/.test(relative.lower) || !next) return null
  const named = as || /^(?:DET|ADJ|NOUN|PROPN)$/.test(next.upos) || scene.opening.has(at)
  if (!named || at >= reach(scene, verb).last) return null
  const quoted = scene.opening.get(at)
  return {
    cue,
    content: [quoted?.inside ?? { first: at, last: contentEnd(scene, verb, at, true) }],
    form: as ? 'as' : 'small',
  }
}

/** "Footage from the station", "The video": what shows whatever it holds. */
const isRecord = ({ words }: Scene, { first, last }: WordRange): boolean =>
  words.slice(first, last).some(word => RECORDS.has(word.lemma) || RECORDS.has(word.lower))
const RECORDS = new Set(
  'footage video videos clip clips recording recordings photo photos photograph photographs picture pictures image images imagery poll polls polling survey surveys study report data result results record document figure statistics estimate analysis filing email emails chart graph map research finding evidence paper number test census'.split(
    ' ',
  ),
)

/** "The rebels seem | to have fled": nobody says so; the subject belongs to the content. */
function raised(scene: Scene, verb: number, cue: Cue, group: Group): Parts | null {
  const { words } = scene
  const at = group.range.last
  const next = words[at]
  const subject = subjectOf(scene, verb, group.range.first)
  if (!subject || !next || !(next.lower === 'to' && /^VB/.test(words[at + 1]?.xpos ?? ''))) return null
  return {
    cue,
    source: null,
    content: [subject, { first: at, last: contentEnd(scene, verb, at, true) }],
    form: 'raising',
  }
}
