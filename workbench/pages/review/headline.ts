import type { FoundClaim } from '../../api/types.ts'
import { countWords } from './count-words.ts'
import { typeWords } from './type-words.ts'

/** A claim in a few words: "12 or more killed, Bankass". */
export function headlineOf(claim: FoundClaim): string {
  const what =
    claim.kind === 'figure' ? `${countWords(claim.atLeast, claim.atMost)} ${typeWords(claim)}` : typeWords(claim)
  return claim.place ? `${what}, ${claim.place.name}` : what
}
