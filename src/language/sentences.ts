import type { Abbreviations } from './abbreviations.ts'
import type { Sentence, Token } from './syntax.ts'

/** Tokens → sentences. Every token belongs to exactly one sentence. */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  abbreviations: Abbreviations,
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  let paragraph = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    const gap = next ? text.slice(token.end, next.start) : '\n'
    const stops = /^[.!?]$/.test(token.text) && !abbreviations.has(`${tokens[i - 1]?.text}.`)
    if (stops || gap.includes('\n')) {
      sentences.push({
        index: sentences.length,
        first,
        last: i + 1,
        start: tokens[first]!.start,
        end: token.end,
        paragraph,
      })
      first = i + 1
      if (gap.includes('\n')) paragraph++
    }
  }
  return sentences
}
