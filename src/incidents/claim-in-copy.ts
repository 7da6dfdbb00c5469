import type { Claim, Reading } from '../reading/reading.ts'
import type { Extent } from './anchors.ts'
import { alikeness, around } from './around.ts'
import { anchorOf } from './claim-anchors.ts'

/** The share of words around that a claim must have in common with one in a copy, of all the words around either. */
const ALIKE = 0.75

/**
 * The claim of a copy that stands at the same words as a claim of the report that it copies, or that copies it: of that kind
 * and type, by the same words, in much the same sentence; null where the copy has none.
 */
export function claimInCopy(claim: Claim, reading: Reading, copy: Reading): Claim | null {
  const own = sayingOf(claim, reading)
  const [best] = copy.claims
    .map(other => ({ other, saying: sayingOf(other, copy) }))
    .filter(({ saying }) => saying.words === own.words)
    .map(({ other, saying }) => ({ other, alike: alikeness(own.sentence, saying.sentence) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike)
  return best?.other ?? null
}

/** What a claim is and by which words, made comparable, and the words around these. */
function sayingOf(claim: Claim, reading: Reading): { readonly words: string; readonly sentence: ReadonlySet<string> } {
  const { kind, type, words, said } = anchorOf(claim, reading)
  const quoted = (extents: readonly Extent[]) =>
    extents.map(extent => reading.text.slice(...extent).replace(/\s+/gu, ' '))
  const [first] = words
  return {
    words: JSON.stringify([kind, type, quoted(words), quoted(said)]),
    sentence: around(reading.text, { start: first![0], end: first![1] }),
  }
}
