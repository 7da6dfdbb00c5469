import { countWords } from '../incidents/said-words.ts'
import type { Figure } from '../reading/reading.ts'

/** A figure's bounds and measure in words: "at least 12 killed", "10–15 injured", "number of killed said to be unknown". */
export function figureWords(
  figure: Pick<Figure, 'measure' | 'atLeast' | 'atMost' | 'approximate' | 'unknown'>,
): string {
  const { atLeast, atMost, measure, approximate, unknown } = figure
  if (unknown || (atLeast === null && atMost === null)) return `${measure}: number said to be unknown`
  if (atLeast === 0 && atMost === 0) return measure === 'casualties' ? 'no casualties' : `none ${measure}`
  return `${countWords({ atLeast, atMost, approximate, unknown })} ${measure}`
}
