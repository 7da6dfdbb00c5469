import type { Atom } from '../../language/atoms.ts'
import type { Syntax, Word } from '../../language/syntax.ts'

/** What a number counts. */
export type CountedPhrase = {
  /** The counted noun; null where the number stands alone ("killed five", "seven more"). */
  readonly head: number | null
  /** From the first modifier of the noun to the noun (or the end of "members of …"). */
  readonly counted: { readonly first: number; readonly last: number } | null
}

/** The noun phrase after a number (atom `at`): "French nationals", "other journalist deaths", "of the soldiers", "of the town's 90,000 residents". `last`: the word after it. */
export function nounAfter(
  syntax: Syntax,
  atoms: readonly Atom[],
  at: number,
  taken: (word: number) => boolean,
): CountedPhrase & { readonly last: number } {
  const { words } = syntax
  const none = (last: number) => ({ head: null, counted: null, last })
  const beginning = atoms[at]?.word ?? words.length
  const { sentence } = words[atoms[at - 1]!.word]!
  if (words[beginning]?.sentence !== sentence) return none(beginning)
  let first = beginning
  if (
    words[first]!.lower === 'of' &&
    /^(the|them|those|these|its|their|his|our|whom|which|us)$/.test(words[first + 1]?.lower ?? '')
  ) {
    if (/^(them|those|whom|which|us)$/.test(words[first + 1]!.lower)) return none(first + 2)
    first += 2
    if (isHurt(words[first]) && !/^(NOUN|PROPN|ADJ)$/.test(words[first + 1]?.upos ?? '')) return none(first + 1)
  }
  let head: number | null = null
  let loose = beginning
  let end = first + 8
  for (let i = first; i < words.length && i < end; i++) {
    const word = words[i]!
    if (word.sentence !== sentence || taken(i)) break
    if (/^(more|others?|additional|further|fellow)$/.test(word.lower)) {
      loose = i + 1
      if (word.lower !== 'others') continue
      head = i
      break
    }
    if (word.xpos === 'POS' && head !== null && /^(NOUN|ADJ|NUM)$/.test(words[i + 1]?.upos ?? '')) {
      if (words[i + 1]!.upos !== 'NOUN') head = null
      continue
    }
    if (word.upos === 'NUM' && head === null && first > beginning && /^(NOUN|PROPN)$/.test(words[i + 1]?.upos ?? ''))
      continue
    if (i === beginning && /^["'“‘]$/.test(word.text)) {
      first = i + 1
      continue
    }
    const aside = word.text === '(' && head !== null && words[head]!.upos === 'PROPN' ? closing(words, i) : null
    if (aside !== null && words[aside + 1]?.upos === 'NOUN') {
      end += aside + 1 - i
      i = aside
      continue
    }
    if (word.text === '-' && words[i + 1]?.start === word.end && words[i - 1]!.end === word.start) continue
    if (word.upos === 'NOUN' || (word.upos === 'PROPN' && (head === null || words[head]!.upos === 'PROPN'))) head = i
    else if (head !== null || !opensNoun(words, i)) break
  }
  if (head === null) return none(loose)
  const last =
    /^members?$/.test(words[head]!.lower) && words[head + 1]?.lower === 'of' ? phraseEnd(words, head + 2) : head + 1
  return { head, counted: { first, last }, last }
}

/** "two of the injured died" */
const isHurt = (word: Word | undefined): boolean =>
  /^(dead|killed|injured|wounded|missing|arrested|hurt)$/.test(word?.lower ?? '')

/** The bracket that closes what a name stands for: "hundreds of ISIS (Islamic State of Iraq and Syria) fighters". */
function closing(words: readonly Word[], open: number): number | null {
  for (let i = open + 1; i < open + 10 && words[i]?.sentence === words[open]!.sentence; i++)
    if (words[i]!.text === ')') return i
  return null
}

/** Whether a word may stand between a number and its noun: an adjective, a participle before a noun, a hyphen. */
function opensNoun(words: readonly Word[], at: number): boolean {
  const { upos, xpos, text } = words[at]!
  if (text === '-') return true
  if (/^(taken|held)$/.test(words[at]!.lower)) return false
  return upos === 'ADJ' || (/^VB[NG]$/.test(xpos) && /^(NOUN|PROPN|ADJ)$/.test(words[at + 1]?.upos ?? ''))
}

function phraseEnd(words: readonly Word[], at: number): number {
  let last = at
  while (last < words.length && last - at < 8 && /^(DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(words[last]!.upos)) last++
  return last
}
