import type { Abbreviations } from '../abbreviations.ts'
import { OPENERS } from '../openers.ts'
import type { Token } from '../syntax.ts'

const STOP = /^[.!?…。؟।]+$/u
const CLOSING = new Set(['"', '”', '’', "'", "''", ')', ']', '»', '’’', '}'])
const QUOTE = new Set(['"', '”', '’', "'", "''", '»', '’’'])
const OPENING = new Set(['"', '“', '‘', "'", "''", '(', '[', '«', '„', '``', '—', '–', '-', '--', '*', '•'])
const QUOTE_OPENING = new Set(['"', '“', '‘', "'", "''", '«', '„', '``'])
const SAYING = new Set(
  'said says say asked asks added adds told tells shouted replied wrote writes cried exclaimed declared yelled'.split(
    ' ',
  ),
)
/** What goes on after a clock time although it has a capital: "at 5 p.m. Friday", "9 a.m. GMT". */
const AFTER_TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|gmt|utc|(?:e|c|m|p)[sd]t\.?|cet|bst|eat|ist|local|eastern|pacific|central|moscow|kyiv|jerusalem)$/

/**
 * If a sentence that began at `first` ends with the stop at `i`, the index of the token after it and its closing marks;
 * else `i`, which is never an end.
 */
export function sentenceEnd(
  text: string,
  tokens: readonly Token[],
  first: number,
  i: number,
  abbreviations: Abbreviations,
): number {
  const stop = tokens[i]!
  const marked = STOP.test(stop.text)
  if (!marked && !(stop.text.endsWith('.') && stop.text.length > 1 && stop.text.length < 12)) return i
  const after = pastClosing(text, tokens, first, i + 1)
  const next = tokens[after]
  if (!next) return after
  const quoted = after > i + 1 && QUOTE.has(tokens[after - 1]!.text)
  const opened = OPENING.has(next.text) ? (tokens[after + 1] ?? next) : next
  const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(opened.text)
  const small = /^\p{Ll}/u.test(opened.text)
  const apart = tokens[after - 1]!.end < next.start
  if (!marked) return abbreviationEnds(stop, next, opened, capital, abbreviations) ? after : i
  if (isEnumerator(tokens, first, i)) return i
  if (!apart && !(capital && (quoted || isRunTogether(tokens[i - 1], next)))) return i
  if (next.text === '.') return i
  if (small) {
    if (next.text === '(' && after === i + 1) return after
    if (after > i + 1 || /^[.…]{2,}$|^…/u.test(stop.text) || tokens[i - 1]?.text === '.') return i
    if (next !== opened) return i
    if (stop.text === '!' ? isName(tokens[i - 1]) : stop.text === '.' && mayBeAbbreviation(tokens[i - 1])) return i
    return after
  }
  if (quoted && /[!?]$/.test(stop.text) && isSaid(tokens, after)) return i
  if (/^[,;:)\]–—-]/u.test(next.text) && next === opened) return i
  return after
}

/** A word that ends in a stop of its own ("U.S.", "Inc.", "p.m.") ends a sentence only before a word that opens one. */
function abbreviationEnds(
  stop: Token,
  next: Token,
  opened: Token,
  capital: boolean,
  abbreviations: Abbreviations,
): boolean {
  const kind = abbreviations.get(stop.text)
  if (!capital || kind === 'inside' || kind === 'number') return false
  if (OPENERS.has(opened.lower) || (kind !== 'title' && next !== opened && QUOTE_OPENING.has(next.text)))
    return /^(?:\p{L}\.){2,}$/u.test(stop.text) || kind !== undefined
  return next === opened && /^(?:[ap]\.m|etc|ph\.d)\.$/.test(stop.lower) && !AFTER_TIME.test(next.lower)
}

/** "1." or "a." at the beginning numbers what follows. */
function isEnumerator(tokens: readonly Token[], first: number, i: number): boolean {
  return i === first + 1 && tokens[i]!.text === '.' && /^(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,4})$/u.test(tokens[first]!.text)
}

/** "in Newark.A third man", but not "Asia.Net" or "262.TIPS". */
const isRunTogether = (before: Token | undefined, next: Token): boolean =>
  before !== undefined &&
  /^\p{L}{2,}$/u.test(before.text) &&
  (/^\p{Lu}\p{Ll}/u.test(next.text) || OPENERS.has(next.lower))

/** A name may end in a mark: "Yahoo! said". */
const isName = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)

/** A short word without a vowel before a stop and a small letter: an abbreviation that the list lacks. */
const mayBeAbbreviation = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length <= 4 && /^\p{L}?\p{Ll}+$/u.test(token.text) && !/[aeiouy]/i.test(token.text)

/** "“Why?” Mr. Obi asked." */
function isSaid(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 5 && i < tokens.length; i++) {
    if (SAYING.has(tokens[i]!.lower)) return true
    if (/^[.,;:!?"“]$/u.test(tokens[i]!.text)) return false
  }
  return false
}

/** Past closing quotes and brackets that touch what stands before them, and a note's number: "killed.[1]". */
function pastClosing(text: string, tokens: readonly Token[], first: number, i: number): number {
  for (; i < tokens.length; i++) {
    const { text: mark, start, end } = tokens[i]!
    if (tokens[i - 1]!.end !== start) break
    if (mark === '[' && /^\p{N}+$/u.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === ']') i += 2
    else if (!CLOSING.has(mark)) break
    else if ((mark === '"' || mark === "'") && /[\p{L}\p{N}]/u.test(text[end] ?? '')) break
  }
  return isLateQuote(text, tokens, first, i) ? i + 1 : i
}

/** A closing quote that white space parts from its stop: "they are ready. ” He left". A straight one closes where one is open. */
function isLateQuote(text: string, tokens: readonly Token[], first: number, i: number): boolean {
  const mark = tokens[i]
  if (mark === undefined || tokens[i - 1]!.end === mark.start) return false
  if (mark.text === '”') return true
  if (mark.text !== '"' || !/\s/u.test(text[mark.end] ?? ' ')) return false
  let open = false
  for (let j = first; j < i; j++) if (tokens[j]!.text === '"') open = !open
  return open
}
