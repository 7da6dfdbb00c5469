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

/** A number's bounds in words: "12 or more", "about 20", "10–15", "unknown". */
export const countWords = ({
  atLeast,
  atMost,
  approximate,
  unknown,
}: Pick<Figure, 'atLeast' | 'atMost' | 'approximate' | 'unknown'>): string =>
  unknown || (atLeast === null && atMost === null)
    ? 'unknown'
    : `${approximate ? 'about ' : ''}${bounds(atLeast, atMost)}`

function bounds(atLeast: number | null, atMost: number | null): string {
  if (atMost === null) return `${number(atLeast!)} or more`
  if (atLeast === null) return `${number(atMost)} or fewer`
  return atLeast === atMost ? number(atLeast) : `${number(atLeast)}–${number(atMost)}`
}

/** 12000 → "12,000", written here and not by the machine's locale: the same bytes everywhere. */
export const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
