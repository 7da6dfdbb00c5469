import type { Token } from '../syntax.ts'

const LONGEST = 18
const DATE = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/

/**
 * The token after the dateline that opens a paragraph at `first`, or `first` where none does:
 * "KABUL, Afghanistan (Reuters) — | Gunmen", "Geneva, 12 March 2024 – | The". It stands as a sentence of its own, so that
 * the sentence after it parses with its own subject.
 */
export function datelineEnd(tokens: readonly Token[], first: number, starts: ReadonlySet<number>): number {
  let signs = /^\p{Lu}{4,}$/u.test(tokens[first]!.text) ? 1 : 0
  for (let i = first; i < first + LONGEST && i + 1 < tokens.length; i++) {
    if (i > first && starts.has(i)) return first
    const { text, lower, start } = tokens[i]!
    const next = tokens[i + 1]!
    if (/^(?:[—–-]|--|―)$/u.test(text) && i > first) {
      if (tokens[i - 1]!.end === start && tokens[i - 1]!.text !== ')') return first
      return signs > 0 && /^(?:[\p{Lu}"“‘'[]|\p{N}+$)/u.test(next.text) ? i + 1 : first
    }
    if (text === ')' || DATE.test(lower)) signs++
    else if (!/^(?:\p{Lu}.*|\p{N}+|[,/.(:;|-]|and|of|near|the|de|el|al|st|nd|rd|th)$/u.test(text)) return first
  }
  return first
}
