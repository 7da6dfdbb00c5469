import type { Token } from '../syntax.ts'

/** Share of line breaks that go on in lower case from which a text counts as hard-wrapped; prose by paragraphs has next to none. */
const WRAPPED = 0.3
/** The same for a text all in capitals, where only words that ask for more tell. */
const WRAPPED_CAPITALS = 0.1
/** A line shorter than this that does not end in mid-phrase is a heading or an entry of a list, not broken prose. */
const SHORTEST_PROSE = 30

/** Words that end no line of their own. */
const UNFINISHED = new Set(', a an and as at by for from in of on or that the their to was were with'.split(' '))

type Break = { readonly before: number; readonly blank: boolean; readonly line: number; readonly next: number }

/**
 * The tokens (by index) that begin a paragraph. A line break ends a paragraph, unless the text is hard-wrapped: then only
 * blank lines do, and lines that end early. Breaks that visibly fall inside a sentence are read over in any text.
 */
export function paragraphStarts(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const breaks = lineBreaks(text, tokens)
  const single = breaks.filter(b => !b.blank)
  const goingOn = single.filter(b => goesOn(tokens, b))
  const share = isCapitals(tokens) ? WRAPPED_CAPITALS : WRAPPED
  const width = single.length >= 3 ? typicalWidth(single) : 0
  const wrapped = width >= SHORTEST_PROSE && goingOn.length >= single.length * share
  const inside = (b: Break) =>
    !b.blank &&
    (wrapped ? b.line + 1 + b.next > width || goesOn(tokens, b) : isBroken(tokens, b)) &&
    !/^[-–—•*·▪●]+$/u.test(tokens[b.before]!.text)
  return new Set(breaks.filter(b => !inside(b)).map(b => b.before))
}

/** All line breaks between tokens, with the length of the line that ends and of the first word of the next. */
function lineBreaks(text: string, tokens: readonly Token[]): readonly Break[] {
  const breaks: Break[] = []
  let lineStart = tokens[0]?.start ?? 0
  for (let i = 1; i < tokens.length; i++) {
    const { end } = tokens[i - 1]!
    const { start } = tokens[i]!
    if (start === end || (start === end + 1 && text[end] === ' ')) continue
    const gap = text.slice(end, start)
    const lines = gap.match(/\r\n|[\n\r\f\v\u2028\u2029]/gu)
    if (!lines) continue
    breaks.push({ before: i, blank: lines.length > 1, line: end - lineStart, next: tokens[i]!.text.length })
    lineStart = start
  }
  return breaks
}

/** Whether a sentence visibly goes on over the break: no stop before it and a small letter after it, or a word that asks for more. */
function goesOn(tokens: readonly Token[], { before }: Break): boolean {
  if (UNFINISHED.has(tokens[before - 1]!.lower)) return true
  return /[\p{L}\p{N},'’"”)-]$/u.test(tokens[before - 1]!.text) && /^\p{Ll}/u.test(tokens[before]!.text)
}

const isBroken = (tokens: readonly Token[], b: Break): boolean =>
  UNFINISHED.has(tokens[b.before - 1]!.lower) || (b.line >= SHORTEST_PROSE && goesOn(tokens, b))

/** Old wire texts have no small letters at all. */
const isCapitals = (tokens: readonly Token[]): boolean => !tokens.slice(0, 400).some(t => /^\p{Ll}{2}/u.test(t.text))

/** The length which nine in ten broken lines stay under, less a little: a line that ends well before it was ended on purpose. */
function typicalWidth(breaks: readonly Break[]): number {
  const lengths = breaks.map(b => b.line).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)]! * 0.8
}
