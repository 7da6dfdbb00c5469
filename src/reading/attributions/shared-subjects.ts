import { dependents, type Word, type WordRange } from '../../language/syntax.ts'
import { SPEECH } from './known-words.ts'
import { nounRange } from './noun-phrases.ts'
import { isNominal } from './opened-sources.ts'
import type { Scene } from './scene.ts'

export function sharedSubject(scene: Scene, verb: number, from: number): WordRange | null {
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
