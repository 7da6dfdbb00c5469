import type { Token } from '../syntax.ts'

const LONGEST = 18
const DASH = /^(?:[—–-]|--|―)$/u
const DATE = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/
const PART = /^(?:[\p{Lu}\p{N}].*|[,/.(:;|-]|and|of|near|the|de|el|al)$/u
const FOLLOWING = /^(?:[\p{Lu}"“‘'[]|\p{N}+$)/u

/**
 * The token after the dateline that opens a paragraph at `first`, or `first` where none does:
 * "KABUL, Afghanistan (Reuters) — | Gunmen", "Geneva, 12 March 2024 – | The", "Lima, 8 Jan 90 (Radio Sol) -- [Text] | Rebels". Capitals, a bracket or a date must speak for
 * it. It stands as a sentence of its own, so that the sentence after it parses with its own subject.
 */
export function datelineEnd(tokens: readonly Token[], first: number, starts: ReadonlySet<number>): number {
  let capitals = 0
  let speaking = false
  let bracketed = false
  for (let i = first; i < first + LONGEST && i + 1 < tokens.length; i++) {
    if (i > first && starts.has(i)) return first
    const { text, lower, start, end } = tokens[i]!
    const before = tokens[i - 1]
    const next = tokens[i + 1]!
    if (DASH.test(text) && before && i > first) {
      const touches = before.end === start && before.text !== ')'
      if (touches && end < next.start) return first
      if (!touches) return (speaking || capitals >= 4) && FOLLOWING.test(next.text) ? remarksEnd(tokens, i + 1) : first
    } else if (!PART.test(text) && text !== ')' && !bracketed) return first
    if (text === '(') bracketed = true
    if (/^\p{Lu}+$/u.test(text)) capitals += text.length
    if (text === ')') bracketed = false
    if (text === ')' || (i > first && DATE.test(lower))) speaking = true
  }
  return first
}

/** The token after remarks in square brackets: "[Report] [Text] | Rebels". */
function remarksEnd(tokens: readonly Token[], first: number): number {
  if (tokens[first]?.text !== '[') return first
  const close = tokens.slice(first, first + LONGEST_REMARK).findIndex(({ text }) => text === ']')
  return close < 0 || first + close + 1 >= tokens.length ? first : remarksEnd(tokens, first + close + 1)
}

const LONGEST_REMARK = 16
