import type { Abbreviations } from './abbreviations.ts'
import { datelineEnd } from './sentences/datelines.ts'
import { paragraphStarts } from './sentences/paragraphs.ts'
import { sentenceEnd } from './sentences/stops.ts'
import type { Sentence, Token } from './syntax.ts'

/** No sentence has more tokens: what walks trees may recurse. */
const LONGEST = 250

/**
 * Tokens → sentences: every token belongs to exactly one. A paragraph's end is a sentence's end; closing quotes and brackets
 * go with the stop before them; a dateline stands alone; an endless sentence is cut at its best mark.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  abbreviations: Abbreviations,
): readonly Sentence[] {
  const sentences: Sentence[] = []
  const starts = paragraphStarts(text, tokens)
  let paragraph = 0
  const close = (first: number, last: number) => {
    for (let from = first; from < last; ) {
      const to = last - from > LONGEST ? bestCut(tokens, from) : last
      const { start } = tokens[from]!
      const { end } = tokens[to - 1]!
      sentences.push({ index: sentences.length, first: from, last: to, start, end, paragraph })
      from = to
    }
  }
  let first = 0
  for (let i = 0; i < tokens.length; ) {
    if (i === first && (i === 0 || starts.has(i))) {
      i = datelineEnd(tokens, i, starts)
      if (i > first) {
        close(first, i)
        first = i
      }
    }
    const end = sentenceEnd(text, tokens, first, i, abbreviations)
    const stops = end > i
    i = stops ? end : i + 1
    if (stops || starts.has(i) || i === tokens.length) {
      close(first, i)
      first = i
    }
    if (starts.has(i)) paragraph++
  }
  return sentences
}

/** Where to cut a sentence that is too long: after the last strong mark of its second half of what is allowed. */
function bestCut(tokens: readonly Token[], from: number): number {
  let best = from + LONGEST
  let strength = 0
  for (let i = from + LONGEST - 1; i >= from + LONGEST / 2; i--) {
    const { text } = tokens[i]!
    const found = /^[.!?…]+$/u.test(text)
      ? 4
      : text === ';'
        ? 3
        : /^(?:[:—–)]|--)$/u.test(text)
          ? 2
          : text === ','
            ? 1
            : 0
    if (found > strength) {
      best = i + 1
      strength = found
    }
  }
  return best
}
