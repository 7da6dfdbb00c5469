import { dependents } from '../../language/syntax.ts'
import { SPEECH } from './known-words.ts'
import { isFiniteVerb, reach, type Scene } from './scene.ts'

export const WH = new Set('whether if who whom whose what when where why how which'.split(' '))
const UNFIT = new Set('by of to for as with'.split(' '))

/** A clause of its own: a subject and a finite verb ahead. */
export function clauseAhead({ words }: Scene, start: number, limit: number, participles = false): boolean {
  for (let i = start; i < Math.min(limit, start + 60); i++)
    if (isFiniteVerb(words[i]!) || (participles && words[i]!.xpos === 'VBN')) return true
  return false
}

/** The clause ahead hangs on the cue, or the cue has no other object. */
export function clauseIsContent(scene: Scene, verb: number, start: number, speaks: boolean): boolean {
  const { syntax, words } = scene
  if (dependents(syntax, verb, 'ccomp').some(i => i >= start)) return true
  if (words[start]!.upos === 'PUNCT' || words[start]!.upos === 'CCONJ' || UNFIT.has(words[start]!.lower)) return false
  if (!speaks && words[start]!.upos === 'ADP') return false
  const object = dependents(syntax, verb, 'obj').find(i => i >= start)
  if (speaks) return object === undefined || !SPEECH.has(words[object]!.lemma)
  if (object === undefined) return true
  // the parser took the subject of the clause for the object: "claimed [190] were dead", "reported [a man, a farmer,] saw"
  const { last } = reach(scene, verb)
  const after = scene.words[object + 1]
  if (after && isFiniteVerb(after) && after.index < last) return true
  for (let i = object + 1; i < last; i++) {
    if (words[i]!.upos === 'CCONJ' || words[i]!.upos === 'SCONJ' || scene.opening.has(i)) return false
    if (!isFiniteVerb(words[i]!)) continue
    const governor = words[i]!.upos === 'AUX' && words[i]!.head > i ? words[i]!.head : i
    if (/^(?:acl|conj|advcl|parataxis)/.test(words[governor]!.relation)) return false
    return !dependents(syntax, governor, 'nsubj').some(s => s > object && !sameName(scene, object, s))
  }
  return false
}

/** "Adil Abdul-Mahdi, the prime minister": nothing but names and appositions lies between the two words. */
function sameName({ words }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:PROPN|NOUN|ADJ|DET|PUNCT|NUM)$/.test(words[i]!.upos)) return false
  return true
}

/** "said they even | expect …", "Mayor Says Town Holds": the tree or the capitals of a headline make it a clause. */
export function governsClause(scene: Scene, verb: number, start: number): boolean {
  const { words, syntax } = scene
  const { first, last } = reach(scene, verb)
  const spoken = words.slice(first, last).filter(w => /^\p{L}{4,}$/u.test(w.text))
  if (spoken.length > 3 && spoken.every(w => /^\p{Lu}/u.test(w.text))) return last - start > 2
  // "saying it set a record", "said each year yields more": what is said is a clause, but for a few words
  const pronoun = words[start]!.xpos === 'PRP' && /^(?:VERB|AUX|ADV)$/.test(words[start + 1]?.upos ?? '')
  if (pronoun) return true
  if (words[verb]!.lemma === 'say' && last - start > 5 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(words[start]!.upos))
    return !words.slice(start, start + 4).some(w => SAID_SHORT.has(w.lower))
  return dependents(syntax, verb, 'ccomp').some(i => i > start && dependents(syntax, i, 'nsubj').some(s => s >= start))
}

/** "said the same", "said nothing about it": no clause follows. */
const SAID_SHORT = new Set(
  'same opposite word words thing things nothing little much more goodbye thanks truth'.split(' '),
)
