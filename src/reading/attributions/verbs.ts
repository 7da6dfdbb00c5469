import type { WordRange } from '../../language/syntax.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { complementOf } from './complements.ts'
import { contentEnd } from './contents.ts'
import { presentedLeft } from './elaborations.ts'
import { farSubject } from './far-subjects.ts'
import { afterSpeech, cuesAt, type Group, groupOf } from './groups.ts'
import type { Cue } from './lexicon.ts'
import { chunkRight, isTime } from './noun-phrases.ts'
import { speakerLeft } from './opened-sources.ts'
import { ownSubjects } from './own-subjects.ts'
import { readPassive } from './passives.ts'
import { paragraphOf, pieces } from './pieces.ts'
import { withRelative } from './relatives.ts'
import { type Finding, isComma, isDash, isFiniteVerb, isNoun, isStop, reach, type Scene } from './scene.ts'
import { subjectAfter, subjectOf } from './sources.ts'
import { speechAfter, speechBefore } from './speech.ts'

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
  const parts =
    (speaking && (inverted(scene, verb, speaking, group) ?? aside(scene, verb, speaking, group))) ??
    straight(scene, verb, cues, group)
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

type Parts = {
  readonly cue: Cue
  readonly source: WordRange | null
  readonly content: readonly WordRange[]
  readonly form: string
}

/** "…," said the minister.   "…, reported officials, with 25 injured." */
function inverted(scene: Scene, verb: number, cue: Cue, group: Group): Parts | null {
  const { words } = scene
  const before = words[group.range.first - 1]
  const within = reach(scene, verb)
  if (group.range.first <= within.first || !before) return null
  if (!isComma(before) && !scene.closing.has(before.index)) return null
  const subject = ownSubjects(scene, verb, group.range.first).at(-1)
  if (subject !== undefined && (!isComma(before) || cue.forms.has('addressee'))) return null
  if (words[verb]!.xpos === 'VBG' || (words[verb]!.xpos === 'VB' && !isSpoken(scene, group.range.first))) return null
  const source = subjectAfter(scene, verb, group.range.last, within.last)
  if (!source || isDate(scene, source) || words[source.first]!.lower === 'any') return null
  const end = skipAdjuncts(scene, verb, source.last)
  const after = words[end]
  if (subject !== undefined && end < within.last && !isStop(after)) {
    if (!isComma(after) || scene.tree.range(subject).last >= before.index) return null
  }
  const spoken = isSpoken(scene, group.range.first)
  if (
    !spoken &&
    end < within.last &&
    !isStop(after) &&
    !isComma(after) &&
    after!.text !== ':' &&
    !scene.opening.has(end)
  )
    return null
  const left = words.slice(within.first, group.range.first)
  if (!spoken && (!left.some(isFiniteVerb) || presentedLeft(scene, within.first, group.range.first))) return null
  const content = aroundCue(scene, verb, group.range.first, end)
  return content ? { cue, source, content, form: 'after its content, source after it' } : null
}

/** "last Monday": no source. */
const isDate = ({ words }: Scene, { first, last }: WordRange): boolean => last - first < 4 && isTime(words[last - 1]!)

/** "…, the minister said.   …, he said, …" */
function aside(scene: Scene, verb: number, cue: Cue, group: Group): Parts | null {
  const { words } = scene
  if (words[verb]!.xpos === 'VBG') return null
  const within = reach(scene, verb)
  const subject = subjectOf(scene, verb, group.range.first)
  const beside = subject && (isComma(words[subject.first - 1]) || scene.closing.has(subject.first - 1))
  const source = beside ? subject : (speakerLeft(scene, verb, group.range.first, within.first) ?? subject)
  if (!source || source.last > group.range.first) return null
  const start = words[source.first - 1]?.lower === 'as' ? source.first - 1 : source.first
  const opened =
    start < source.first && cue.forms.has('that') ? afterOpening(scene, verb, start, group.range.last) : null
  if (opened) return { cue, source, content: [opened], form: 'before its content, after "as"' }
  const before = words[start - 1]
  if (
    !before ||
    (start <= within.first ? !closesSpeech(scene, start) : !isComma(before) && !scene.closing.has(start - 1))
  )
    return null
  let end = skipAdjuncts(scene, verb, group.range.last)
  if (cue.forms.has('addressee')) {
    const told = chunkRight(scene, end, within.last)
    if (told) end = skipAdjuncts(scene, verb, told.last)
  }
  const after = words[end]
  const alone = end >= within.last || isStop(after)
  if (start <= within.first && (!alone || group.negated)) return null
  if (!isSpoken(scene, start) && end < within.last && !isStop(after) && !isComma(after)) return null
  const content = aroundCue(scene, verb, start, end)
  return content ? { cue, source, content, form: 'after or amid its content' } : null
}

