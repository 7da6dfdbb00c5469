import type { Word } from '../../language/syntax.ts'

/** Small words within personal names: "Ali bin Tamim", "Ahmed al-Karami". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'al el bin ibn ben abu abd van von der den de da dos do du di la le ul ur ud as ad ash an'.split(' '),
)

const CAPITAL = /^['’]?\p{Lu}/u

export const isCapital = (word: Word): boolean => {
  const code = word.text.charCodeAt(0)
  if (code >= 97 && code <= 122) return false
  return (code >= 65 && code <= 90) || CAPITAL.test(word.text)
}

/** Whether a particle at `i` leads on to a capital: glued ("al-Karami") or after one ("Ali bin Tamim"). */
export function opensName(words: readonly Word[], i: number, limit: number): boolean {
  if (!NAME_PARTICLES.has(words[i]!.lower)) return false
  let next = i + 1
  if (next < limit && words[next]!.text === '-') next++
  else if (i === 0 || !isCapital(words[i - 1]!)) return false
  return next < limit && isCapital(words[next]!)
}
