import type { Event, Reading } from '../reading/reading.ts'

/** A half-open range of a text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * The paragraphs that belong to each happening: those that tell of it, and of those that tell of none, the ones after it;
 * the first happening also has what stands before any. Of a report without a happening: those that hold anything read.
 */
export function stretchesOf(
  reading: Reading,
  happenings: readonly (readonly Event[])[],
): readonly (readonly Stretch[])[] {
  const stretches: Stretch[][] = happenings.map(() => [])
  let last = [0]
  for (const paragraph of paragraphsOf(reading.text)) {
    const told = happenings.flatMap((events, i) => (events.some(event => isTold(event, paragraph)) ? [i] : []))
    if (told.length) last = told
    for (const i of last) stretches[i]?.push(paragraph)
  }
  return stretches
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