/** `“We saw them.” Kone | said.`: a sentence of its own after whole sentences of speech in its paragraph. */
const closesSpeech = (scene: Scene, start: number): boolean =>
  scene.closing.get(start - 1)?.quotation.kind === 'speech' &&
  paragraphOf(scene, start - 1) === paragraphOf(scene, start)

/** "As the mayor said, | the bridge was mined": what stands after the comma. */
function afterOpening(scene: Scene, verb: number, as: number, at: number): WordRange | null {
  const within = reach(scene, verb)
  let end = at
  while (end < Math.min(within.last, at + 12) && !isComma(scene.words[end]) && !isFiniteVerb(scene.words[end]!)) end++
  const opens = scene.words
    .slice(within.first, as)
    .every(w => w.upos === 'PUNCT' || w.upos === 'CCONJ' || w.upos === 'ADV')
  if (!opens || scene.words[end]?.text !== ',' || end + 2 >= within.last) return null
  return { first: end + 1, last: contentEnd(scene, verb, end + 1) }
}

/** Whether a quotation closes right before `start`. */
const isSpoken = (scene: Scene, start: number): boolean =>
  scene.closing.has(start - 1) || (isComma(scene.words[start - 1]) && scene.closing.has(start - 2))

/** What stands left of an aside, and right of it where the sentence goes on. */
function aroundCue(scene: Scene, verb: number, start: number, end: number): readonly WordRange[] | null {
  const { words, closing } = scene
  const within = reach(scene, verb)
  let edge = start
  while (edge > within.first && isComma(words[edge - 1])) edge--
  const spoken = closing.get(edge - 1)
  if (spoken) return [...speechBefore(scene, spoken, within), ...speechAfter(scene, verb, end)]
  const left = { first: leftEdge(scene, within.first, edge), last: edge }
  if (left.first >= left.last) return null
  const whole = words.slice(left.first, left.last).some(isFiniteVerb)
  let at = end
  while (at < within.last && isComma(words[at])) at++
  const next = words[at]
  const dated = at > end && isStop(words[skipAdjuncts(scene, verb, at)])
  const goesOn = at > end && at < within.last && next !== undefined && !isStop(next) && !dated
  const fronted = !whole || /^(?:ADP|SCONJ|ADV|VERB)$/.test(words[left.first]!.upos)
  if (goesOn && fronted && scene.opening.has(at)) {
    const { inside } = scene.opening.get(at)!
    // "In other words, he said, “the war is over”": a quotation that begins amid a sentence leaves its beginning before the cue
    const amid = /^\p{Ll}/u.test(words[inside.first]!.text) && edge - left.first > 1
    return amid ? [left, inside] : null
  }
  if (!goesOn) return whole || edge - left.first > 3 ? [left, ...speechAfter(scene, verb, end)] : null
  if (whole && (next.xpos === 'VBG' || LEAVES.has(next.lower) || next.lower === 'according')) return [left]
  const right = { first: at, last: contentEnd(scene, verb, at) }
  return words.slice(left.first, left.last).every(w => w.upos === 'CCONJ' || w.upos === 'PUNCT')
    ? [right]
    : [left, right]
}

const LEAVES = new Set('who which while as after when whose where although though but because'.split(' '))

/** Past a dateline: "HEMPSTEAD, N.Y., Sept. 26 (UPI) —". */
function leftEdge({ words }: Scene, first: number, last: number): number {
  for (let i = first; i < Math.min(last, first + 14); i++)
    if (isDash(words[i]) && words.slice(first, i).every(w => w.upos !== 'VERB')) return i + 1
  return first
}

/** "The army said that …", "told reporters: “…”", "accused the army of …": the content follows the cue. */
function straight(scene: Scene, verb: number, cues: readonly Cue[], group: Group): Parts | null {
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

/** A negated saying is no content ("did not say"); a passive without a source keeps its distance. */
export function stanceOf(scene: Scene, cue: Cue, group: Group, source: WordRange | null): Cue['stance'] {
  const nobody = source && /^(?:no|none|nobody|neither)$/.test(scene.words[source.first]!.lower)
  if ((group.negated || nobody) && SAYING.has(cue.stance)) return 'unknown'
  return cue.stance
}
const SAYING = new Set(['states', 'claims', 'confirms', 'denies'])

/** "“I think it burned,” he said": a speaker's own "I think" tells nothing that the speech does not. */
function selfReport(scene: Scene, verb: number, source: WordRange | null): boolean {
  const alone =
    source !== null && source.last - source.first === 1 && /^(?:i|we|you)$/.test(scene.words[source.first]!.lower)
  return alone && scene.around(verb) !== null
}
