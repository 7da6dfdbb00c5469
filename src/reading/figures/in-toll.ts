import type { Syntax } from '../../language/syntax.ts'
import { harmsOf, type Judged, judged } from './harm-words.ts'
import type { FigureLexicon } from './lexicon.ts'
import type { Quantity } from './quantities.ts'

/** "the death toll rose from 14 to 31", "a toll of 12", "death tolls … exceeded 100". */
export function inToll(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  const { sentence } = words[quantity.number]!
  const before = words[quantity.first - 1]
  if (!before || before.sentence !== sentence) return null
  const brought =
    before.lower === 'to' && words[quantity.first - 2]?.lemma === 'bring' ? broughtTo(syntax, quantity, lexicon) : null
  if (brought) return brought
  if (
    !/^(to|at|of|from|in|the|rise|rises|rose|climb|climbed|climbs|stands|stood|hit|hits|exceed|reach|top|pass|hit|surpass|exceeded|reached|topped|passed|surpassed|is|was|as)$/.test(
      before.lower,
    )
  )
    return null
  for (let i = quantity.first - 1; i >= 0 && i >= quantity.first - 20 && words[i]!.sentence === sentence; i--) {
    if (/^(number|count|figure|total)$/.test(words[i]!.lower) && words[i + 1]?.lower === 'of')
      for (let k = i + 2; k < Math.min(i + 8, quantity.first); k++) {
        const harm = harmsOf(words[k]!, lexicon, 'verb', 'adjective', 'noun')
        if (harm) return judged(harm, words[k]!, `says of whom the number is that stands after "${before.text}"`)
      }
    for (const harm of lexicon.harms.get(words[i]!.lemma) ?? [])
      if (
        harm.part === 'toll' &&
        harm.lemmas.every((lemma, k) => words[i + k]?.lemma === lemma || words[i + k]?.lower === lemma)
      )
        return judged(harm, words[i + harm.lemmas.length - 1]!, 'holds the number')
  }
  return null
}

/** "brought to 31 the number of people killed" */
function broughtTo({ words }: Syntax, { last }: Quantity, lexicon: FigureLexicon): Judged | null {
  if (words[last]?.lower !== 'the') return null
  for (let i = last + 1; i < last + 8 && words[i]?.sentence === words[last]!.sentence; i++) {
    const harm = harmsOf(words[i]!, lexicon, 'verb', 'adjective', 'noun', 'toll')
    if (harm) return judged(harm, words[i]!, 'says of whom the number is')
  }
  return null
}
