import type { Syntax, Word } from '../../language/syntax.ts'
import type { Judgement } from './rows.ts'

/** Where the clause of a deed opens, by its words: after a comma, a colon, a quotation mark, "that" or "and". */
export function clauseStart({ words, sentences }: Syntax, at: number): number {
  const { first } = sentences[words[at]!.sentence]!
  let i = at
  while (i > first && words[i - 1]!.upos !== 'PUNCT' && !/^(?:that|and|but)$/.test(words[i - 1]!.lower)) i--
  return i
}

/** "at no point did officers fire", "nor were any killed", "neither army has fired". */
export function frontedNegation(syntax: Syntax, at: number): Judgement {
  const { words } = syntax
  const start = clauseStart(syntax, at)
  const [first, second] = [words[start]!.lower, words[start + 1]?.lower]
  const inverted = (i: number) => i < at && (words[i]!.upos === 'AUX' || /^(?:did|has|have|had)$/.test(words[i]!.lower))
  if (/^(?:at|under|in|on)$/.test(first) && second === 'no' && inverted(start + 3))
    return { effect: 'denied', because: `"${first} no ${words[start + 2]!.lower}"` }
  if (
    words[at - 2]?.lower === 'no' &&
    /^(?:at|under|in)$/.test(words[at - 3]?.lower ?? '') &&
    words[at]!.upos === 'VERB'
  )
    return { effect: 'denied', because: `"${words[at - 3]!.lower} no ${words[at - 1]!.lower}"` }
  const inverts = invertedWill(syntax, start, at)
  if (inverts) return inverts
  if (soMuchAs(words, at)) return { effect: 'denied', because: '"so much as"' }
  // "neither man has spoken of the handling of the attack": the negation is that of the first verb
  if (words.slice(start, at).some(word => word.upos === 'VERB')) return null
  if (first === 'nowhere' && words.slice(start, at).some(word => inverted(word.index)))
    return { effect: 'denied', because: '"nowhere"' }
  if (first === 'nor' && inverted(start + 1)) return { effect: 'denied', because: '"nor"' }
  if (first === 'neither' && inverted(start + 2)) return { effect: 'denied', because: '"neither"' }
  return null
}

/** "did not so much as touch him", "without so much as a warning shot". */
const soMuchAs = (words: readonly Word[], at: number): boolean =>
  words[at - 3]?.lower === 'so' &&
  words[at - 2]?.lower === 'much' &&
  words[at - 1]?.lower === 'as' &&
  /^(?:not|n't|n’t|never|without)$/.test(words[at - 4]?.lower ?? '')

/** "Not until the port is mined will the navy attack": what an inverted "will" tells stands under its condition. */
function invertedWill({ words }: Syntax, start: number, at: number): Judgement {
  if (!/^(?:not|only|never)$/.test(words[start]!.lower)) return null
  const modal = words.slice(start + 1, at).findLast(word => /^(?:will|would|shall|can|could)$/.test(word.lower))
  const other = modal && words.slice(modal.index + 1, at).some(word => word.upos === 'VERB')
  return modal && !other ? { effect: 'hypothetical', because: `"${words[start]!.lower} … ${modal.lower}"` } : null
}
