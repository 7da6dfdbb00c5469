import type { Syntax } from '../../language/syntax.ts'
import type { PlaceKind } from './kinds.ts'
import { isCapitalised } from './runs.ts'
import type { PlaceWords } from './words.ts'

/**
 * Words that stand in a list before a word of kind in the plural, and the kind it asks for: "Clay, Otter Tail and Wilkin counties",
 * "Kunar and Nangarhar provinces".
 */
export function listings({ words, sentences }: Syntax, lexicon: PlaceWords): ReadonlyMap<number, PlaceKind> {
  const asked = new Map<number, PlaceKind>()
  for (const { index, lower, sentence } of words) {
    const kind = lower.endsWith('s') && lexicon.division.has(lower) ? lexicon.kinds.get(lower) : undefined
    if (!kind) continue
    const { first } = sentences[sentence]!
    for (let i = index - 1; i >= first; i--) {
      const word = words[i]!
      if (isCapitalised(word)) asked.set(i, kind)
      else if (!/^(?:,|and|-|al|el|ez|&)$/.test(word.lower)) break
    }
  }
  return asked
}
