import { dependents, type Word, type WordRange } from '../../language/syntax.ts'
import { contentEnd } from './contents.ts'
import { elaboratedEnd, isNaming, isPersonal, presentedLeft, presents } from './elaborations.ts'
import { chunkLeft, chunkRight, isRelative, isTime, nounRange, phraseLeft, SPEECH } from './noun-phrases.ts'
import { isComma, isFiniteVerb, isNoun, reach, type Scene, verbCues } from './scene.ts'

/** The subject of a verb that stands left of its group: its own, or the one it shares with the verb above it. */
export function subjectOf(scene: Scene, verb: number, group: number): WordRange | null {
  const groupFirst = beforeDay(scene, group)
  const { first: from } = reach(scene, verb)
  const own = ownSubjects(scene, verb, groupFirst)
  const spoken = own.length ? null : spokeOn(scene, groupFirst, from)
  if (spoken) return spoken
  if (own.length)
    return (
      apposedOwn(scene, own.at(-1)!, from, groupFirst) ??
      afterObject(scene, own.at(-1)!, from, groupFirst) ??
      stretched(scene, antecedent(scene, own.at(-1)!, from, groupFirst), from, groupFirst)
    )
  const word = scene.words[verb]!
  if (word.upos !== 'VERB') return afterTold(scene, chunkLeft(scene, groupFirst, from))
  const cited = word.xpos === 'VBG' ? citedAs(scene, groupFirst, from) : null
  if (cited) return cited
  const beside = word.xpos === 'VBG' ? chunkLeft(scene, groupFirst, from) : null
  if (beside && /^(?:with|despite|without)$/.test(scene.words[beside.first - 1]?.lower ?? '')) return beside
  const speaker =
    word.xpos === 'VBG' && scene.words[groupFirst - 1]?.text === ',' ? speakerBefore(scene, groupFirst, from) : null
  if (speaker) return speaker
  if (word.xpos !== 'VBG') {
    const tensed = isFiniteVerb(word) || word.xpos === 'VBN'
    const restricted = restrictedLeft(scene, from, groupFirst)
    if (restricted) return restricted
    const near = phraseLeft(scene, groupFirst, from)
    const beside = near && opened(scene, near, from)
    if (beside && (tensed || isComma(scene.words[beside.first - 1]) || scene.closing.has(beside.first - 1)))
      return beside
    const named = apposedLeft(scene, groupFirst, from) ?? presentedLeft(scene, from, groupFirst)
    if (named) return named
  }
  return sharedSubject(scene, verb, from)
}

/** "Awa Togo, | the elder's brother, | argues": the subject of the tree is an apposition to who opens the clause. */
function apposedOwn(scene: Scene, subject: number, from: number, groupFirst: number): WordRange | null {
  const { first } = nounRange(scene, subject, from, groupFirst)
  return isComma(scene.words[first - 1]) ? presentedLeft(scene, from, groupFirst) : null
}

/** "Elders who had seen the camp | argue": who opens the clause with a relative clause of theirs, and nothing between. */
function restrictedLeft(scene: Scene, from: number, groupFirst: number): WordRange | null {
  const { words } = scene
  const first = /^(?:CCONJ|ADV)$/.test(words[from]!.upos) ? from + 1 : from
  const chunk = chunkRight(scene, first, groupFirst)
  if (!chunk || !isPersonal(words[chunk.last]!) || groupFirst - first > 25) return null
  const clause = words.slice(chunk.last + 1, groupFirst)
  return clause.some(isFiniteVerb) && !clause.some(w => w.upos === 'PUNCT' || w.upos === 'CCONJ')
    ? { first, last: groupFirst }
    : null
}

/** "The raid killed 12 people, | the governor | said": the object before the comma, which the tree takes for the subject, is none. */
function afterObject(scene: Scene, subject: number, from: number, groupFirst: number): WordRange | null {
  const { words } = scene
  const speaker = chunkLeft(scene, groupFirst, from)
  if (
    !speaker ||
    speaker.first - 1 <= subject ||
    !isComma(words[speaker.first - 1]) ||
    isTime(words[speaker.last - 1]!)
  )
    return null
  const told = words.slice(from, subject).some(isFiniteVerb)
  const near = words.slice(subject + 1, speaker.first - 1).every(w => w.upos !== 'PUNCT' && !isFiniteVerb(w))
  return told && near ? speaker : null
}

