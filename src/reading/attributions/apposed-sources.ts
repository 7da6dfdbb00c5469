import type { WordRange } from '../../language/syntax.ts'
import { chunkLeft, chunkRight } from './chunks.ts'
import { isPersonal, presentedLeft } from './elaborations.ts'
import { isTime } from './known-words.ts'
import { nounRange } from './noun-phrases.ts'
import { isComma, isFiniteVerb, type Scene } from './scene.ts'

/** "Awa Togo, | the elder's brother, | argues": the subject of the tree is an apposition to who opens the clause. */
export function apposedOwn(scene: Scene, subject: number, from: number, groupFirst: number): WordRange | null {
  const { first } = nounRange(scene, subject, from, groupFirst)
  return isComma(scene.words[first - 1]) ? presentedLeft(scene, from, groupFirst) : null
}

/** "…, Roberta Lange, the party chairwoman, said": a name and its apposition, where the tree has lost them. */
export function apposedLeft(scene: Scene, groupFirst: number, from: number): WordRange | null {
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

/** "Elders who had seen the camp | argue": who opens the clause with a relative clause of theirs, and nothing between. */
export function restrictedLeft(scene: Scene, from: number, groupFirst: number): WordRange | null {
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
export function afterObject(scene: Scene, subject: number, from: number, groupFirst: number): WordRange | null {
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
export function afterTold({ words, lexicon }: Scene, chunk: WordRange | null): WordRange | null {
  const teller = chunk && lexicon.verb.get(words[chunk.first - 1]?.lemma ?? '')
  return chunk && teller?.some(cue => cue.forms.has('addressee')) ? { first: chunk.last - 1, last: chunk.last } : chunk
}
