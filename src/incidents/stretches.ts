import type { Event } from '../reading/reading.ts'
import { type Word, wordsOf } from './words.ts'

/** A half-open range of a text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * The sentences that belong to each happening: those that tell of it, and of those that tell of none, the ones after it;
 * the first happening also has what stands before any.
 */
export function stretchesOf(text: string, happenings: readonly (readonly Event[])[]): readonly (readonly Stretch[])[] {
  const stretches: Stretch[][] = happenings.map(() => [])
  let last = [0]
  for (const sentence of sentencesOf(text)) {
    const told = happenings.flatMap((events, i) => (events.some(event => isTold(event, sentence)) ? [i] : []))
    if (told.length) last = told
    for (const i of last) stretches[i]!.push(sentence)
  }
  return stretches
}

/** The paragraphs that go with a headline: two of its words stand in them. The rest of a page where no deed was read is seldom of it. */
export function stretchOfHeadline(text: string, headline: readonly Word[]): readonly Stretch[] {
  const telling = new Set(headline.map(({ stem }) => stem).filter(stem => stem.length > 3))
  return piecesOf(text, PARAGRAPH).filter(({ start, end }) => {
    const words = new Set(wordsOf(text.slice(start, end)).map(({ stem }) => stem))
    return [...telling].filter(word => words.has(word)).length >= 2
  })
}

const isTold = ({ mentions }: Event, { start, end }: Stretch): boolean =>
  mentions.some(mention => mention.start >= start && mention.start < end)

/** Near enough where sentences end: only what stands together matters, and a title's stop cuts no name from its happening. */
const SENTENCE = /[^\n]+?(?:[.!?]["”’)]*(?=\s*[\p{Lu}"“])|$|(?=\n))/gmu
const PARAGRAPH = /[^\n]+/gu

/** Sentences, near enough. */
export const sentencesOf = (text: string): readonly Stretch[] => piecesOf(text, SENTENCE)

const piecesOf = (text: string, piece: RegExp): readonly Stretch[] =>
  [...text.matchAll(piece)].map(found => ({ start: found.index, end: found.index + found[0].length }))
