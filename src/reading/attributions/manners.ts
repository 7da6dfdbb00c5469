import { isTime } from './known-words.ts'
import { isStop, type Scene } from './scene.ts'

const BEFORE_PHRASE = /^(?:in|at|during)$/

/** "said | repeatedly | that …", "wrote | back | :": an adverb of manner right after the verb, where what follows is not its own. */
export function mannerEnd(scene: Scene, at: number): number {
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
  const worded = terms > 1 && words.slice(at + 1, at + terms).every(w => /^(?:DET|ADJ|ADV)$/.test(w.upos))
  if (words[at]?.lower === 'in' && worded) return at + terms + 1
  if (words[at]?.lower === 'on' && MEDIA.has(words[at + 1]?.lower ?? '')) return at + 2
  if (words[at]?.lower !== 'in' || !/^(?:an?|the|its|his|her|their)$/.test(words[at + 1]?.lower ?? '')) return at
  let i = at + 2
  while (i < at + 6 && /^(?:ADJ|NOUN|VERB)$/.test(words[i]?.upos ?? '') && words[i]!.lower !== 'statement') i++
  return words[i]?.lower === 'statement' ? i + 1 : at
}

const MEDIA = new Set('twitter facebook telegram instagram x'.split(' '))

const MANNERS = new Set('back again aloud loudly recently out before once instead often'.split(' '))
