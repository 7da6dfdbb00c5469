import { m, number } from '../../messages/en.ts'

/** "12", "12 or more", "at most 30", "12–15". */
export function countWords(atLeast: number | null, atMost: number | null): string {
  if (atLeast === null) return atMost === null ? m.counts.unknown : m.review.atMost(atMost)
  if (atMost === null) return `${number(atLeast)} ${m.counts.orMore}`
  return atLeast === atMost ? number(atLeast) : `${number(atLeast)}–${number(atMost)}`
}
