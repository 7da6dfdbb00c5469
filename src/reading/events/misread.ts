import type { Syntax, Word } from '../../language/syntax.ts'
import type { Arguments } from './arguments.ts'
import { BE, isNoun, NOMINAL } from './words.ts'

/**
 * Whether a past form is one that the tagger took for a noun or adjective, as the words around it show: a noun before it and a new
 * noun phrase or another past form after it ("a gunman shot shoppers", "a man shot and killed a guard"), or a bare "was" before it.
 */
export function isMisreadVerb(syntax: Syntax, index: number): boolean {
  const { upos, text, sentence } = syntax.words[index]!
  if (upos !== 'NOUN' && upos !== 'ADJ') return false
  if (/^\p{Lu}/u.test(text)) return false
  const near = (i: number): Word | undefined => (syntax.words[i]?.sentence === sentence ? syntax.words[i] : undefined)
  const [before, after] = [near(index - 1), near(index + 1)]
  if (before && BE.has(before.lower)) return isNoun(near(index - 2)) && !isNoun(after)
  if (!isNoun(before) || !after) return false
  if (after.upos === 'CCONJ') return near(index + 2)?.xpos === 'VBD'
  if (after.lower === 'back') return true
  return (
    after.upos === 'DET' ||
    after.upos === 'NUM' ||
    after.xpos === 'NNS' ||
    after.lower === 'dead' ||
    after.xpos === 'PRP'
  )
}

/** The arguments of a verb outside the tree: the noun before it and the noun phrase after it, or after the verb joined to it. */
export function flatArguments(syntax: Syntax, verb: number): Arguments {
  const { words } = syntax
  const { sentence } = words[verb]!
  if (BE.has(words[verb - 1]?.lower ?? '')) return new Map([['obj', [verb - 2]]])
  const slots = new Map([['subj', [verb - 1]]])
  const start = words[verb + 1]?.upos === 'CCONJ' ? verb + 3 : words[verb + 1]?.lower === 'dead' ? verb + 2 : verb + 1
  let last = start
  const goesOn = () => words[last + 1]?.sentence === sentence && NOMINAL.has(words[last + 1]!.upos)
  while (goesOn() && !(isNoun(words[last]) && !isNoun(words[last + 1]))) last++
  if (isNoun(words[last]) && words[last]!.sentence === sentence) slots.set('obj', [last])
  return slots
}
