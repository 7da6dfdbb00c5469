import type { Syntax, Word } from '../../language/syntax.ts'
import { isComma, isFiniteVerb, type Scene } from './scene.ts'

/** A verb of a main clause, or a participle at the end of one: its content runs on whatever the tree makes of the rest. */
export function standsFree({ words, syntax }: Scene, verb: number): boolean {
  const word = words[verb]!
  if (
    word.children.some(
      child =>
        child < verb &&
        ((SUBORDINATE.has(words[child]!.lower) && opensSentence(syntax, words[child]!)) ||
          /^(?:who|which|that)$/.test(words[child]!.lower)),
    )
  )
    return false
  if (word.xpos === 'VBG') return words[verb - 1]?.text === ','
  if (!isFiniteVerb(word) && !word.children.some(child => child < verb && words[child]!.upos === 'AUX')) return false
  for (let at = verb, steps = 0; at >= 0 && steps < 12; at = words[at]!.head, steps++)
    if (at <= verb && /^(?:acl|advcl)/.test(words[at]!.relation)) return false
  return true
}

/** "The mayor, who said …, | has left": a cue in a relative clause or a participle set off by a comma. */
export function isRelativeClause({ words }: Scene, verb: number): boolean {
  for (let i = verb - 1; i > Math.max(0, verb - 8) && words[i]!.sentence === words[verb]!.sentence; i--) {
    if (isComma(words[i])) return /^acl/.test(words[verb]!.relation) || /^(?:who|which)$/.test(words[i + 1]!.lower)
    if (isFiniteVerb(words[i]!) && words[i]!.head !== verb) return false
  }
  return false
}

const SUBORDINATE = new Set(
  'while as if when after before since because although though whereas until where'.split(' '),
)

const opensSentence = ({ sentences }: Syntax, { index, sentence }: Word): boolean =>
  index <= sentences[sentence]!.first + 1