/** "told the radio | police | suspect …": who is told stands before who speaks. */
function afterTold({ words, lexicon }: Scene, chunk: WordRange | null): WordRange | null {
  const teller = chunk && lexicon.verb.get(words[chunk.first - 1]?.lemma ?? '')
  return chunk && teller?.some(cue => cue.forms.has('addressee')) ? { first: chunk.last - 1, last: chunk.last } : chunk
}

/** "The radio cited | Awa Togo, the mayor, | as saying …": who is cited speaks. */
function citedAs(scene: Scene, saying: number, from: number): WordRange | null {
  const { words, lexicon } = scene
  if (words[saying - 1]?.lower !== 'as') return null
  for (let i = saying - 2; i >= Math.max(from, saying - 30); i--) {
    const active = words[i]!.upos === 'VERB' && words[i - 1]?.lemma !== 'be'
    if (!active || !lexicon.verb.get(words[i]!.lemma)?.some(cue => cue.forms.has('sources'))) continue
    let last = saying - 1
    while (last > i + 1 && isComma(words[last - 1])) last--
    return last > i + 1 && words[i + 1]!.lower !== 'by' ? { first: i + 1, last } : null
  }
  return null
}

/** "Officials reported that the raid killed 13, and | considered it a success": the one whose content ended at the "and". */
function spokeOn(scene: Scene, at: number, from: number): WordRange | null {
  const { words, lexicon } = scene
  if (words[at - 1]?.upos !== 'CCONJ') return null
  const edge = isComma(words[at - 2]) ? at - 2 : at - 1
  for (let i = edge - 1; i >= Math.max(from, at - 60); i--) {
    const speaks = isFiniteVerb(words[i]!) && verbCues({ words, lexicon }, i).some(cue => cue.forms.has('that'))
    if (!speaks || scene.around(i) !== scene.around(at)) continue
    const own = contentEnd(scene, i, i + 1) === edge ? ownSubjects(scene, i, i).at(-1) : undefined
    if (own !== undefined) return stretched(scene, antecedent(scene, own, from, i), from, i)
  }
  return null
}

/** "The mayor said the bridge was mined, | adding …": who spoke last in the sentence speaks on. */
function speakerBefore(scene: Scene, at: number, from: number): WordRange | null {
  const { words, lexicon } = scene
  for (let i = at - 1; i >= from; i--) {
    const speaks = isFiniteVerb(words[i]!) && verbCues({ words, lexicon }, i).some(cue => cue.forms.has('that'))
    if (!speaks || scene.around(i) !== scene.around(at)) continue
    return subjectOf(scene, i, i) ?? subjectAfter(scene, i, i + 1, at)
  }
  return null
}

/** "the minister, on Sunday | said": the day before a verb is not its subject. */
function beforeDay({ words }: Scene, at: number): number {
  if (!words[at - 1] || !isTime(words[at - 1]!)) return at
  const start = words[at - 2]?.lower === 'on' || words[at - 2]?.lower === 'late' ? at - 2 : at - 1
  return words[start - 1]?.text === ',' ? start - 1 : start
}

/** The subjects that the tree gives left of the verb, none of them shut in a quotation that the verb stands outside. */
export function ownSubjects(scene: Scene, verb: number, groupFirst: number): readonly number[] {
  const { first: from } = reach(scene, verb)
  const around = scene.around(verb)
  return dependents(scene.syntax, verb, 'nsubj').filter(i => i < groupFirst && i >= from && scene.around(i) === around)
}

/** "…, Roberta Lange, the party chairwoman, said": a name and its apposition, where the tree has lost them. */
function apposedLeft(scene: Scene, groupFirst: number, from: number): WordRange | null {
  const { words } = scene
  if (!isComma(words[groupFirst - 1])) return null
  const apposition = chunkLeft(scene, groupFirst - 1, from)
  const name = apposition && isComma(words[apposition.first - 1]) ? chunkLeft(scene, apposition.first - 1, from) : null
  return name && (words[name.last - 1]!.upos === 'PROPN' || words[apposition!.last - 1]!.upos === 'PROPN')
    ? { first: ofBefore(scene, name.first, from), last: groupFirst - 1 }
    : null
}

/** "the mayor | of Bankass", "the city's | mayor": what a noun phrase belongs to with its owner. */
function ofBefore(scene: Scene, first: number, from: number): number {
  const before = scene.words[first - 1]
  const owner = before?.lower === 'of' || before?.xpos === 'POS' ? chunkLeft(scene, first - 1, from) : null
  return owner ? ofBefore(scene, owner.first, from) : first
}

