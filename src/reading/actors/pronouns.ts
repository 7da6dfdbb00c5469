import type { Word } from '../../language/syntax.ts'
import type { Mention } from './mentions.ts'

/** Which antecedents a pronoun may have. */
export type PronounKind = 'he' | 'she' | 'it' | 'they' | 'i' | 'we' | 'relative'

const KINDS = new Map<string, PronounKind>(
  Object.entries({
    he: 'he him his himself',
    she: 'she her hers herself',
    it: 'it its itself',
    they: 'they them their theirs themselves',
    i: 'i me my mine myself',
    we: 'we us our ours ourselves',
    relative: 'who whom whose which that',
  }).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind as PronounKind] as const)),
)

/** The pronoun at a word as a mention whose actor is not yet known; null where the word is none, or stands for no actor. */
export function pronounAt(words: readonly Word[], index: number): Mention | null {
  const word = words[index]!
  if (word.upos !== 'PRON' && word.upos !== 'DET' && word.upos !== 'X') return null
  const pronoun = KINDS.get(word.lower)
  if (!pronoun || word.text === 'US' || word.text === 'IT') return null
  // "HE Dr Ibrahim": his excellency
  if (word.text === 'HE' && /^\p{Lu}\p{Ll}/u.test(words[index + 1]?.text ?? '')) return null
  if (pronoun === 'relative' && !isRelative(words, index)) return null
  if (word.lower === 'it' && isExpletive(words, index)) return null
  return {
    first: index,
    last: index + 1,
    head: index,
    form: 'pronoun',
    name: null,
    known: null,
    kind: pronoun === 'he' || pronoun === 'she' || pronoun === 'i' ? 'person' : null,
    sector: null,
    country: null,
    role: null,
    plural: pronoun === 'they' || pronoun === 'we',
    gender: pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : null,
    determiner: 'definite',
    modifiers: [],
    pronoun,
    sentence: word.sentence,
    because: 'a pronoun',
  }
}

/** "that" and "which" stand for a noun only right after one (a comma or preposition between), "who" always. */
function isRelative(words: readonly Word[], index: number): boolean {
  const word = words[index]!
  const before = words[index - 1]
  if (!before || before.sentence !== word.sentence) return false
  if (word.lower === 'that')
    return (
      word.xpos === 'WDT' &&
      /^(NOUN|PROPN|PRON|NUM)$/u.test(before.upos) &&
      (words[word.head]?.relation ?? '').startsWith('acl')
    )
  if (word.lower === 'which') return word.xpos === 'WDT' && /^(NOUN|PROPN|NUM|ADP|PUNCT)$/u.test(before.upos)
  return /^(NOUN|PROPN|PRON|NUM|ADP|PUNCT|ADJ|DET)$/u.test(before.upos)
}

/** "It is thought that", "it was unclear whether", "it took hours": nothing is meant. */
function isExpletive(words: readonly Word[], index: number): boolean {
  const word = words[index]!
  if (word.relation === 'expl') return true
  let i = index + 1
  while (i < words.length && /^(AUX|ADV|PART)$/u.test(words[i]!.upos) && words[i]!.sentence === word.sentence) i++
  const after = words[i]
  const then = words[i + 1]
  if (!after || i === index + 1)
    return /^(seems?|appears?|takes?|took|emerged|remains?|turned|rained|happened)$/u.test(after?.lower ?? '')
  return (
    (after.upos === 'ADJ' || after.xpos === 'VBN') &&
    /^(that|whether|if|how|why|what|who|when|where|to|for)$/u.test(then?.lower ?? '')
  )
}
