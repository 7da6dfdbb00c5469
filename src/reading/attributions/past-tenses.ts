import { opensClause, skipAdjuncts } from './adjuncts.ts'
import { chunkLeft } from './chunks.ts'
import { isRelative, isTime } from './known-words.ts'
import { isFiniteVerb, isNoun, reach, type Scene } from './scene.ts'

/** `“Get down,” a soldier | shouted`: a participle after a quotation and a noun phrase is a past tense. */
export function afterSpeech(scene: Scene, verb: number): boolean {
  const chunk = chunkLeft(scene, verb, reach(scene, verb).first)
  return chunk !== null && scene.closing.has(chunk.first - 1)
}

/** "which the government | blamed on them", "the ministry | posted on its channel that …": past tenses too. */
export function afterRelative(scene: Scene, verb: number): boolean {
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
export function alone(scene: Scene, verb: number): boolean {
  const { first, last } = reach(scene, verb)
  for (let i = first; i < Math.min(last, first + 60); i++) if (isFiniteVerb(scene.words[i]!)) return false
  return true
}

/** A past participle that has a noun before it and an object after it is a past tense: "the movement claimed responsibility". */
export function takesObject({ words }: Scene, first: number, verb: number): boolean {
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
export function announces(scene: Scene, verb: number): boolean {
  const at = skipAdjuncts(scene, verb, verb + 1)
  return at > verb + 1 && scene.words[verb]!.sentence === scene.words[at]?.sentence && opensClause(scene.words[at])
}