/** "Eaton, a farmer who voted for him, said": a relative that has a verb of its own is not the speaker; its noun is. */
function antecedent(scene: Scene, subject: number, from: number, groupFirst: number): number {
  const { words } = scene
  if (!isRelative(words[subject]!)) return subject
  let verbs = 0
  for (let i = subject + 1; i < groupFirst - 1; i++) if (isFiniteVerb(words[i]!)) verbs++
  const restricts = subject > from && !words.slice(subject - 1, groupFirst).some(isComma)
  if (verbs === 0 || !(restricts || isComma(words[groupFirst - 1]))) return subject
  let at = subject - 1
  if (restricts) while (at > from && words[at]!.upos === 'PART') at--
  if (restricts) return isNoun(words[at]!) ? at : subject
  while (at > from && !isNoun(words[at]!)) at--
  const chunk = chunkLeft(scene, at + 1, from)
  if (!chunk || !isComma(words[chunk.first - 1])) return at
  const before = chunkLeft(scene, chunk.first - 1, from)
  return before ? before.last - 1 : at
}

/**
 * "the mayor, a former soldier, said": what stands between commas before the verb names the subject too, and so does what
 * follows it without a comma ("a person familiar with the plan said").
 */
function stretched(scene: Scene, head: number, from: number, groupFirst: number): WordRange {
  const range = opened(scene, nounRange(scene, head, from, groupFirst), from)
  const { words } = scene
  const next = words[range.last]
  if (!next || range.last >= groupFirst) return range
  if (isComma(next)) {
    const apposed = words[range.last + 1]!
    const closes = isComma(words[groupFirst - 1]) && apposed.index < groupFirst - 1 && groupFirst - range.last < 40
    const whole = { first: range.first, last: groupFirst - 1 }
    if (closes && /^(?:who|whose)$/.test(apposed.lower))
      return presents(scene, range, apposed.index, groupFirst) ? whole : range
    return closes && isNaming(apposed) ? cutAside(scene, whole, range.last + 1) : range
  }
  const rest = words.slice(range.last, groupFirst)
  const relative = rest.findIndex(isRelative)
  const restricted =
    relative === 0 && rest.length > 2 && rest.length < 25 && !rest.some(w => isComma(w) || w.upos === 'PUNCT')
  if (restricted && isPersonal(next) && rest.some(isFiniteVerb)) return { first: range.first, last: groupFirst }
  if (relative >= 0 && rest.length > relative + 1 && rest.slice(relative + 1).every(w => isNoun(w) || isNaming(w)))
    return { first: range.last + relative + 1, last: groupFirst }
  const plain =
    rest.length < 14 &&
    rest.at(-1)!.upos !== 'CCONJ' &&
    rest.every(w => !isComma(w) && !isFiniteVerb(w) && !scene.opening.has(w.index) && w.upos !== 'PUNCT')
  const adverbial =
    next.upos === 'ADV' ||
    isTime(rest.at(-1)!) ||
    next.upos === 'CCONJ' ||
    (next.upos === 'ADP' && next.lower !== 'of' && next.lower !== 'from' && next.lower !== 'with')
  return plain && !adverbial ? { first: range.first, last: groupFirst } : range
}

/** "People briefed on | the raid", "Elders and even | some officers": all that opens the clause, where no verb stands in it. */
function opened(scene: Scene, range: WordRange, from: number): WordRange {
  const { words } = scene
  let first = range.first
  const own = words[first]!
  const begins = own.upos === 'DET' || own.upos === 'PRON'
  if (isRelative(own) || own.xpos === 'PRP' || (begins && first > from && isNoun(words[first - 1]!))) return range
  while (first > from && isNominal(words[first - 1]!)) first--
  while (first < range.first && /^(?:after|before|as|since|until)$/.test(words[first]!.lower)) first++
  const edge =
    words[first]!.upos === 'CCONJ' ||
    first === from ||
    isComma(words[first - 1]) ||
    /^(?:after|before|as|since|until|that|because|while|when)$/.test(words[first - 1]!.lower)
  while (first < range.first && /^(?:CCONJ|ADV|SCONJ)$/.test(words[first]!.upos)) first++
  const before = words.slice(first, range.first)
  const fronted = words.slice(from, first)
  const opens = edge && (fronted.length < 3 || fronted.at(-1)!.upos === 'SCONJ' || isFronted(fronted))
  const named = before[0] !== undefined && before[0].upos !== 'ADP' && before[0].xpos !== 'VBN'
  return opens && named && before.some(isNoun) && !before.some(isTime) ? { first, last: range.last } : range
}

