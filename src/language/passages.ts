import { overlaps, type Span, spanOf } from '../text/span.ts'
import type { Abbreviations } from './abbreviations.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

/** Sentences between two with words of a claim that are shown with them. */
const BETWEEN = 1

/** The sentences of a text in which spans stand, as few stretches as may be. */
export function passagesOf(
  text: string,
  spans: readonly Pick<Span, 'start' | 'end'>[],
  abbreviations: Abbreviations,
): readonly Span[] {
  const sentences = splitSentences(text, tokenize(text, abbreviations), abbreviations)
  const stretches: [number, number][] = []
  for (const { index } of sentences.filter(sentence => spans.some(span => overlaps(sentence, span)))) {
    const last = stretches.at(-1)
    if (last && index - last[1] <= BETWEEN + 1) last[1] = index
    else stretches.push([index, index])
  }
  return stretches.map(([first, last]) => spanOf(text, sentences[first]!.start, sentences[last]!.end))
}
