import type { Event } from '../reading/reading.ts'
import { type Word, wordsOf } from './words.ts'

/** A half-open range of a text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * The paragraphs that belong to each happening: those that tell of it, and of those that tell of none, the ones after it;
 * the first happening also has what stands before any.
 */
export function stretchesOf(text: string, happenings: readonly (readonly Event[])[]): readonly (readonly Stretch[])[] {
  const stretches: Stretch[][] = happenings.map(() => [])
  let last = [0]
  for (const paragraph of paragraphsOf(text)) {
    const told = happenings.flatMap((events, i) => (events.some(event => isTold(event, paragraph)) ? [i] : []))
    if (told.length) last = told
    for (const i of last) stretches[i]!.push(paragraph)
  }
  return stretches
}

/** The paragraphs that go with a headline: two of its words stand in them. The rest of a page where no deed was read is seldom of it. */
export function stretchOfHeadline(text: string, headline: readonly Word[]): readonly Stretch[] {
  const telling = new Set(headline.map(({ stem }) => stem).filter(stem => stem.length > 3))
  return paragraphsOf(text).filter(({ start, end }) => {
    const words = new Set(wordsOf(text.slice(start, end)).map(({ stem }) => stem))
    return [...telling].filter(word => words.has(word)).length >= 2
  })
}

const isTold = ({ mentions }: Event, { start, end }: Stretch): boolean =>
  mentions.some(mention => mention.start >= start && mention.start < end)

function paragraphsOf(text: string): readonly Stretch[] {
  let start = 0
  return text
    .split('\n')
    .map(line => {
      const stretch = { start, end: start + line.length }
      start += line.length + 1
      return stretch
    })
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
}
