import { wordsOf } from '../incidents/words.ts'

/**
 * Word weights from documents: the logarithm of how few documents hold a stem, the inverse document frequency of
 * Spärck Jones (1972). Words of the domain itself ("shooting", "troops", "hospital") are in every report to be
 * compared, however rare elsewhere, so that they weigh at most `DOMAIN`.
 */
export function wordWeightsOf(documents: readonly string[], domain: readonly string[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>()
  for (const document of documents)
    for (const stem of stemsOf(document)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const unseen = weightOf(1, documents.length)
  const weights = new Map(
    [...frequency].filter(([, n]) => n > 1).map(([stem, n]) => [stem, weightOf(n, documents.length)]),
  )
  for (const word of domain.flatMap(words => [...stemsOf(words)]))
    weights.set(word, Math.min(DOMAIN, weights.get(word) ?? unseen))
  return new Map([['*', unseen], ...[...weights].sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** Weight of a word of the domain: as one that stands in every third document. */
const DOMAIN = 1

const weightOf = (frequency: number, documents: number): number =>
  Math.round(100 * Math.log((documents + 1) / (frequency + 0.5))) / 100

const stemsOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(({ stem }) => stem))
