import type { Syntax } from '../../language/syntax.ts'
import type { Mention } from './mentions.ts'
import type { PlaceWords } from './words.ts'

/** How many words before a name the verb may stand that tells who was brought there. */
const REACH = 7

/**
 * Whether a name only tells where somebody was brought afterwards: "taken to Mosul General Hospital", "held in a prison in Minya",
 * "appeared before a court in Hama". Nothing that the report tells of happened there.
 */
export function isAftermath({ words }: Syntax, { custody, taking }: PlaceWords, { first, last }: Mention): boolean {
  const { sentence } = words[first]!
  const start = Math.max(0, first - REACH)
  const before = words.slice(start, first).filter(w => w.sentence === sentence)
  const house = [...before.slice(-3), ...words.slice(first, last + 1)].some(w => custody.has(w.lower))
  const verb = before.findLast(w => w.upos === 'VERB')
  return house && verb !== undefined && taking.has(verb.lemma)
}