/** "In the north, |", "Last year, |", "The bridge fell, but |": what stands before a clause, and no list that goes on. */
function isFronted(words: readonly Word[]): boolean {
  const commas = words.filter(isComma).length
  const opener = words[0]!
  const adjunct = /^(?:ADP|ADV|SCONJ|VERB)$/.test(opener.upos) || words.some(isTime)
  return (commas === 1 && adjunct) || (words.at(-1)!.upos === 'CCONJ' && words.some(isFiniteVerb))
}

const isNominal = (word: Word): boolean =>
  (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|CCONJ|PART)$/.test(word.upos) && word.lower !== 'as') ||
  word.xpos === 'VBN' ||
  word.xpos === 'PRP$' ||
  /^(?:even|only|just|almost|nearly|others|some|many|most|all)$/.test(word.lower)

/** "the mayor, a former soldier, | who fled, said": a relative clause that presents nobody is left out. */
function cutAside(scene: Scene, range: WordRange, from: number): WordRange {
  const { words } = scene
  for (let i = from; i < range.last; i++)
    if (isComma(words[i]) && isRelative(words[i + 1]!) && !presents(scene, range, i + 1, range.last))
      return { first: range.first, last: i }
  return range
}

function sharedSubject(scene: Scene, verb: number, from: number): WordRange | null {
  let at = verb
  for (let steps = 0; steps < 6; steps++) {
    const word: Word = scene.words[at]!
    const { head, relation } = word
    if (head < from || head < 0) return null
    if (relation === 'acl') return nounSource(scene, head, at, from)
    if (!/^(?:conj|xcomp|advcl|ccomp|parataxis|dep)/.test(relation)) return null
    const object = relation === 'advcl' ? dependents(scene.syntax, head, 'obj').find(i => i < at) : undefined
    if (object !== undefined && SPEECH.has(scene.words[object]!.lemma)) return nounSource(scene, object, at, from)
    const own = dependents(scene.syntax, head, 'nsubj').filter(i => i < at && i >= from)
    if (own.length) {
      const range = nounRange(scene, own.at(-1)!, from, verb)
      return relation.startsWith('conj') ? range : described(scene, range, verb)
    }
    at = head
  }
  return null
}

/** "traders | close to the army | say": what describes a noun up to the verb. */
function described({ words }: Scene, range: WordRange, verb: number): WordRange {
  const rest = words.slice(range.last, verb)
  const describes = rest[0]?.upos === 'ADJ' || rest[0]?.xpos === 'VBN'
  return describes && rest.length > 1 && rest.length < 9 && rest.every(isNominal)
    ? { first: range.first, last: verb }
    : range
}

/** "released a statement saying …": who released it, unless the statement has an owner of its own. */
function nounSource(scene: Scene, noun: number, verb: number, from: number): WordRange | null {
  const range = nounRange(scene, noun, from, verb)
  const { lemma, head, relation } = scene.words[noun]!
  if (!SPEECH.has(lemma) || head < from || !/^(?:obj|obl)/.test(relation)) return range
  const { words } = scene
  for (let i = range.first; i < range.last; i++)
    if (words[i]!.lower === 'by' || words[i]!.relation === 'nmod:poss') return range
  const subject = dependents(scene.syntax, head, 'nsubj').filter(i => i < noun && i >= from)
  return subject.length ? nounRange(scene, subject.at(-1)!, from, head) : (sharedSubject(scene, head, from) ?? range)
}

/** "…, said the minister, a former judge, on Monday": the noun phrase right after the verb. */
export function subjectAfter(scene: Scene, verb: number, at: number, to: number): WordRange | null {
  const chunk = chunkRight(scene, at, to)
  if (!chunk) return null
  const { words } = scene
  let head = chunk.last - 1
  while (
    words[head]!.head >= at &&
    words[head]!.head < to &&
    words[head]!.head !== verb &&
    isNoun(words[words[head]!.head]!)
  )
    head = words[head]!.head
  const last = Math.max(nounRange(scene, head, at, to).last, chunk.last)
  let end = chunk.last
  while (end < last && !isComma(words[end]) && !isRelative(words[end]!) && !isFiniteVerb(words[end]!)) end++
  if (end < last && isFiniteVerb(words[end]!)) end = chunk.last
  return { first: at, last: elaboratedEnd(scene, { first: at, last: end }, to) }
}
